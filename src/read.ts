import type { Document } from './article/document.ts'
import { type Extraction, extract } from './extract/extract.ts'
import { toLexicon } from './extract/lexicon.ts'
import { toGazetteer } from './extract/names.ts'
import { loadSeeds } from './ontology/actors.ts'
import { loadMarkers } from './ontology/markers.ts'
import { loadRelations, type Relation } from './ontology/relations.ts'
import { toDeals } from './resolve/deals.ts'
import { toIssueIndex } from './resolve/issues.ts'
import { type Resolution, resolve } from './resolve/resolve.ts'
import type { Reading } from './resolve/statement.ts'
import { loadParser } from './text/english.ts'

/** Turns one document into its statements and actors. Pure and deterministic: no clock, no network, no database. */
export type Reader = (document: Document) => Reading

/** The kinds of utterance that each noun of speech is a cue of: "accusation", "warning". */
const sayingsOf = (relations: Iterable<Relation>): ReadonlyMap<string, ReadonlySet<string>> => {
  const sayings = new Map<string, Set<string>>()
  for (const { kind, family, cues } of relations)
    for (const noun of family === 'utterance' ? cues.flatMap((cue) => cue.noun?.split('|') ?? []) : [])
      sayings.set(noun, (sayings.get(noun) ?? new Set()).add(kind))
  return sayings
}

/** Loads what reading stands on: ontology, seeds and model (`ModelError` when a file is wrong). */
export const loadReadingParts = () => {
  const gazetteer = toGazetteer(loadSeeds())
  const relations = loadRelations()
  const markers = loadMarkers()
  const context = {
    parser: loadParser(),
    lexicon: toLexicon(relations.values()),
    gazetteer,
    markers,
  }
  const deeds = new Set(
    [...relations.values()].flatMap(({ cues }) => cues.flatMap(({ noun }) => noun?.split('|') ?? [])),
  )
  const issues = toIssueIndex(gazetteer.seeds.issues)
  const deals = toDeals(gazetteer.seeds.agreements, markers.agreements)
  return { context, tables: { gazetteer, deeds, deals, issues, sayings: sayingsOf(relations.values()) } }
}

/** One document as it was read, with all that was found and given up on the way. */
export interface Trace {
  readonly extraction: Extraction
  readonly resolution: Resolution
}

/** Reads as `createReader` does and keeps the trace; without `parts` it loads them once. */
export const createTracer = ({ context, tables } = loadReadingParts()): ((document: Document) => Trace) => {
  return (document) => {
    const extraction = extract(context, document)
    return { extraction, resolution: resolve(tables, document, extraction) }
  }
}

/** The offline reader; without `parts` it loads them once and reads with them. */
export const createReader = (parts = loadReadingParts()): Reader => {
  const trace = createTracer(parts)
  return (document) => trace(document).resolution.reading
}
