import type { Document } from '../article/document.ts'
import type { Markers } from '../ontology/markers.ts'
import type { Parser } from '../text/parser.ts'
import { findQuotations, type Quotation } from '../text/quotations.ts'
import { type Segment, segment } from '../text/segments.ts'
import { type Sentence, splitSentences } from '../text/sentences.ts'
import { overlaps, type Span, within } from '../text/span.ts'
import type { Candidate } from './candidate.ts'
import type { Lexicon } from './lexicon.ts'
import { findNames, type Gazetteer } from './names.ts'
import { absencesOf } from './rules/absence.ts'
import { phraseCandidates } from './rules/attribution.ts'
import { boundBy, type Condition, conditionsOf } from './rules/condition.ts'
import { deadlineOf } from './rules/deadline.ts'
import { type Frame, framesOf } from './rules/frames.ts'
import { bestMatch, type Match } from './rules/match.ts'
import { absenceCandidates, candidatesOf, ownFutureCandidates } from './rules/statements.ts'
import { toUnit, type Unit } from './rules/tree.ts'

/** What the extractor stands on; made once, used for every document. */
export interface ExtractContext {
  readonly parse: Parser
  readonly lexicon: Lexicon
  readonly gazetteer: Gazetteer
  readonly markers: Markers
}

/** A part of a sentence with its tree. */
export interface ReadUnit {
  readonly unit: Unit
  readonly role: Segment['role']
  readonly sentence: number
}

/** The trees of a document and the statements they may hold, before anybody is known by name. */
export interface Extraction {
  readonly units: readonly ReadUnit[]
  readonly candidates: readonly Candidate[]
}

/** Frames of all verbs, and of the nouns and adjectives that the lexicon knows. */
const readFrames = (lexicon: Lexicon, unit: Unit): Frame[] =>
  framesOf(unit, (form, lemma) => form === 'verb' || lexicon.rules.has(`${form}:${lemma}`))

/** The words from outside belong to the first reporting verb that has no content of its own. */
const reporterOf = (lexicon: Lexicon, frames: readonly Frame[], external: readonly Span[]): Match | null => {
  if (external.length === 0) return null
  const matches = frames.flatMap((frame) => (frame.form === 'verb' ? (bestMatch(lexicon, frame, true) ?? []) : []))
  return (
    matches.find(
      ({ rule, about }) => rule.relation.family === 'utterance' && (about === null || about.slot === 'to'),
    ) ?? null
  )
}

interface Found {
  readonly head: number
  readonly candidates: readonly Candidate[]
}

/** The candidates of one unit with the conditions and deadlines that bind them. */
const readUnit = ({ lexicon, markers }: ExtractContext, unit: Unit, external: readonly Span[]): Candidate[] => {
  const frames = readFrames(lexicon, unit)
  const absences = absencesOf(unit, lexicon, new Map(frames.map((frame) => [frame.head, frame])), markers.absence)
  const reporter = reporterOf(lexicon, frames, external)
  const taken = (head: number): boolean =>
    absences.some(({ noun, cue }) => noun === head || overlaps(cue, unit.words[head] as Span))
  const found = frames.flatMap((frame): Found[] => {
    if (taken(frame.head)) return []
    const match = frame.head === reporter?.frame.head ? reporter : bestMatch(lexicon, frame, false)
    const candidates = match
      ? candidatesOf(match, match === reporter ? external : [], lexicon.reports)
      : ownFutureCandidates(frame, lexicon.futures)
    return [{ head: frame.head, candidates }]
  })
  const absent = absences.map(
    (absence): Found => ({ head: absence.clause, candidates: absenceCandidates(unit, absence) }),
  )
  return bindConditions(unit, [...absent, ...found], markers)
}

const mayBeConditional = ({ rule }: Candidate): boolean =>
  rule.relation.family !== 'utterance' && rule.relation.family !== 'deed'

/** The statement a condition binds: the nearest one above it that can be conditional, else the first of a clause it opens. */
const ownerOf = (unit: Unit, condition: Condition, found: readonly Found[]): Found | undefined => {
  const free = found.filter(({ candidates }) =>
    candidates.some((one) => mayBeConditional(one) && !overlaps(one.cue, condition.span)),
  )
  const above = boundBy(unit, condition).flatMap((head) => free.find((one) => one.head === head) ?? [])[0]
  return above ?? (condition.owner < 0 || condition.from === 0 ? free[0] : undefined)
}

