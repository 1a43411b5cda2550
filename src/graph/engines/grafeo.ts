import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import grafeo, { type GrafeoDB, type QueryResult } from '@grafeo-db/js'
import { EngineError } from '../../errors.ts'
import { type Bounds, inTime, tooMany, tooSlow } from '../bounds.ts'
import type { Engine, Params, Row, Run } from '../engine.ts'

/** The write-ahead log is folded into the file at this size: a crash then costs at most a second or two at the next opening. */
const checkpointBytes = 64 * 1024 * 1024

const reasons: readonly (readonly [RegExp, (path: string) => string])[] = [
  [
    /cannot be locked|locked by another/i,
    (path) =>
      `The graph at ${path} is held by another process: stop that \`demarche serve\` (or other process), or go through it with --server.`,
  ],
  [
    /not a Grafeo database|not a database file/i,
    (path) =>
      `${path} is something else than a graph database and was left as it was: set DEMARCHE_DB to another path.`,
  ],
  [
    /permission denied|read-only file system|no such file|not a directory|EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EEXIST/i,
    (path) =>
      `The graph at ${path} cannot be written there: make its folder writable, or set DEMARCHE_DB to another path.`,
  ],
]

const openError = (path: string, error: unknown): EngineError => {
  const message = (error as Error).message
  const known = reasons.find(([pattern]) => pattern.test(message))
  return new EngineError(known ? known[1](path) : `The graph at ${path} cannot be opened: ${message}`, { cause: error })
}

const open = (path: string): GrafeoDB => {
  try {
    mkdirSync(dirname(path), { recursive: true })
    return grafeo.GrafeoDB.create(path)
  } catch (error) {
    throw openError(path, error)
  }
}

/** Names are given to the values of a row here, which is faster than to have the engine do it. */
const rowsOf = (result: QueryResult): readonly Row[] => {
  const { columns } = result
  return result.rows().map((values) => {
    const row: Record<string, unknown> = {}
    for (const [at, column] of columns.entries()) row[column] = values[at]
    return row as Row
  })
}

/** How Grafeo 0.6 says that it gave up a query, which it does after 30 seconds in plans that look at the clock. */
const gaveUp = /GRAFEO-Q003/

// It cannot be told to give up sooner: the caller is let go in time, and the query ends in a thread of its own.
const boundedRows = async (read: () => Promise<QueryResult>, { ms, rows }: Bounds): Promise<readonly Row[]> => {
  const found = await inTime(read, ms).catch((error: Error) => {
    throw gaveUp.test(error.message) ? tooSlow() : error
  })
  if (found.length > rows) throw tooMany(rows)
  return rowsOf(found)
}

/**
 * Opens (or makes) the embedded graph at `path`; one process holds it, and the operating system lets go when that process ends.
 * Transactions of one process queue up behind each other, reads do not wait. `EngineError` says why it cannot be opened.
 */
export const openGrafeo = async (given: string): Promise<Engine> => {
  const path = resolve(given)
  const db = open(path)
  db.setCheckpointTriggers({ walBytes: checkpointBytes })
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return turn
  }
  const run: Run = async (cypher, params: Params = {}, bounds) => {
    const read = () => db.executeCypher(cypher, params)
    return bounds ? boundedRows(read, bounds) : rowsOf(await read())
  }
  return {
    name: 'embedded',
    shared: false,
    version: async () => `Grafeo ${db.version()}`,
    run,
    indexWords: (labels) => inTurn(() => indexWords(run, labels)),
    transaction: (work) => inTurn(() => transact(db, work)),
    close: () => inTurn(async () => db.close()),
  }
}

/** The standard tokenizer takes every word; `words` has nothing but words and spaces. */
const indexWords = async (run: Run, labels: readonly string[]): Promise<void> => {
  for (const label of labels)
    await run(
      `CREATE INDEX ${label.toLowerCase()}_words IF NOT EXISTS FOR (n:${label}) ON (n.words) USING TEXT {tokenizer: 'standard', stop_words: []}`,
    )
}

const transact = async <T>(db: GrafeoDB, work: (run: Run) => Promise<T>): Promise<T> => {
  const transaction = db.beginTransaction()
  let last: Promise<unknown> = Promise.resolve()
  const run: Run = (cypher, params = {}) => {
    const rows = last.then(async () => rowsOf(await transaction.executeCypher(cypher, params)))
    last = rows
    return rows
  }
  try {
    const result = await work(run)
    transaction.commit()
    return result
  } catch (error) {
    // One that is still at work cannot be rolled back.
    await last.catch(() => undefined)
    if (transaction.isActive) transaction.rollback()
    throw error
  }
}
