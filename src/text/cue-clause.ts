import type { TaggedWord } from './parser.ts'
import { sumsUp } from './resumptive.ts'

/** True for a lemma that reports speech. */
export type Reports = (lemma: string) => boolean

/** Words from `from` to `to`, exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** True for a verb or auxiliary with tense. */
export const isFiniteVerb = (words: readonly TaggedWord[], index: number): boolean => {
  const word = words[index]
  return (
    word !== undefined &&
    (/^(VBD|VBZ|VBP|MD)$/.test(word.xpos) || (word.upos === 'AUX' && /^(VBD|VBZ|VBP|MD)$/.test(word.xpos)))
  )
}

/** True when the range has a finite verb. */
export const hasFinite = (words: readonly TaggedWord[], { from, to }: Range): boolean => {
  for (let i = from; i < to; i++) if (isFiniteVerb(words, i)) return true
  return false
}

const NOUN_PHRASE = new Set([
  'DET',
  'ADJ',
  'NOUN',
  'PROPN',
  'NUM',
  'PRON',
  'ADP',
  'PART',
  'CCONJ',
  'PUNCT',
  'ADV',
  'SYM',
  'X',
])
const AFTER = /^(ADP|ADV|SCONJ|PUNCT|NUM|CCONJ)$/
const DAY =
  /^(mon|tues|wednes|thurs|fri|satur|sun)day|^(today|yesterday|earlier|later|late|early|last|this|afterwards?|recently)$/i

/** True when the range has a finite verb outside relative clauses: "X, who leads Y" has none. */
export const hasMainVerb = (words: readonly TaggedWord[], { from, to }: Range): boolean => {
  let relative = false
  for (let i = from; i < to; i++) {
    const { text } = words[i] as TaggedWord
    if (isComma(words, i)) relative = false
    if (/^(who|which|whose|whom)$/i.test(text)) relative = true
    if (isFiniteVerb(words, i) && !relative) return true
  }
  return false
}

/** True where a comma or dash stands; the hyphen of "one-time" is none. */
export const isComma = (words: readonly TaggedWord[], index: number): boolean => {
  const word = words[index]
  if (word === undefined || !/^(,|—|–|―|--|-)$/.test(word.text)) return false
  return word.text !== '-' || word.start > (words[index - 1]?.end ?? 0)
}

/** End of a run of words that may form the subject of a cue clause: stops at the first finite verb. */
export const subjectEnd = (words: readonly TaggedWord[], { from, to }: Range): number => {
  let i = from
  while (i < to) {
    const word = words[i] as TaggedWord
    if (isFiniteVerb(words, i)) return i
    const inPhrase =
      NOUN_PHRASE.has(word.upos) || /^(VBG|VBN)$/.test(word.xpos) || /^(who|which|that)$/i.test(word.text)
    if (!inPhrase) return i
    i++
  }
  return i
}

/** An adverb or auxiliary, the "have" of "have shown" too, which the tagger may take for a verb. */
const isBeforeVerb = (words: readonly TaggedWord[], index: number): boolean => {
  const { upos, lemma } = words[index] as TaggedWord
  return /^(AUX|ADV)$/.test(upos) || (lemma.toLowerCase() === 'have' && words[index + 1]?.xpos === 'VBN')
}

/** Index of the reporting verb when the range is a cue clause such as "officials said on Tuesday" or "said the minister". */
export const cueVerb = (words: readonly TaggedWord[], range: Range, reports: Reports): number | null => {
  let from = range.from
  if (words[from]?.text.toLowerCase() === 'as' || words[from]?.upos === 'CCONJ') from++
  const at = subjectEnd(words, { from, to: range.to })
  let verb = at
  while (verb < range.to && isBeforeVerb(words, verb)) verb++
  const word = words[verb]
  if (word?.upos !== 'VERB' || !reports(word.lemma.toLowerCase())) return null
  if (verb > at && /^(VB|VBG)$/.test(word.xpos) && !/^(will|did)$/.test(words[at]?.lemma ?? '')) return null
  const subject = words.slice(from, at)
  if (subject.length === 0)
    return INVERTS.has(word.lemma.toLowerCase()) && invertedSubject(words, { from: verb + 1, to: range.to })
      ? verb
      : null
  if (subject.some(({ text }, k) => /^(which|that)$/i.test(text) || (/^who$/i.test(text) && !isComma(subject, k - 1))))
    return null
  if (!subject.some(({ upos }) => upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON')) return null
  if (subject.some((_, k) => sumsUp(words, from + k)) || isParticipial(subject)) return null
  return endsClause(words, { from: verb + 1, to: range.to }, word.lemma.toLowerCase()) ? verb : null
}

/** ", killing one man, the ministry reported": a participle and its object are no part of who reports. */
const isParticipial = (subject: readonly TaggedWord[]): boolean =>
  subject[0]?.xpos === 'VBG' && subject.some((_, k) => isComma(subject, k))

/** Verbs that stand before their subject after what they report: "…, said the minister". */
const INVERTS = new Set(
  'say add report write explain note continue ask reply recall declare announce claim argue insist warn tweet state observe remark answer conclude'.split(
    ' ',
  ),
)

const invertedSubject = (words: readonly TaggedWord[], { from, to }: Range): boolean => {
  const first = words[from]
  if (from >= to || !first || !/^(DET|NOUN|PROPN|ADJ|NUM)$/.test(first.upos)) return false
  const end = subjectEnd(words, { from, to })
  return end > from && !finiteMain(words, { from, to })
}

/** After the verb of a cue clause only an addressee, a day, a place or a further clause may follow, never its content. */
const endsClause = (words: readonly TaggedWord[], { from, to }: Range, lemma: string): boolean => {
  let i = from
  if (opensContent(words, { from, to })) return false
  if (lemma === 'tell' || lemma === 'inform')
    while (i < to && /^(DET|ADJ|NOUN|PROPN|PRON|PART|NUM)$/.test(words[i]?.upos ?? '')) i++
  const next = words[i]
  if (i >= to || !next) return true
  if (next.text === ':') return false
  if (!AFTER.test(next.upos) && !DAY.test(next.text)) return false
  return !/^(PRON)$/.test(next.upos) && !finiteMain(words, { from: i, to })
}

/** "said only that it waits", "said in a statement that it waits": the content follows, so it is not told before. */
const opensContent = (words: readonly TaggedWord[], { from, to }: Range): boolean => {
  for (let i = from; i < to; i++) {
    if (words[i]?.upos === 'PUNCT' || isFiniteVerb(words, i)) return false
    if (words[i]?.text.toLowerCase() === 'that') return true
  }
  return false
}

/** A finite verb that is not opened by a conjunction, relative or comma would make the rest the content. */
const finiteMain = (words: readonly TaggedWord[], { from, to }: Range): boolean => {
  for (let i = from; i < to; i++) {
    const { text, upos } = words[i] as TaggedWord
    if (
      upos === 'SCONJ' ||
      upos === 'PUNCT' ||
      upos === 'CCONJ' ||
      /^(who|which|that|as|when|while|where|after|before)$/i.test(text)
    )
      return false
    if (isFiniteVerb(words, i)) return true
  }
  return false
}
