import type { Document } from '../article/document.ts'
import type { Markers } from '../ontology/markers.ts'
import type { Parser } from '../text/parser.ts'
import { findQuotations, type Quotation } from '../text/quotations.ts'
import { type Segment, segment } from '../text/segments.ts'
import { type Sentence, splitSentences } from '../text/sentences.ts'
import { overlaps, type Span, within } from '../text/span.ts'
import { bindConditions, type Told } from './bind-conditions.ts'
import type { Candidate } from './candidate.ts'
import type { Dropped } from './dropped.ts'
import { elidedIn } from './elided.ts'
import { findNames, type NameHit } from './find-names.ts'
import { withContinuations } from './goes-on.ts'
import { answerEnd, isTitle, type Labels, labelKind, labelsOf } from './labels.ts'
import type { Lexicon } from './lexicon.ts'
import { mendedParser } from './mended-parser.ts'
import type { Gazetteer } from './names.ts'
import { reportersOf } from './reporters.ts'
import { type Absence, absencesOf } from './rules/absence.ts'
import { phraseCandidates } from './rules/attribution.ts'
import { type Frame, framesOf } from './rules/frames.ts'
import { futureCandidates, isRefusing } from './rules/futures.ts'
import { type Choice, choose, doneTo, isToldTwice, type Match } from './rules/match.ts'
import { absenceCandidates, candidatesOf } from './rules/statements.ts'
import { toUnit, type Unit } from './rules/tree.ts'
import { attributeQuotes } from './running-quotes.ts'

/** What the extractor stands on; made once, used for every document. */
export interface ExtractContext {
  readonly parser: Parser
  readonly lexicon: Lexicon
  readonly gazetteer: Gazetteer
  readonly markers: Markers
}

/** A part of a sentence with its tree. */
export interface ReadUnit {
  readonly unit: Unit
  readonly role: Segment['role']
  readonly sentence: number
  /** What it reports when that stands outside of it. */
  readonly content: readonly Span[]
  /** What the rules made of each predicate. */
  readonly choices: readonly Choice[]
  /** True for a question, which states nothing: its predicates are not read. */
  readonly asks: boolean
}

/** The trees of a document and the statements they may hold, before anybody is known by name; and what was given up on the way. */
export interface Extraction {
  readonly sentences: readonly Sentence[]
  readonly units: readonly ReadUnit[]
  readonly candidates: readonly Candidate[]
  readonly dropped: readonly Dropped[]
}

/** Frames of all verbs, and of the nouns and adjectives that the lexicon knows. */
const readFrames = (lexicon: Lexicon, unit: Unit): Frame[] =>
  framesOf(unit, {
    wanted: (form, lemma) => form === 'verb' || lexicon.rules[form].has(lemma),
    isVerb: (lemma) => lexicon.knows.verb(lemma),
    reports: (lemma) => lexicon.reports.has(lemma),
    clausal: (lemma) => lexicon.clausal.has(lemma),
    names: (lemma) => lexicon.names.has(lemma),
    charges: (lemma) => lexicon.charges.has(lemma),
  })

interface Found extends Told {
  readonly choice: Choice | null
}

/** What is promised is no deed yet: a verb of deeds may stand in a promise, one of speech or commitment is one by itself. */
const mayBeFuture = (match: Match | null): boolean =>
  !match || /^(deed|agreement|stance)$/.test(match.rule.relation.family)

/** A verb whose noun is told as absent tells nothing more: "gave no promise", "no deadline was agreed". */
const tellsLack = ({ cueObject, about, rule: { relation } }: Match, { noun, rule }: Absence): boolean =>
  noun === cueObject ||
  (relation.kind === rule.relation.kind && (about?.fillers.some(({ head }) => head === noun) ?? false))

/** The candidates of one unit, before conditions. */
const readUnit = ({ lexicon, markers }: ExtractContext, unit: Unit, external: readonly Span[]): Found[] => {
  const frames = readFrames(lexicon, unit)
  const absences = absencesOf(unit, lexicon, new Map(frames.map((frame) => [frame.head, frame])), markers.absence)
  const reporters = reportersOf(lexicon, frames, external)
  const taken = (head: number): boolean =>
    absences.some(({ noun, cue }) => noun === head || overlaps(cue, unit.words[head] as Span))
  const free = frames
    .filter(({ head }) => !taken(head))
    .map((frame) => {
      const reporter = reporters.find(({ choice }) => choice.best?.frame.head === frame.head)
      return { frame, reporter, choice: reporter?.choice ?? choose(lexicon, frame, false) }
    })
  const matches = free.flatMap(({ choice }) => choice?.best ?? [])
  const found = free.flatMap(({ frame, reporter, choice }): Found[] => {
    const match = choice?.best ? doneTo(choice.best, matches) : null
    if (match && (absences.some((absence) => tellsLack(match, absence)) || isToldTwice(match, matches))) return []
    const refuses = isRefusing(frame)
    const future = mayBeFuture(match) || refuses ? futureCandidates(frame, lexicon.futures, match !== null) : []
    // "would veto": what the future tells is not told again as a refusal of today.
    const today = match !== null && !(refuses && future.length > 0)
    const told = today ? candidatesOf(match, reporter?.external ?? [], lexicon.reports) : []
    return [{ head: frame.head, candidates: [...told, ...future], choice }]
  })
  const absent = absences.map(
    (absence): Found => ({
      head: absence.clause,
      candidates: absenceCandidates(unit, absence),
      choice: null,
    }),
  )
  return [...absent, ...found]
}

/** What is read from one segment of a sentence. */
interface ReadSegment {
  readonly part: Segment
  readonly unit: Unit
  readonly asks: boolean
  readonly found: readonly Found[]
}

