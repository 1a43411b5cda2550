import { mendWord, type Word } from '../parser.ts'

/** New values for a word, by its index in its sentence. */
export type Change = readonly [index: number, to: Partial<Word>]

/** What is to be changed on account of the word at `i`. */
export type Rule = (words: readonly Word[], i: number) => readonly Change[]

/** The tags of a verb in a tense of its own. */
export const FINITE = /^VB[DPZ]$/

/** The words changed, or as they are. */
export const changed = (words: readonly Word[], changes: readonly Change[]): readonly Word[] => {
  if (changes.length === 0) return words
  const mended = [...words]
  for (const [i, to] of changes) mended[i] = mendWord(mended[i]!, to)
  return mended
}

/** The words that hang from `head` by a relation. */
export const childrenOf = (words: readonly Word[], head: number, deprel: string): number[] =>
  words.flatMap((word, i) => (word.head === head && word.deprel === deprel ? [i] : []))

/** Does every word between `from` and `to` hang from one of them or from another word between? */
export const isClosed = (words: readonly Word[], from: number, to: number): boolean => {
  for (let i = from + 1; i < to; i++) if (words[i]!.head < from || words[i]!.head > to) return false
  return true
}

/** "had attacked Latvia": a name right after a verb is no adverb of it. */
export const isNameAfter = (words: readonly Word[], i: number): boolean => {
  const { head, upos, deprel } = words[i]!
  const verb = words[head]
  return upos === 'PROPN' && deprel === 'advmod' && head === i - 1 && verb?.upos === 'VERB'
}
