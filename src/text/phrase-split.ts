import { endOf, type Split } from './clause-splits.ts'
import { hasFinite, isComma, type Range, type Reports } from './cue-clause.ts'
import type { TaggedWord } from './parser.ts'
import { type PhraseHit, type Phrases, phraseAt } from './phrases.ts'

/** A sentence with a phrase that tells whose it is taken out; `told` is what it makes theirs. */
export interface PhraseSplit extends Split {
  readonly hit: PhraseHit
  readonly told: readonly Range[]
}

/** Words before a phrase that open the clause it belongs to: "A won, but according to B, …", "said that in their view …". */
const opensClause = (words: readonly TaggedWord[], at: number): boolean => {
  const before = words[at - 1]
  return (
    before !== undefined && (/^(CCONJ|SCONJ)$/.test(before.upos) || /^(that|while|whereas|but)$/i.test(before.text))
  )
}

/** "according to" and "as reported by" need no comma before them, "in the view of" does: views may be told of. */
const needsNoComma = ({ phrase }: PhraseHit): boolean =>
  phrase.after.length === 0 && /^(according|as)$/.test(phrase.before[0] ?? '')

/** "In Chad's view the raid …": no comma, but the subject of a clause. "In Chad's view of the raid", "in its words and deeds": no such phrase. */
const goesOn = (words: readonly TaggedWord[], { phrase, all }: PhraseHit): boolean =>
  phrase.after.length > 0 &&
  /^(DET|PROPN|PRON|NOUN|ADJ|NUM)$/.test(words[all.to]?.upos ?? '') &&
  hasFinite(words, { from: all.to, to: words.length })

const stands = (words: readonly TaggedWord[], hit: PhraseHit, end: number): boolean => {
  const { from, to } = hit.all
  const before = from === 0 || isComma(words, from - 1) || opensClause(words, from)
  if (to < end && !isComma(words, to) && !/^["“:]$/.test(words[to]?.text ?? '')) return before && goesOn(words, hit)
  return before || needsNoComma(hit)
}

const isPronoun = (words: readonly TaggedWord[], { speaker: { from, to } }: PhraseHit): boolean =>
  to - from === 1 && words[from]?.upos === 'PRON'

/** "Chad said the deal, in its view, was dead": whose view it is, is told already. */
const isTold = (words: readonly TaggedWord[], hit: PhraseHit, reports: Reports): boolean =>
  isPronoun(words, hit) &&
  !opensClause(words, hit.all.from) &&
  words.slice(0, hit.all.from).some(({ upos, lemma }) => upos === 'VERB' && reports(lemma.toLowerCase()))

/** "Norway said that Chad, according to Mali, …": where the clause begins that Norway tells, and that the phrase stands in before its verb; 0 without. */
const interrupted = (words: readonly TaggedWord[], at: number): number => {
  const that = words.findLastIndex(({ text }, i) => i < at && text.toLowerCase() === 'that')
  return that > 0 && hasFinite(words, { from: 0, to: that }) && !hasFinite(words, { from: that + 1, to: at })
    ? that + 1
    : 0
}

/** What the split needs to know of words. */
export interface PhraseContext {
  readonly phrases: Phrases
  readonly reports: Reports
}

/** "According to X, …", "…, in X's view, …", "…, as X put it". */
export const phraseSplit = (words: readonly TaggedWord[], { phrases, reports }: PhraseContext): PhraseSplit | null => {
  const end = endOf(words)
  for (let at = 0; at < end; at++) {
    const hit = phraseAt(words, at, { phrases, end })
    if (!hit || !stands(words, hit, end) || isTold(words, hit, reports)) continue
    const { from, to } = hit.all
    const right = { from: isComma(words, to) ? to + 1 : to, to: words.length }
    const left = { from: 0, to: to < end && isComma(words, from - 1) ? from - 1 : from }
    const inner = { ...left, from: to < end ? interrupted(words, from) : 0 }
    return { hit, cue: hit.all, rest: [left, right], told: opensClause(words, from) ? [right] : [inner, right] }
  }
  return null
}
