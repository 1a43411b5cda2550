import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureConstraints } from '../../src/graph/constraints.ts'
import { type Engine, openEngine } from '../../src/graph/engine.ts'

/** A database under test. `empty` gives an engine on an empty graph with its constraints; the one before it is closed. */
export interface Database {
  readonly name: Engine['name']
  readonly missing: boolean
  readonly empty: () => Promise<Engine>
  readonly end: () => Promise<void>
}

const embedded = (): Database => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-'))
  let engine: Engine | undefined
  let made = 0
  return {
    name: 'embedded',
    missing: false,
    empty: async () => {
      await engine?.close()
      made += 1
      engine = await openEngine(join(folder, `graph-${made}`))
      await ensureConstraints(engine)
      return engine
    },
    end: async () => {
      await engine?.close()
      rmSync(folder, { recursive: true })
    },
  }
}

const wipe = (engine: Engine) => engine.run('MATCH (n) DETACH DELETE n')

/** The Neo4j of NEO4J_URI, which must be empty at the beginning: a test must not delete what it has not made. */
const neo4j = (): Database => {
  const { NEO4J_URI: uri = '', NEO4J_USER: user, NEO4J_PASSWORD: password } = process.env
  let engine: Engine | undefined
  return {
    name: 'neo4j',
    missing: uri === '',
    empty: async () => {
      if (engine) await wipe(engine)
      else {
        const opened = await openEngine(uri, { user, password })
        const [row] = await opened.run('MATCH (n) RETURN count(n) AS count')
        if (row?.count !== 0)
          throw new Error(`the database at NEO4J_URI holds ${row?.count} nodes; the tests need an empty one`)
        engine = opened
        await ensureConstraints(engine)
      }
      return engine
    },
    end: async () => {
      if (engine) await wipe(engine)
      await engine?.close()
    },
  }
}

/** Every engine there is; `missing` when the server it needs is not given. */
export const databases = (): readonly Database[] => [embedded(), neo4j()]
