import type { Document } from '../article/document.ts'
import type { Candidate, Mention } from '../extract/candidate.ts'
import type { Dropped } from '../extract/dropped.ts'
import type { Extraction, ReadUnit } from '../extract/extract.ts'
import type { Lexicon } from '../extract/lexicon.ts'
import { barredBy, type Choice, unmet } from '../extract/rules/match.ts'
import { wordAt } from '../extract/rules/tree.ts'
import type { Markers } from '../ontology/markers.ts'
import { createTracer, loadReadingParts, type Trace } from '../read.ts'
import { headStart, type Referred } from '../resolve/place.ts'
import type { Told } from '../resolve/resolve.ts'
import type { Word } from '../text/parser.ts'
import { quoteAt } from '../text/span.ts'
import type {
  ExplainedDrop,
  ExplainedSegment,
  ExplainedSentence,
  ExplainedStatement,
  Explanation,
  HowNamed,
  PassedOver,
  Tried,
} from './explanation.ts'
import { absenceMarker, conditionMarker, ruleAt } from './places.ts'

/** All that is known of how one document was read. */
interface Read extends Trace {
  readonly text: string
  readonly lexicon: Lexicon
  readonly markers: Markers
}

/** Words in order; where others stand between them, an ellipsis. */
const wordsOf = (text: string, words: readonly Word[]): string =>
  words
    .map(({ start, end }, index) => {
      const before = words[index - 1]
      const gap = before ? text.slice(before.end, start) : ''
      return (/\S/.test(gap) ? ' … ' : gap) + text.slice(start, end)
    })
    .join('')

const toSegment = (text: string, { unit, role, content, asks }: ReadUnit): ExplainedSegment => ({
  role,
  text: wordsOf(text, unit.words),
  reports: content.map((span) => quoteAt(text, span)),
  asks,
})

const numberOf = ({ extraction }: Read, offset: number): number =>
  extraction.sentences.findLastIndex(({ start }) => start <= offset) + 1

/** Words that stand for an actor named before, not for themselves. */
const REFERS = new Set(['pronoun', 'both', 'short form', 'government', 'owner', 'speaker', 'institution', 'office'])

const howNamed = (read: Read, { by, who, mention }: Referred): HowNamed => {
  const { mentions } = read.resolution.named
  const before =
    mention && REFERS.has(by)
      ? mentions.findLast(({ who: { id }, span }) => id === who.id && span.start < mention.start)
      : undefined
  return {
    by,
    before: before
      ? { text: read.text.slice(before.span.start, before.span.end), sentence: numberOf(read, before.span.start) }
      : null,
  }
}

const tried = ({ text, resolution }: Read, mention: Mention): Tried => ({
  words: quoteAt(text, mention),
  names: (resolution.named.at.get(headStart(mention)) ?? []).map(({ name, kind }) => `${name} (${kind})`),
})

const toStatement = (read: Read, told: Told): ExplainedStatement => {
  const { statement, candidate, source, target } = told
  const units = read.extraction.units.map(({ unit }) => unit)
  const lacking = candidate.rule.form === 'lacking' ? absenceMarker(read.markers, units, candidate.cue) : null
  return {
    statement,
    rule: ruleAt(candidate.rule, candidate.ruleId),
    source: source && howNamed(read, source),
    target: target && howNamed(read, target),
    targets: target ? [] : candidate.targets.map((mention) => tried(read, mention)),
    markers: [
      ...(lacking ? [lacking] : []),
      ...statement.conditions.flatMap((quote) => conditionMarker(read.markers.conditions, quote) ?? []),
    ],
  }
}

const toDrop = (read: Read, { candidate, reason }: Dropped): ExplainedDrop => ({
  kind: candidate.rule.relation.kind,
  rule: ruleAt(candidate.rule, candidate.ruleId),
  reason,
  modality: candidate.modality,
  cue: quoteAt(read.text, candidate.cue),
  source: candidate.source && tried(read, candidate.source),
  targets: candidate.targets.map((mention) => tried(read, mention)),
  conditions: candidate.conditions.map((span) => quoteAt(read.text, span)),
})

/** The rules that speak of a predicate and made nothing of it. */
const passedOver = ({ text, lexicon }: Read, choice: Choice): PassedOver[] => {
  const { frame, matches, best } = choice
  const cue = quoteAt(text, wordAt(frame.unit, frame.head))
  const idle = unmet(lexicon, choice).map(
    ([rule, demand]): PassedOver => ({
      cue,
      rule: ruleAt(rule),
      reason: 'does not hold here',
      unmet: demand,
      by: null,
    }),
  )
  const beaten = matches.flatMap((match): PassedOver[] => {
    if (match.rule === best?.rule || match.rule.excludes) return []
    const bar = barredBy(match, matches)
    const by = bar?.rule ?? best?.rule
    const reason = bar ? 'kept away' : 'another asks for more'
    return [{ cue, rule: ruleAt(match.rule), reason, unmet: null, by: by ? ruleAt(by) : null }]
  })
  return [...beaten, ...idle]
}

const toSentence = (read: Read, index: number): ExplainedSentence => {
  const { extraction, resolution, text } = read
  const { start, end } = extraction.sentences[index] as Extraction['sentences'][number]
  const here = ({ candidate }: { readonly candidate: Candidate }): boolean =>
    numberOf(read, candidate.cue.start) === index + 1
  const units = extraction.units.filter(({ sentence }) => sentence === index)
  return {
    number: index + 1,
    ...quoteAt(text, { start, end }),
    segments: units.map((unit) => toSegment(text, unit)),
    statements: resolution.told.filter(here).map((told) => toStatement(read, told)),
    dropped: resolution.dropped
      .filter(here)
      .map((drop) => toDrop(read, drop))
      .sort((a, b) => a.cue.start - b.cue.start),
    passedOver: units
      .flatMap(({ choices }) => choices.flatMap((choice) => passedOver(read, choice)))
      .sort((a, b) => a.cue.start - b.cue.start),
  }
}

/** Turns one document into the account of how it was read: which rule made which statement, and what was given up and why. */
export type Explainer = (document: Document) => Explanation

/** The explainer of the offline reader; it reads as `createReader` does. */
export const createExplainer = (parts = loadReadingParts()): Explainer => {
  const { lexicon, markers } = parts.context
  const trace = createTracer(parts)
  return (document) => {
    const read: Read = { text: document.text, lexicon, markers, ...trace(document) }
    const { id, title, publishedAt } = document
    return { id, title, publishedAt, sentences: read.extraction.sentences.map((_, index) => toSentence(read, index)) }
  }
}
