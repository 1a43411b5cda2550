import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEngine } from '../src/graph/engine.ts'
import { demarche, emptyFolder, startServing, stopAll } from './process.ts'

// As for the engines' contract: the database at NEO4J_URI must be empty at the beginning and is emptied at the end.
const { NEO4J_URI: uri = '', NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env
const cwd = emptyFolder()
const env: Record<string, string> = {
  DEMARCHE_DB: uri,
  ...(password && { NEO4J_USER: user, NEO4J_PASSWORD: password }),
}
const run = (args: readonly string[], stdin = '') => demarche(args, { cwd, env, stdin })
const line = (id: string, text: string): string =>
  `${JSON.stringify({ id, title: id, publishedAt: '2025-05-02', publisher: 'P', text })}\n`
const articles = line('n1', 'Russia attacked Ukraine on Friday.') + line('n2', 'Iran attacked Israel on Monday.')

const nodes = async (work: 'count' | 'empty'): Promise<unknown> => {
  const engine = await openEngine(uri, password ? { user, password } : {})
  const [row] = await engine.run(work === 'count' ? 'MATCH (n) RETURN count(n) AS count' : 'MATCH (n) DETACH DELETE n')
  await engine.close()
  return row?.count
}

// Each of a dozen processes compiles its queries on a server that has just started.
describe.skipIf(!uri)('the commands on a Neo4j', { timeout: 300_000 }, () => {
  beforeAll(async () => expect(await nodes('count')).toBe(0))
  afterAll(async () => {
    stopAll()
    await nodes('empty')
  })

  test('ingest, query, stats, export, retract and doctor do as on the embedded graph', async () => {
    const report = JSON.parse((await run(['ingest', '-', '--json'], articles)).out)
    expect(report).toMatchObject({ new: 2, unchanged: 0, failed: 0, statements: { deed: 2 } })
    expect(JSON.parse((await run(['ingest', '-', '--json'], articles)).out)).toMatchObject({ new: 0, unchanged: 2 })
    const embedded = { cwd, stdin: articles }
    await demarche(['ingest', '-'], embedded)
    expect((await run(['export'])).out).toBe((await demarche(['export'], embedded)).out)
    const { relations } = JSON.parse((await run(['query', '{ relations(source: "iran") { totalCount } }'])).out)
    expect(relations.totalCount).toBeGreaterThan(0)
    expect(await run(['retract', 'n2'])).toMatchObject({ code: 0 })
    expect(JSON.parse((await run(['stats', '--json'])).out)).toMatchObject({ engine: 'neo4j', counts: { articles: 1 } })
    const doctor = await run(['doctor', '--json'])
    expect({ code: doctor.code, ...JSON.parse(doctor.out) }).toMatchObject({
      code: 0,
      facts: { engine: 'neo4j', version: expect.stringMatching(/5\./), constraints: 'all there' },
      problems: [],
    })
  })
  test('serve answers, and other terminals need no server of ours beside it', async () => {
    const serving = await startServing([], { cwd, env })
    const { out } = await demarche(['stats', '--json', '--server', serving.url], { cwd: emptyFolder() })
    expect(JSON.parse(out)).toMatchObject({ engine: 'neo4j', counts: { articles: 1 } })
    expect((await run(['ingest', '-'], line('n3', 'China sanctioned Lithuania.'))).code).toBe(0)
    expect(await serving.signal('SIGTERM')).toMatchObject({ code: 0, err: '' })
  })
  test.skipIf(!password)('a wrong password ends with 1 and says what to set', async () => {
    const { code, err } = await demarche(['stats'], { cwd, env: { ...env, NEO4J_PASSWORD: 'wrong' } })
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^demarche: .*NEO4J_PASSWORD.*\n$/) })
  })
})
