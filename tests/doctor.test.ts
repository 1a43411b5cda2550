import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openEngine } from '../src/graph/engine.ts'
import { demarche, emptyFolder } from './process.ts'

const cwd = emptyFolder()
const doctor = async (db: string) => {
  const { code, out } = await demarche(['doctor', '--json'], { cwd, env: { DEMARCHE_DB: join(cwd, db) } })
  return { code, ...(JSON.parse(out) as { facts: Record<string, unknown>; problems: string[] }) }
}

// Opened past the program, which makes the constraints before it writes.
const withoutConstraints = async (db: string, cypher: string) => {
  const engine = await openEngine(join(cwd, db))
  await engine.run(cypher)
  await engine.close()
}

describe('demarche doctor on a database without constraints', () => {
  beforeAll(async () => {
    await withoutConstraints('empty', 'RETURN 1 AS one')
    await withoutConstraints('filled', "CREATE (:Issue {id: 'water', name: 'Water'})")
  })
  test('finds nothing wrong with one that holds nothing, and says what makes them', async () => {
    const { code, facts, problems } = await doctor('empty')
    expect({ code, problems }).toEqual({ code: 0, problems: [] })
    expect(facts.constraints).toMatch(/^none yet: `demarche ingest` or `demarche serve` makes them/)
  })
  test('says what is wrong with one that holds nodes, and how to mend it', async () => {
    const { code, facts, problems } = await doctor('filled')
    expect({ code, constraints: facts.constraints }).toEqual({ code: 1, constraints: 'missing' })
    expect(problems).toEqual([
      expect.stringMatching(/^Constraints are missing \(.*issue_id.*`demarche ingest` or `demarche serve`/),
    ])
  })
})
