import type { Document } from '../article/document.ts'
import type { Candidate } from '../extract/candidate.ts'
import type { Dropped } from '../extract/dropped.ts'
import type { Extraction } from '../extract/extract.ts'
import type { Gazetteer } from '../extract/names.ts'
import { quoteHolds } from '../text/span.ts'
import { awaitedBy } from './awaited.ts'
import { type Deals, dealsNamed } from './deals.ts'
import { type Discourse, provisional, type Who } from './discourse.ts'
import { actorsOf, spokenMentions } from './document-actors.ts'
import type { IssueIndex } from './issues.ts'
import { type Named, nameAll } from './naming.ts'
import { objection } from './objection.ts'
import { isOurs, type Placed, place, type Referred } from './place.ts'
import type { Reading, Statement } from './statement.ts'
import { meetsNobody, pairs, targetsOf } from './targets.ts'
import { spansOf, toStatement } from './to-statement.ts'
import { wordsOf } from './words.ts'

/** What resolving knows before it reads: who there is, and the nouns of what is done or said ("strikes", "refusal"), whose adjective acts. */
export interface ResolveTables {
  readonly gazetteer: Gazetteer
  readonly deeds: ReadonlySet<string>
  /** The kinds of utterance by their nouns: "accusation". */
  readonly sayings: ReadonlyMap<string, ReadonlySet<string>>
  readonly deals: Deals
  readonly issues: IssueIndex
}

/** A statement with the candidate it was made from, and whom its words were found to name. */
export interface Told {
  readonly statement: Statement
  readonly candidate: Candidate
  readonly source: Referred | null
  readonly target: Referred | null
}

/** A reading and how it came about: what each statement was made from, and each candidate that gave none. */
export interface Resolution {
  readonly reading: Reading
  readonly told: readonly Told[]
  readonly dropped: readonly Dropped[]
  readonly named: Named
}

const countReasons = (dropped: readonly Dropped[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const { reason } of dropped) counts[reason] = (counts[reason] ?? 0) + 1
  return counts
}

/**
 * Candidates with their mentions turned into actors, conditions of doubt applied, and every span checked against the text.
 * What gives no statement is kept with its reason.
 */
export const resolve = (
  { gazetteer, deeds, sayings, deals, issues }: ResolveTables,
  document: Document,
  extraction: Extraction,
): Resolution => {
  const publisher = document.publisher ? provisional(document.publisher, 'MEDIA', null) : null
  const discourse: Discourse = {
    day: document.publishedAt,
    document: document.id,
    publisher,
    said: [],
    groups: [],
    between: new Set(),
    things: [],
  }
  const named = nameAll({ gazetteer, discourse, isDeed: (lemma) => deeds.has(lemma) }, extraction)
  const utterances: Placed[] = []
  const naming = { named, utterances, gazetteer, document: document.id }
  const speech = extraction.candidates.filter(({ rule }) => rule.relation.family === 'utterance')
  // Whose "we" it is in "We regret it," X said, is known once X is.
  for (const ours of [false, true])
    for (const candidate of speech)
      if (isOurs(candidate) === ours) utterances.push(place(document.text, naming, candidate))
  const order = new Map(speech.map((candidate, index) => [candidate, index]))
  utterances.sort((a, b) => (order.get(a.candidate) ?? 0) - (order.get(b.candidate) ?? 0))
  const byCandidate = new Map(utterances.map((placed) => [placed.candidate, placed]))
  const dropped = [...extraction.dropped]
  const words = wordsOf(extraction.units)
  const assembly = {
    ...naming,
    article: document,
    text: document.text,
    day: document.publishedAt,
    words,
    sayings,
    deals,
    issues,
    dealsNamed: dealsNamed(deals, words),
    dealsTold: [],
  }
  const told = new Map<string, Told>()
  const referred: Who[] = []
  for (const candidate of extraction.candidates) {
    const placed = byCandidate.get(candidate) ?? place(document.text, naming, candidate)
    const reason = objection(placed, utterances) ?? (meetsNobody(assembly, candidate) ? 'target names no actor' : null)
    if (reason) dropped.push({ candidate, reason })
    else
      for (const [source, target] of pairs(placed, targetsOf(document.text, assembly, placed))) {
        const statement = toStatement(assembly, placed, { source, target })
        const awaited = candidate.conditions.flatMap((condition) => awaitedBy(document.text, assembly, condition))
        referred.push(...[source, target, ...awaited].flatMap((ref) => ref?.who ?? []))
        if (!spansOf(statement).every((quote) => quoteHolds(document.text, quote)))
          dropped.push({ candidate, reason: 'span does not hold' })
        else if (!told.has(statement.id)) told.set(statement.id, { statement, candidate, source, target })
      }
  }
  const statements = [...told.values()].map(({ statement }) => statement)
  const mentions = [...named.mentions, ...spokenMentions(naming, [...told.values()], discourse.publisher)]
  const actors = actorsOf(document.text, mentions, statements, referred)
  return { reading: { statements, actors, dropped: countReasons(dropped) }, told: [...told.values()], dropped, named }
}