const tells =
  (condition: Span) =>
  (candidate: Candidate): boolean =>
    candidate.rule.relation.family === 'utterance' && candidate.content.some((part) => within(condition, part))

/** Binds each condition of a unit, or of the units of one sentence, to what it makes conditional; deeds told only in a condition are none. */
const bindConditions = (unit: Unit, found: readonly Found[], markers: Markers): Candidate[] => {
  const conditions = conditionsOf(unit, markers.conditions)
  const owners = conditions.map((condition) => ownerOf(unit, condition, found))
  const inCondition = ({ cue }: Candidate): boolean => conditions.some(({ span }) => overlaps(cue, span))
  return found.flatMap((one) => {
    const own = conditions.filter(
      (condition, i) => owners[i] === one || (!owners[i] && one.candidates.some(tells(condition.span))),
    )
    return one.candidates
      .filter((candidate) => candidate.rule.relation.family === 'utterance' || !inCondition(candidate))
      .map((candidate) => ({
        ...candidate,
        conditions: [...candidate.conditions, ...own.map(({ span }) => span)],
        deadline: candidate.commitment ? deadlineOf(unit, candidate.evidence) : null,
      }))
  })
}

/** The words of an answer: from its label to the next labelled sentence or the end of its paragraph. */
const answerAfter = (sentences: readonly Sentence[], index: number, from: number): Span[] => {
  const { paragraph } = sentences[index] as Sentence
  const rest = sentences.slice(index + 1)
  const stop = rest.findIndex((next) => next.paragraph !== paragraph)
  const last = (stop < 0 ? rest : rest.slice(0, stop)).at(-1) ?? (sentences[index] as Sentence)
  return last.end > from ? [{ start: from, end: last.end }] : []
}

const segmentsOf = (
  context: ExtractContext,
  sentences: readonly Sentence[],
  index: number,
  quotations: readonly Quotation[],
): Segment[] => {
  const sentence = sentences[index] as Sentence
  const named = namedTokens(context.gazetteer, sentence)
  const parts = segment(sentence, quotations, {
    parse: context.parse,
    reports: (lemma) => context.lexicon.reports.has(lemma),
    names: (token) => named.has(token.start),
  })
  return parts.map((part) => {
    const after =
      part.role === 'label' ? sentence.tokens.find(({ start }) => start > (part.words.at(-1)?.end ?? 0)) : undefined
    return after
      ? { ...part, content: answerAfter(sentences, index, after.end).map((span) => trim(sentence, span)) }
      : part
  })
}

const trim = ({ tokens }: Sentence, span: Span): Span => ({
  ...span,
  start: tokens.find(({ start }) => start >= span.start)?.start ?? span.start,
})

/** Reads a document: sentences, segments, trees, frames, rules. Pure: the same document gives the same extraction. */
export const extract = (context: ExtractContext, document: Pick<Document, 'text'>): Extraction => {
  const sentences = splitSentences(document.text)
  const quotations = findQuotations(document.text)
  const read = sentences.flatMap((_, index) =>
    segmentsOf(context, sentences, index, quotations).map((part) => ({
      part,
      unit: toUnit(part.words),
      sentence: index,
    })),
  )
  const candidates = read.flatMap(({ part, unit }) =>
    part.role === 'according' || part.role === 'label'
      ? phraseCandidates(context.lexicon, unit, part)
      : readUnit(context, unit, part.content),
  )
  return {
    units: read.map(({ part, unit, sentence }) => ({ unit, role: part.role, sentence })),
    candidates: candidates.sort(
      (a, b) => a.cue.start - b.cue.start || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0),
    ),
  }
}

/** Start offsets of the tokens that belong to proper names; titles and common nouns are left to the tagger. */
const namedTokens = (gazetteer: Gazetteer, sentence: Sentence): ReadonlySet<number> =>
  new Set(
    findNames(gazetteer, sentence.tokens)
      .filter(({ entries }) => entries.some(({ type }) => type === 'name' || type === 'metonym' || type === 'surname'))
      .flatMap(({ from, to }) =>
        sentence.tokens.slice(from, to).flatMap(({ text, start }) => (/^\p{Lu}/u.test(text) ? [start] : [])),
      ),
  )
