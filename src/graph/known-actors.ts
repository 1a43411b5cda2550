import { type Runner, runFile } from './cypher-file.ts'
import type { Engine } from './engine.ts'

/** Whom curators merged into whom, by the id of the merged one. */
export type Merges = ReadonlyMap<string, string>

/** The actor that is kept for one that was merged, step by step, and the id itself where it was not. */
export const keptOf = (merges: Merges, id: string): string => {
  const into = merges.get(id)
  return into === undefined ? id : keptOf(merges, into)
}

/** An actor and all that were merged into it, at one step or several. */
export const membersOf = (merges: Merges, id: string): string[] => [
  id,
  ...[...merges].filter(([, into]) => into === id).flatMap(([merged]) => membersOf(merges, merged)),
]

interface Named {
  readonly names: ReadonlyMap<string, string>
  readonly merges: Merges
}

const keyOf = (words: string): string => words.trim().toLowerCase()

const readNamed = async (runner: Runner): Promise<Named> => {
  const rows = await runFile(runner, 'write/curated-actors', {})
  const pairs = (column: 'name' | 'into') =>
    rows.flatMap((row) => (typeof row[column] === 'string' ? [[row.id as string, row[column]] as const] : []))
  return { names: new Map(pairs('name').map(([id, name]) => [keyOf(name), id])), merges: new Map(pairs('into')) }
}

/** The merges of a graph. */
export const readMerges = async (runner: Runner): Promise<Merges> => (await readNamed(runner)).merges

/** The actors that curators named and merged. `refresh` looks at the graph again. */
export interface KnownActors {
  readonly refresh: () => Promise<void>
  /** The id of the actor that a curator gave this name, in any case. */
  readonly named: (words: string) => string | undefined
  /** The id of the actor that is kept for this one. */
  readonly kept: (id: string) => string
}

/**
 * Remembers what curators named and merged, so that words can be turned into ids without asking the graph. Knows nobody before its first
 * refresh.
 */
export const createKnownActors = (engine: Engine): KnownActors => {
  let known: Named = { names: new Map(), merges: new Map() }
  return {
    refresh: async () => {
      known = await readNamed(engine)
    },
    named: (words) => known.names.get(keyOf(words)),
    kept: (id) => keptOf(known.merges, id),
  }
}
