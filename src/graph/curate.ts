import type { Relation } from '../ontology/relations.ts'
import { type Correction, correctArticle } from './correct.ts'
import type { Curating, Curation } from './curation.ts'
import type { Engine } from './engine.ts'
import { type Merge, mergeActors, type Pair, unmergeActors } from './merge-actors.ts'
import { type Linking, linkActor, type Renaming, renameActor } from './name-actor.ts'
import { type Review, reviewStatement } from './review.ts'
import type { SeedGraph } from './seed-graph.ts'

/** What curating needs; `now` is the clock of its instants. */
export interface CuratorParts {
  readonly engine: Engine
  readonly seeds: () => SeedGraph
  readonly relations: () => ReadonlyMap<string, Relation>
  readonly reader: () => Correction['reader']
  readonly extractor: string
  /** Told of each change in how actors are called and who is one with whom. */
  readonly renamed?: () => Promise<void>
  readonly now?: () => string
}

/** Who curates, why, and on the basis of which curations. */
export type Curator = Omit<Curating, 'at'>

/** All that can be curated; each is one transaction. `InputError` for what is not there, with code `CONFLICT` for what others changed. */
export interface Curate {
  readonly merge: (asked: Curator & Pick<Merge, 'keep' | 'merge' | 'despite'>) => Promise<Curation>
  readonly unmerge: (asked: Curator & Pick<Pair, 'keep' | 'merge'>) => Promise<Curation>
  readonly review: (asked: Curator & Pick<Review, 'id' | 'verdict'>) => Promise<Curation>
  readonly rename: (asked: Curator & Pick<Renaming, 'id' | 'name'>) => Promise<Curation>
  readonly correct: (asked: Curator & Pick<Correction, 'id' | 'changes'>) => Promise<Curation>
  readonly link: (asked: Curator & Pick<Linking, 'id' | 'wikidata'>) => Promise<Curation>
}

/** The ways to curate a graph. */
export const createCurate = ({ engine, seeds, relations, reader, extractor, renamed, now }: CuratorParts): Curate => {
  const thenTell = async (curation: Promise<Curation>): Promise<Curation> => {
    const made = await curation
    await renamed?.()
    return made
  }
  const known = () => ({ at: at(), seeds: seeds(), relations: relations() })
  const at = () => now?.() ?? new Date().toISOString()
  return {
    merge: (asked) => thenTell(mergeActors(engine, { ...asked, ...known() })),
    unmerge: (asked) => thenTell(unmergeActors(engine, { ...asked, ...known() })),
    review: (asked) => reviewStatement(engine, { ...asked, at: at(), relations: relations() }),
    rename: (asked) => thenTell(renameActor(engine, { ...asked, at: at(), seeds: seeds() })),
    correct: (asked) =>
      correctArticle(engine, {
        ...asked,
        at: at(),
        reader: reader(),
        writing: { seeds: seeds(), relations: relations(), extractor },
      }),
    link: (asked) => linkActor(engine, { ...asked, at: at(), seeds: seeds() }),
  }
}
