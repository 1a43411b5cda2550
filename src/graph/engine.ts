/** A value that Cypher parameters and rows may hold. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }
export type Row = Readonly<Record<string, Value>>
export type Params = Readonly<Record<string, Value>>

/** Runs one Cypher statement; integers come back as numbers, temporal values are stored as ISO 8601 strings. */
export type Run = (cypher: string, params?: Params) => Promise<readonly Row[]>

/**
 * The port to a graph database. `run` is one read or write in its own transaction; `transaction` commits all runs of `work` or none.
 * Rejects with `EngineError` when the database cannot be reached, refuses, or is held by another process.
 */
export interface Engine {
  readonly name: 'embedded' | 'neo4j'
  readonly version: () => Promise<string>
  readonly run: Run
  readonly transaction: <T>(work: (run: Run) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}
