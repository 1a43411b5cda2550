import type { Relation } from '../ontology/relations.ts'
import type { Curating, Curation } from './curation.ts'
import type { Engine } from './engine.ts'
import { type Review, reviewStatement } from './review.ts'

/** What curating needs; `now` is the clock of its instants. */
export interface CuratorParts {
  readonly engine: Engine
  readonly relations: () => ReadonlyMap<string, Relation>
  readonly now?: () => string
}

/** Who curates, why, and on the basis of which curations. */
export type Curator = Omit<Curating, 'at'>

/** All that can be curated; each is one transaction. `InputError` for what is not there, with code `CONFLICT` for what others changed. */
export interface Curate {
  readonly review: (asked: Curator & Pick<Review, 'id' | 'verdict'>) => Promise<Curation>
}

/** The ways to curate a graph. */
export const createCurate = ({ engine, relations, now }: CuratorParts): Curate => {
  const at = () => now?.() ?? new Date().toISOString()
  return { review: (asked) => reviewStatement(engine, { ...asked, at: at(), relations: relations() }) }
}
