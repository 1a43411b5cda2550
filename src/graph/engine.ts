import { InputError } from '../errors.ts'
import type { Bounds } from './bounds.ts'

/** A value that Cypher parameters and rows may hold. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }
export type Row = Readonly<Record<string, Value>>
export type Params = Readonly<Record<string, Value>>

/**
 * Runs one Cypher statement; integers come back as numbers, temporal values are stored as ISO 8601 strings.
 * A read with `bounds` rejects with an `InputError` of code `TOO_SLOW` or `TOO_MUCH` when it goes beyond them.
 */
export type Run = (cypher: string, params?: Params, bounds?: Bounds) => Promise<readonly Row[]>

/**
 * The port to a graph database. `run` is one read or write in its own transaction; `transaction` commits all runs of `work` or none, and does
 * them in the order in which they are begun, also where `work` does not wait for one before it begins the next.
 * `work` may be called again when the database asks for a retry, so it must not act on anything but the graph.
 * Rejects with `EngineError` when the database cannot be reached, refuses, or is held by another process.
 */
export interface Engine {
  readonly name: 'embedded' | 'neo4j'
  /** True where other processes may write to the same database meanwhile. */
  readonly shared: boolean
  readonly version: () => Promise<string>
  readonly run: Run
  /** Makes the engine's own full-text index over the property `words` of the nodes of these labels, where it is not there yet. */
  readonly indexWords: (labels: readonly string[]) => Promise<void>
  readonly transaction: <T>(work: (run: Run) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/** What a database server asks for: `user` and `password` absent when it has no authentication, `database` absent for its default. */
export interface Credentials {
  readonly user?: string
  readonly password?: string
  readonly database?: string
}

const bolt = /^(neo4j|bolt)(\+s|\+ssc)?:$/

/**
 * Opens the database at `url`: a path is the embedded engine, `neo4j://`, `neo4j+s://` or `bolt://` a Neo4j.
 * Loads only the driver that is asked for. `InputError` for another scheme, `EngineError` when it cannot be opened.
 */
export const openEngine = async (url: string, credentials: Credentials = {}): Promise<Engine> => {
  const scheme = /^([a-z][a-z0-9+.-]*:)\/\//i.exec(url)?.[1]?.toLowerCase()
  if (url.trim() === '')
    throw new InputError('The database is an empty path; give a path, or a neo4j:// or bolt:// URL.')
  if (!scheme) return (await import('./engines/grafeo.ts')).openGrafeo(url)
  if (bolt.test(scheme)) return (await import('./engines/neo4j.ts')).openNeo4j(url, credentials)
  throw new InputError(`No database is known for ${scheme}//; give a path, or a neo4j://, neo4j+s:// or bolt:// URL.`)
}
