import type { Document } from '../article/document.ts'
import type { Extraction } from '../extract/extract.ts'
import type { Gazetteer } from '../extract/names.ts'
import { quoteHolds } from '../text/span.ts'
import type { Discourse, Who } from './discourse.ts'
import { actorsOf, spokenMentions } from './document-actors.ts'
import { nameAll } from './naming.ts'
import { objection } from './objection.ts'
import { type Placed, place, speakersOf } from './place.ts'
import type { Reading, Statement } from './statement.ts'
import { pairs, targetsOf } from './targets.ts'
import { spansOf, toStatement } from './to-statement.ts'

/** What resolving knows before it reads: who there is, and the nouns of deeds ("strikes"), whose adjective acts. */
export interface ResolveTables {
  readonly gazetteer: Gazetteer
  readonly deeds: ReadonlySet<string>
}

/**
 * Candidates with their mentions turned into actors, conditions of doubt applied, and every span checked against the text.
 * What gives no statement is counted by its reason.
 */
export const resolve = ({ gazetteer, deeds }: ResolveTables, document: Document, extraction: Extraction): Reading => {
  const discourse: Discourse = { day: document.publishedAt, document: document.id, said: [] }
  const named = nameAll({ gazetteer, discourse, isDeed: (lemma) => deeds.has(lemma) }, extraction)
  const utterances: Placed[] = []
  const naming = { named, utterances, gazetteer, document: document.id }
  for (const candidate of extraction.candidates)
    if (candidate.rule.relation.family === 'utterance') utterances.push(place(document.text, naming, candidate))
  const byCandidate = new Map(utterances.map((placed) => [placed.candidate, placed]))
  const dropped: Record<string, number> = {}
  const drop = (reason: string): void => {
    dropped[reason] = (dropped[reason] ?? 0) + 1
  }
  const assembly = { ...naming, article: document }
  const statements = new Map<string, Statement>()
  const referred: Who[] = []
  for (const candidate of extraction.candidates) {
    const placed = byCandidate.get(candidate) ?? place(document.text, naming, candidate)
    const reason = objection(placed, speakersOf(utterances, placed), utterances)
    if (reason) drop(reason)
    else
      for (const [source, target] of pairs(placed, targetsOf(document.text, assembly, placed))) {
        const statement = toStatement(assembly, placed, { source, target })
        referred.push(...[source, target].flatMap((ref) => ref?.who ?? []))
        if (!spansOf(statement).every((quote) => quoteHolds(document.text, quote))) drop('span does not hold')
        else if (!statements.has(statement.id)) statements.set(statement.id, statement)
      }
  }
  const list = [...statements.values()]
  const mentions = [...named.mentions, ...spokenMentions(naming)]
  return { statements: list, actors: actorsOf(document.text, mentions, list, referred), dropped }
}