/** A question states nothing; who asks it may still be told. */
const isQuestion = ({ words }: Unit): boolean => words.slice(-2).some(({ text }) => text === '?')

const readSegment = (context: ExtractContext, part: Segment): Omit<ReadSegment, 'part'> => {
  const unit = toUnit(part.words)
  if (part.role === 'phrase' || part.role === 'label' || part.role === 'signature') {
    const candidates = phraseCandidates(context.lexicon, unit, part)
    return { unit, asks: false, found: [{ head: -1, candidates, choice: null }] }
  }
  const asks = part.content.length === 0 && isQuestion(unit)
  return { unit, asks, found: asks ? [] : readUnit(context, unit, part.content) }
}

/** "He said:" before a quotation that is a sentence or paragraph of its own. */
const quotationAfter = (
  sentences: readonly Sentence[],
  index: number,
  quotations: readonly Quotation[],
): Quotation | undefined => {
  const next = sentences[index + 1]
  if (!next || sentences[index]?.tokens.at(-1)?.text !== ':') return undefined
  return quotations.find(({ depth, start }) => depth === 0 && start === next.start)
}

const segmentsOf = (context: ExtractContext, { sentences, labels, quotations }: Written, index: number): Segment[] => {
  const sentence = sentences[index] as Sentence
  const named = namedTokens(context.gazetteer, sentence)
  const ends = {
    whole: /^[.!?…"”’']+$/.test(sentence.tokens.at(-1)?.text ?? ''),
    alone: labels.at.size === 1 && sentence.paragraph < 2,
  }
  const parts = segment(sentence, quotations, {
    parser: mendedParser(context.parser, context.lexicon.knows),
    reports: (lemma) => context.lexicon.reports.has(lemma),
    phrases: context.lexicon.phrases,
    nameAt: ({ start }) => named.get(start) ?? -1,
    isTitle: isTitle(sentences, index),
    labels: (tokens) => labelKind(context.gazetteer, tokens, ends),
  })
  const announced = quotationAfter(sentences, index, quotations)
  return parts.map((part) => {
    if (announced && part.role === 'main' && part.content.length === 0) return { ...part, content: [announced.inner] }
    if (part.role !== 'label' || part.content.length > 0) return part
    const after = sentence.tokens.find(({ start, text }) => start > (part.words.at(-1)?.end ?? 0) && text !== ':')
    const end = answerEnd(sentences, labels, index)
    return after ? { ...part, content: [{ start: after.start, end }] } : part
  })
}

/** The sentences of a document, the labels that open some of them, and its quotations. */
interface Written {
  readonly sentences: readonly Sentence[]
  readonly labels: Labels
  readonly quotations: readonly Quotation[]
}

const inOrder = (a: Candidate, b: Candidate): number =>
  a.cue.start - b.cue.start || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)

/** Reads a document: sentences, segments, trees, frames, rules. Pure: the same document gives the same extraction. */
export const extract = (context: ExtractContext, document: Pick<Document, 'text'>): Extraction => {
  const sentences = splitSentences(document.text)
  const quotations = findQuotations(document.text)
  const written = { sentences, labels: labelsOf(sentences), quotations }
  const read = sentences.map((_, index) =>
    segmentsOf(context, written, index).map((part) => ({ part, ...readSegment(context, part) })),
  )
  const blocks = quotations.filter(
    ({ depth, inner }) =>
      depth === 0 &&
      read.some((segments) =>
        segments.some(({ part, unit }) => part.role === 'quote' && unit.words.some((word) => within(word, inner))),
      ),
  )
  const bound = read.map((segments) => bindConditions(segments, context.markers.conditions))
  const quoted = attributeQuotes(
    { sentences, blocks },
    bound.flatMap(({ kept }) => kept),
  )
  const parsed = read.map((segments, index) => ({
    sentence: sentences[index] as Sentence,
    units: segments.map(({ unit }) => unit),
  }))
  const told = quoted.kept.sort(inOrder)
  const giving = { lexicon: context.lexicon, verbs: context.markers.absence.negatedVerbs }
  const elided = elidedIn(parsed, told, giving)
  return {
    sentences,
    units: read.flatMap((segments, sentence) => segments.map((one) => toReadUnit(one, sentence))),
    candidates: withContinuations(parsed, [...told, ...elided], context.gazetteer).sort(inOrder),
    dropped: [...bound.flatMap(({ dropped }) => dropped), ...quoted.dropped],
  }
}

const toReadUnit = ({ part, unit, asks, found }: ReadSegment, sentence: number): ReadUnit => ({
  unit,
  role: part.role,
  sentence,
  content: part.content,
  choices: found.flatMap(({ choice }) => choice ?? []),
  asks,
})

const isNamed = ({ entries }: NameHit): boolean =>
  entries.some(({ type }) => type === 'name' || type === 'metonym' || type === 'surname')

const INITIALS = /^\p{Lu}{2,}$/u

/** The tokens that belong to proper names, by their offset, with the offset of the name; titles and common nouns are left to the tagger, but for initials in a title ("WHO chief"). */
const namedTokens = (gazetteer: Gazetteer, { tokens }: Sentence): ReadonlyMap<number, number> =>
  new Map(
    findNames(gazetteer, tokens).flatMap((hit) => {
      const words = tokens.slice(hit.from, hit.to)
      const first = words[0]?.start ?? 0
      return isNamed(hit)
        ? words.map(({ start }) => [start, first] as const)
        : words.filter(({ text }) => INITIALS.test(text)).map(({ start }) => [start, start] as const)
    }),
  )
