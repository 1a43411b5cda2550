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

/** Loads what reading stands on: ontology, seeds and model (`ModelError` when a file is wrong). */
export const loadReadingParts = () => {
  const gazetteer = toGazetteer(loadSeeds())
  const relations = loadRelations()
  const context = {
    parse: loadParser(),
    lexicon: toLexicon(relations.values()),
    gazetteer,
    markers: loadMarkers(),
  }
  const deeds = new Set(
    [...relations.values()]
      .filter(({ family }) => family === 'deed')
      .flatMap(({ cues }) => cues.flatMap(({ noun }) => noun?.split('|') ?? [])),
  )
  return { context, tables: { gazetteer, deeds } }
}

/** The offline reader; without `parts` it loads them once and reads with them. */
export const createReader = ({ context, tables } = loadReadingParts()): Reader => {
  return (document) => resolve(tables, document, extract(context, document)).reading
}
