import type { Engine } from '../graph/engine.ts'
import type { Relation } from '../ontology/relations.ts'

/** What an export is made of: an open graph, the kinds that its relations are of, and the ISO 3166 alpha-2 codes of states by their alpha-3. */
export interface Source {
  readonly engine: Engine
  readonly relations: ReadonlyMap<string, Relation>
  readonly iso2: ReadonlyMap<string, string>
}
