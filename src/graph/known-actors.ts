import { runFile } from './cypher-file.ts'
import type { Engine } from './engine.ts'

/** The actors that curators named. `refresh` looks at the graph again. */
export interface KnownActors {
  readonly refresh: () => Promise<void>
  /** The id of the actor that a curator gave this name, in any case. */
  readonly named: (words: string) => string | undefined
}

const keyOf = (words: string): string => words.trim().toLowerCase()

/** Remembers what curators named, so that words can be turned into ids without asking the graph. Knows nobody before its first refresh. */
export const createKnownActors = (engine: Engine): KnownActors => {
  let names = new Map<string, string>()
  return {
    refresh: async () => {
      const rows = await runFile(engine, 'write/curated-actors', {})
      names = new Map(rows.map(({ id, name }) => [keyOf(name as string), id as string]))
    },
    named: (words) => names.get(keyOf(words)),
  }
}
