import { join } from 'node:path'
import type { z } from 'zod'
import type { Document } from '../article/document.ts'
import type { Lexicon } from '../extract/lexicon.ts'
import type { Relation } from '../ontology/relations.ts'
import type { Trace } from '../read.ts'
import type { Reading } from '../resolve/statement.ts'
import { judgeAttributions } from './errors/attribution.ts'
import { judgeDiplomatic } from './errors/diplomatic.ts'
import { judgeEvents } from './errors/events.ts'
import type { Judgement } from './errors/judgement.ts'
import { judgeQuotes } from './errors/quotes.ts'
import type { Figure } from './figure.ts'
import { AttributionGold, DiplomaticGold, EventsGold, goldDocument, QuotesGold, readGold } from './gold.ts'
import { mergeFigures, mergeMisses } from './merges.ts'
import { attributionsOf, diplomaticOf, eventsOf } from './predictions.ts'
import { goldQuotes, quotesOf } from './quotes.ts'
import {
  AttributionScore,
  EventsScore,
  QuotesScore,
  type ScoreRequest,
  scoreDiplomatic,
  scoreTexts,
  writeLines,
} from './score.ts'

/** Where the gold and the scorers lie, where predictions may be written, what reads (with its trace or without), and the rules it reads by. */
export interface GoldRun {
  readonly folder: string
  readonly scratch: string
  readonly read: (document: Document) => Reading
  readonly trace: (document: Document) => Trace
  readonly lexicon: Lexicon
  readonly relations: ReadonlyMap<string, Relation>
}

/**
 * One gold set: its figures, and its errors: each item judged by its construction, or a list of what was missed (`-`) and what was too
 * much (`+`). Null when the folder has no such set.
 */
export interface GoldSet {
  readonly name: string
  readonly figures: (run: GoldRun) => readonly Figure[] | null
  readonly errors: (run: GoldRun) => Judgement | readonly string[] | null
}

type Line = Parameters<typeof goldDocument>[0]
type Predict = (reading: Reading, text: string) => Readonly<Record<string, unknown>>

const pairs = <T extends Line>(run: GoldRun, file: string, schema: z.ZodType<T>): [T, Trace][] | null =>
  readGold(run.folder, file, schema)?.map((gold) => [gold, run.trace(goldDocument(gold))]) ?? null

const request = (run: GoldRun, file: string, schema: z.ZodType<Line>, predict: Predict): ScoreRequest | null => {
  const lines = pairs(run, file, schema)?.map(([{ id, text }, { resolution }]) => ({
    id,
    ...predict(resolution.reading, text),
  }))
  return lines ? { folder: run.folder, scratch: run.scratch, gold: file, lines } : null
}

const attribution: GoldSet = {
  name: 'attribution',
  figures: (run) => {
    const asked = request(run, 'attribution-dev.jsonl', AttributionGold, (reading, text) => ({
      attributions: attributionsOf(reading, text),
    }))
    if (!asked) return null
    const { triple, contentExact, content } = AttributionScore.parse(scoreTexts('attribution', asked, ['--no-ci']))
    return [
      { set: 'attribution', figure: 'speaker + cue + content F1', value: triple.f1, toReach: 0.6 },
      { set: 'attribution', figure: 'exact content F1', value: contentExact.f1, toReach: 0.55 },
      { set: 'attribution', figure: 'content F1', value: content.f1, toReach: null },
    ]
  },
  errors: (run) => {
    const golds = pairs(run, 'attribution-dev.jsonl', AttributionGold)
    return golds && judgeAttributions(golds, run.lexicon)
  },
}

const events: GoldSet = {
  name: 'events',
  figures: (run) => {
    const asked = request(run, 'events-dev.jsonl', EventsGold, (reading) => ({ events: eventsOf(reading) }))
    if (!asked) return null
    const all = EventsScore.parse(scoreTexts('events-text', asked))
    // The set codes no bare statements and appeals, so what is said of them there counts as wrong unless set aside.
    const coded = EventsScore.parse(scoreTexts('events-text', asked, ['--ignore-roots=01,02']))
    return [
      { set: 'events', figure: 'source-target pair F1', value: all.pair.f1, toReach: 0.5 },
      { set: 'events', figure: 'pair + root F1', value: all.pairRoot.f1, toReach: 0.4 },
      { set: 'events', figure: 'pair F1 without roots 01, 02', value: coded.pair.f1, toReach: null },
      { set: 'events', figure: 'pair + root F1 without roots 01, 02', value: coded.pairRoot.f1, toReach: null },
    ]
  },
  errors: (run) => {
    const golds = pairs(run, 'events-dev.jsonl', EventsGold)
    return golds && judgeEvents(golds)
  },
}

