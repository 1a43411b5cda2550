import type { Engine } from '../graph/engine.ts'
import type { Relation } from '../ontology/relations.ts'

/** What an export is made of: an open graph, and the kinds that its relations are of. */
export interface Source {
  readonly engine: Engine
  readonly relations: ReadonlyMap<string, Relation>
}
