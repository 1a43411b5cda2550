import type { Document } from './article/document.ts'
import { extract } from './extract/extract.ts'
import { toLexicon } from './extract/lexicon.ts'
import { toGazetteer } from './extract/names.ts'
import { loadSeeds } from './ontology/actors.ts'
import { loadMarkers } from './ontology/markers.ts'
import { loadRelations } from './ontology/relations.ts'
import { resolve } from './resolve/resolve.ts'
import type { Reading } from './resolve/statement.ts'
import { loadParser } from './text/english.ts'

/** Turns one document into its statements and actors. Pure and deterministic: no clock, no network, no database. */
export type Reader = (document: Document) => Reading

/** The offline reader: loads ontology, seeds and model once (`ModelError` when a file is wrong) and reads with them. */
export const createReader = (): Reader => {
  const gazetteer = toGazetteer(loadSeeds())
  const context = {
    parse: loadParser(),
    lexicon: toLexicon(loadRelations().values()),
    gazetteer,
    markers: loadMarkers(),
  }
  return (document) => resolve(gazetteer, document, extract(context, document))
}