const quoteFigures = (asked: ScoreRequest | null, of: string): Figure[] => {
  if (!asked) return []
  const { quote, quoteAndSpeaker } = QuotesScore.parse(scoreTexts('quotes', asked))
  return [
    { set: 'quotes', figure: `quote + speaker F1${of}`, value: quoteAndSpeaker.f1, toReach: 0.85 },
    { set: 'quotes', figure: `quote F1${of}`, value: quote.f1, toReach: null },
  ]
}

/**
 * Quotations with their speakers: of `quotes.jsonl`, and those that attributions are whose content is a quotation and nothing
 * else (`goldQuotes`), told by the scorer of the former.
 */
const quotes: GoldSet = {
  name: 'quotes',
  figures: (run) => {
    const predict: Predict = (reading, text) => ({ quotes: quotesOf(reading, text) })
    const derived = readGold(run.folder, 'attribution-dev.jsonl', AttributionGold)
    const gold = 'attribution-quotes.jsonl'
    if (derived)
      writeLines(
        join(run.scratch, gold),
        derived.map((line) => ({ id: line.id, text: line.text, quotes: goldQuotes(line) })),
      )
    const asked = derived && request(run, 'attribution-dev.jsonl', AttributionGold, predict)
    return [
      ...quoteFigures(request(run, 'quotes.jsonl', QuotesGold, predict), ''),
      ...quoteFigures(asked && { ...asked, gold, goldFolder: run.scratch }, ' (quotations of the attribution set)'),
    ]
  },
  errors: (run) => {
    const golds = pairs(run, 'attribution-dev.jsonl', AttributionGold)
    return golds && judgeQuotes(golds)
  },
}

const diplomaticSet = (name: string, file: string): GoldSet => ({
  name,
  figures: (run) => {
    const asked = request(run, file, DiplomaticGold, diplomaticOf)
    if (!asked) return null
    const score = scoreDiplomatic(asked)
    const of = (figure: string, value: number | null, toReach: number | null): Figure => ({
      set: name,
      figure,
      value,
      toReach,
    })
    return [
      of('statement F1 (kind + source)', score.statement.F1, 0.75),
      of('full F1 (+ polarity + target)', score.full.F1, 0.65),
      of('absence kinds F1', score.absence.F1, 0.8),
      of('commitment kinds F1', score.commitment.F1, 0.75),
      of('condition F1', score.condition.F1, 0.7),
      of('nested chain right, of those found', score.chainNested.accuracy, 0.85),
      { ...of('positive where gold says negative', score.polarityErrors.total, 0), atMost: true },
      {
        ...of('statements in a hard negative, share', share(score.hardNegative.violations, score.statement), 0.02),
        atMost: true,
      },
      of('actor mentions resolved F1', score.actorMentions?.F1 ?? null, 0.85),
      { ...of('spans whose words are elsewhere', score.wrongSpans, 0), atMost: true },
    ]
  },
  errors: (run) => {
    const golds = pairs(run, file, DiplomaticGold)
    return golds && judgeDiplomatic(golds, run)
  },
})

const share = (part: number, { predicted }: { readonly predicted: number }): number =>
  predicted ? part / predicted : 0

const merges: GoldSet = {
  name: 'merges',
  figures: ({ read }) => mergeFigures(read),
  errors: ({ read }) => mergeMisses(read),
}

/** All gold sets, in the order of the table. */
export const goldSets: readonly GoldSet[] = [
  attribution,
  events,
  quotes,
  diplomaticSet('diplomatic', 'diplomatic-dev.jsonl'),
  diplomaticSet('seed', 'seed.jsonl'),
  merges,
]
