import type { Word } from './parser.ts'

/** What tells of people by what follows it: "sources close to the court", "a person familiar with the talks". */
export const BEHIND_NOUNS = ['close', 'familiar', 'briefed', 'involved', 'loyal', 'acquainted'] as const

const SUBJECT = /^nsubj/
const CLAUSE = /^(ccomp|advcl|csubj|dep|parataxis)$/

/**
 * "Sources close to the court said so": without a copula such a word is no clause of its own, so the noun before it is the subject of
 * the verb behind. Gives the new arcs.
 */
export const behindNoun = (words: readonly Word[], i: number): (readonly [number, Partial<Word>])[] => {
  const { head, deprel, upos } = words[i]!
  const noun = words[i - 1]
  if (noun?.upos !== 'NOUN' || noun.head !== i || head <= i || words[i + 1]?.upos !== 'ADP') return []
  const subject = SUBJECT.test(deprel)
  if (!(subject ? noun.deprel === 'compound' : CLAUSE.test(deprel) && SUBJECT.test(noun.deprel))) return []
  const isVerbal = words.some((word) => word.head === i && /^(aux|cop)/.test(word.deprel))
  if (isVerbal || words.some((word, at) => word.head === head && at !== i && SUBJECT.test(word.deprel))) return []
  const parts = words.flatMap((word, at) => (word.head === i && at < i - 1 ? [[at, { head: i - 1 }] as const] : []))
  return [
    ...parts,
    [i - 1, { head, deprel: subject ? deprel : 'nsubj' }],
    [i, { head: i - 1, deprel: upos === 'ADJ' ? 'amod' : 'acl' }],
  ]
}
