import { mendWord, type Word } from '../parser.ts'

/** New values for a word, by its index in its sentence. */
export type Change = readonly [index: number, to: Partial<Word>]

/** What is to be changed on account of the word at `i`. */
export type Rule = (words: readonly Word[], i: number) => readonly Change[]

/** The tags of a verb in a tense of its own. */
export const FINITE = /^VB[DPZ]$/

/** The words with what the rules change on account of each, or as they are. */
export const mendedBy = (words: readonly Word[], ...rules: readonly Rule[]): readonly Word[] => {
  let mended: Word[] | null = null
  for (let at = 0; at < words.length; at++)
    for (const rule of rules)
      for (const [i, to] of rule(words, at)) {
        mended ??= [...words]
        mended[i] = mendWord(mended[i]!, to)
      }
  return mended ?? words
}

/** The words that hang from `head` by a relation. */
export const childrenOf = (words: readonly Word[], head: number, deprel: string): number[] => {
  const children: number[] = []
  for (let i = 0; i < words.length; i++) if (words[i]!.head === head && words[i]!.deprel === deprel) children.push(i)
  return children
}

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
