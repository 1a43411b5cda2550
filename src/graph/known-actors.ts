import { type Runner, runFile } from './cypher-file.ts'
import type { Engine, Row } from './engine.ts'
import { type Log, valueAt } from './log.ts'

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

/** An actor that curators named or merged into another, with what it was called and into whom it was merged since when. */
export interface CuratedActor {
  readonly id: string
  readonly names: Log
  readonly merges: Log
}

/** All actors that curators ever named or merged. */
export const readCurated = async (runner: Runner): Promise<readonly CuratedActor[]> =>
  (await runFile(runner, 'write/curated-actors', {})).map(({ id, names, merges }: Row) => ({
    id: id as string,
    names: (names ?? []) as Log,
    merges: (merges ?? []) as Log,
  }))

/** The merges that held at an instant; null for now. */
export const mergesAt = (curated: readonly CuratedActor[], known: string | null): Merges =>
  new Map(
    curated.flatMap(({ id, merges }) => [[id, valueAt(merges, known) ?? id] as const]).filter(([a, b]) => a !== b),
  )

/** Who is an actor for a time: from `since` on (null: ever), before `until` (null: for good). */
export interface Era {
  readonly actor: string
  readonly since: string | null
  readonly until: string | null
}

/** Who was kept for an actor, one after the other; the last is who is kept now. */
export const erasOf = (curated: readonly CuratedActor[], id: string): readonly Era[] => {
  const instants = curated.flatMap(({ merges }) => merges.filter((_, index) => index % 2 === 0))
  const kept = [...new Set(['', ...instants])]
    .sort()
    .map((since) => ({ since, actor: keptOf(mergesAt(curated, since), id) }))
    .filter(({ actor }, index, all) => actor !== all[index - 1]?.actor)
  return kept.map(({ actor, since }, index) => ({ actor, since: since || null, until: kept[index + 1]?.since ?? null }))
}

const keyOf = (words: string): string => words.trim().toLowerCase()

interface Known {
  readonly names: ReadonlyMap<string, string>
  readonly merges: Merges
}

/** What curators said by an instant; the first entry of a log is no curator's. */
const knownAt = (curated: readonly CuratedActor[], known: string | null): Known => ({
  names: new Map(
    curated.flatMap(({ id, names }) => {
      const name = valueAt(names, known)
      return name === null || name === names[1] ? [] : [[keyOf(name), id] as const]
    }),
  ),
  merges: mergesAt(curated, known),
})

/** For how long other processes may have curated before they are noticed, in milliseconds. */
const unnoticed = 1_000

/** The actors that curators named and merged, as of an instant, or (null) now. */
export interface KnownActors {
  /** Looks at the graph again. */
  readonly refresh: () => Promise<void>
  /** Looks again where other processes may have curated and the last look was a second ago. */
  readonly freshen: () => Promise<void>
  /** The id of the actor that a curator gave this name, in any case. */
  readonly named: (words: string, known?: string | null) => string | undefined
  /** The id of the actor that is kept for this one. */
  readonly kept: (id: string, known?: string | null) => string
}

/**
 * Remembers what curators named and merged, so that words can be turned into ids without asking the graph. Knows nobody before its first
 * refresh. `clock` tells milliseconds.
 */
export const createKnownActors = (engine: Engine, clock = () => performance.now()): KnownActors => {
  let curated: readonly CuratedActor[] = []
  let now = knownAt(curated, null)
  let looked = Number.NEGATIVE_INFINITY
  const at = (known: string | null): Known => (known === null ? now : knownAt(curated, known))
  const refresh = async (): Promise<void> => {
    looked = clock()
    curated = await readCurated(engine)
    now = knownAt(curated, null)
  }
  return {
    refresh,
    freshen: async () => {
      if (engine.shared && clock() - looked >= unnoticed) await refresh()
    },
    named: (words, known = null) => at(known).names.get(keyOf(words)),
    kept: (id, known = null) => keptOf(at(known).merges, id),
  }
}
