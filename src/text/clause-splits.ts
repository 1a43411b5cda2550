import {
  cueVerb,
  hasFinite,
  hasMainVerb,
  isComma,
  isFiniteVerb,
  type Range,
  type Reports,
  subjectEnd,
} from './cue-clause.ts'
import type { TaggedWord } from './parser.ts'
import type { Span } from './span.ts'

const spanBetween = (words: readonly TaggedWord[], { from, to }: Range): Span | null => {
  let a = from
  let b = to - 1
  while (a <= b && words[a]?.upos === 'PUNCT') a++
  while (b >= a && words[b]?.upos === 'PUNCT') b--
  return a <= b ? { start: (words[a] as TaggedWord).start, end: (words[b] as TaggedWord).end } : null
}

/** The spans of the ranges without punctuation at their edges. */
export const spans = (words: readonly TaggedWord[], ranges: readonly Range[]): Span[] =>
  ranges.flatMap((range) => spanBetween(words, range) ?? [])

/** A sentence taken apart: the cue clause, the rest, and what of it the clause reports, where that is not all. */
export interface Split {
  readonly cue: Range
  readonly rest: readonly Range[]
  readonly told?: readonly Range[]
}

/** Index after the last word of a sentence that is no final mark. */
export const endOf = (words: readonly TaggedWord[]): number => {
  let to = words.length
  while (to > 0 && /^[.!?…"”’']+$/.test(words[to - 1]?.text ?? '')) to--
  return to
}

/** Words after an inserted cue clause that go on the narrator's sentence, not on what is said: ", X said, adding …". */
const NARRATES = /^(as|while|after|before|when|where|who|which|whom|whose|and|but|or|yet)$/i

const goesOn = (words: readonly TaggedWord[], from: number): boolean => {
  const first = words[from + 1]
  return first !== undefined && !NARRATES.test(first.text) && first.xpos !== 'VBG'
}

/** "Niger, Mali and Chad agreed, …": a name before a comma begins a list that an "and" before the verb ends. */
const isList = (words: readonly TaggedWord[], comma: number): boolean => {
  const before = words.slice(0, comma)
  const subject = words.slice(comma + 1, subjectEnd(words, { from: comma + 1, to: words.length }))
  return (
    before.every(({ upos, text }) => /^(DET|ADJ|NOUN|PROPN|NUM)$/.test(upos) || text === ',') &&
    before.at(-1)?.upos === 'PROPN' &&
    subject.some(({ upos }, k) => upos === 'CCONJ' && subject[k + 1]?.upos !== 'PUNCT')
  )
}

/** "…, officials said, …": a cue clause between two commas, with what is said around it. */
const insertedSplit = (words: readonly TaggedWord[], commas: readonly number[], reports: Reports): Split | null => {
  for (const comma of commas) {
    const next = commas.find(
      (other) => other > comma + 1 && cueVerb(words, { from: comma + 1, to: other }, reports) !== null,
    )
    if (next === undefined || words[comma + 1]?.upos === 'CCONJ' || !goesOn(words, next) || isList(words, comma))
      continue
    const rest = [
      { from: 0, to: comma },
      { from: next, to: words.length },
    ]
    if (rest.some((range) => hasFinite(words, range))) return { cue: { from: comma + 1, to: next }, rest }
  }
  return null
}

/** "No deal yet, Togo says": a line without a mark at its end may say something without a verb. */
const isHeadline = (words: readonly TaggedWord[], comma: number, end: number): boolean =>
  end === words.length &&
  comma > 1 &&
  !/^(ADP|ADV|SCONJ|CCONJ)$/.test(words[0]?.upos ?? '') &&
  /^VB[PZD]$/.test(words[end - 1]?.xpos ?? '')

/** "Peru denied that it had left, as Chad claimed": what another tells already is what "as" takes up, not that it is told. */
const innermost = (words: readonly TaggedWord[], { from, to }: Range, reports: Reports): Range => {
  const that = words.findLastIndex(({ text }, i) => i > from && i < to && text.toLowerCase() === 'that')
  const told =
    that > 0 && words.slice(from, that).some(({ upos, lemma }) => upos === 'VERB' && reports(lemma.toLowerCase()))
  return told ? { from: that + 1, to } : { from, to }
}

/** "…, officials said on Tuesday": a cue clause that ends its sentence. */
const finalSplit = (words: readonly TaggedWord[], commas: readonly number[], reports: Reports): Split | null => {
  const end = endOf(words)
  for (const comma of commas) {
    const before = { from: 0, to: comma }
    if (!hasMainVerb(words, before) && !isHeadline(words, comma, end)) continue
    if (cueVerb(words, { from: comma + 1, to: end }, reports) === null) continue
    const told = /^as$/i.test(words[comma + 1]?.text ?? '') ? innermost(words, before, reports) : before
    return { cue: { from: comma + 1, to: end }, rest: [before], told: [told] }
  }
  return null
}

/** Cue clauses that stand amid or after what they report. */
export const reportingSplit = (words: readonly TaggedWord[], reports: Reports): Split | null => {
  const end = endOf(words)
  const commas = words.flatMap((_, i) => (i > 0 && i < end && isComma(words, i) ? [i] : []))
  return insertedSplit(words, commas, reports) ?? finalSplit(words, commas, reports)
}

/**
 * A relative clause between a subject and its verb: "Norway and Cuba, which mediated, have urged …". The parser hangs the subject
 * on the nearer verb, so the two clauses are parsed apart. Gives the two commas, or null.
 */
export const relativeSplit = (words: readonly TaggedWord[]): Range | null => {
  const from = words.findIndex(
    ({ text }, i) => i > 0 && text === ',' && /^(which|who|whose|whom)$/i.test(words[i + 1]?.text ?? ''),
  )
  if (from < 1 || hasFinite(words, { from: 0, to: from })) return null
  const to = words.findIndex(
    ({ text }, i) =>
      i > from + 2 && text === ',' && hasFinite(words, { from: from + 1, to: i }) && startsPredicate(words, i + 1),
  )
  return to < 0 ? null : { from, to }
}

/**
 * An aside between a subject and its verb: "Norway, for its part, has urged …". The parser takes the aside's noun for the subject, so
 * it is parsed apart. Gives the two commas, or null.
 */
export const asideSplit = (words: readonly TaggedWord[]): Range | null => {
  for (let from = 1; from < words.length - 3; from++) {
    if (isFiniteVerb(words, from)) return null
    if (words[from]?.text !== ',') continue
    const to = words.findIndex(({ text }, i) => i > from + 1 && text === ',')
    if (to < 0) return null
    if (!isAside(words, { from: from + 1, to })) continue
    // After an aside the tagger may not see the tense: "Chad, for its part, undertook to …".
    return startsPredicate(words, to + 1) || /^(VB|VBN)$/.test(words[to + 1]?.xpos ?? '') ? { from, to } : null
  }
  return null
}

/** "The minister, asked whether it would, said": whoever is asked does nothing in it. */
const ASKED = /^(asked|pressed|questioned|quizzed|challenged|reached|contacted|approached)$/i

const CITING = /^(citing|quoting|invoking)$/i

const HEARSAY =
  /^(say|seem|appear|understand|believe|report|think|turn|transpire|emerge|hope|fear|allege|rumour|rumor)$/i

/** Whether the words between two commas are an aside: a phrase, what somebody was asked, or ", it is said,", which is nobody's word. */
const isAside = (words: readonly TaggedWord[], { from, to }: Range): boolean => {
  const { upos, text } = words[from] as TaggedWord
  if (ASKED.test(text)) return true
  if (to - from > LONGEST_ASIDE) return false
  if (/^it$/i.test(text)) return words.slice(from, to).some(({ lemma }) => HEARSAY.test(lemma))
  return (upos === 'ADP' || CITING.test(text)) && !hasFinite(words, { from, to })
}

/** Commas further apart, in words, hold more than an aside. */
const LONGEST_ASIDE = 6

/** A verb in a tense, with nothing but adverbs before it. */
const startsPredicate = (words: readonly TaggedWord[], at: number): boolean => {
  let index = at
  while (words[index]?.upos === 'ADV' || words[index]?.text === ',') index++
  return isFiniteVerb(words, index)
}

/**
 * Where a coordinated clause with a subject of its own begins (", while Russia asserts …"): index of its conjunction, or 0. A clause
 * that may still be reported ("said A left, and B came") is left whole, `opened` where the sentence begins with whose words it tells.
 */
export const coordination = (words: readonly TaggedWord[], reports: Reports, opened: boolean): number => {
  for (let i = 2; i < words.length - 2; i++) {
    if (!/^(and|but|yet|while|whereas)$/i.test(words[i]?.text ?? '') || words[i - 1]?.text !== ',') continue
    const at = subjectEnd(words, { from: i + 1, to: words.length })
    const subject = words.slice(i + 1, at)
    if (
      !isFiniteVerb(words, at) ||
      !subject.some(({ upos }) => /^(NOUN|PROPN|PRON)$/.test(upos)) ||
      subject.some(({ text }) => /^(that|which|who|,)$/i.test(text))
    )
      continue
    const left = words.slice(0, i)
    if (!hasFinite(words, { from: 0, to: i })) continue
    let verb = at
    while (words[verb]?.upos === 'AUX' || words[verb]?.upos === 'ADV' || words[verb]?.upos === 'PART') verb++
    const reported = opened || left.some(({ upos, lemma }) => upos === 'VERB' && reports(lemma.toLowerCase()))
    if (!reported || words[i]?.text === 'yet' || reports(words[verb]?.lemma.toLowerCase() ?? '')) return i
  }
  return 0
}
