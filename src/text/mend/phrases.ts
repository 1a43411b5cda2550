import type { Word } from '../parser.ts'
import { childrenOf, isClosed, type Rule } from './change.ts'

/** "shared by Fiji with Peru": an agent is told by "by" alone. */
export const noAgent: Rule = (words, i) => {
  const cases = childrenOf(words, i, 'case').map((at) => words[at]!.text.toLowerCase())
  return cases.length > 0 && !cases.includes('by') ? [[i, { deprel: 'obl' }]] : []
}

const WANTING = new Set('need demand call request hope wish appeal'.split(' '))

/** "saw the need for guarantees": nouns of wanting say so with "for". */
export const wanted: Rule = (words, i) => {
  const { deprel, head } = words[i]!
  const noun = words[i - 1]
  if (deprel !== 'case' || noun?.upos !== 'NOUN' || !WANTING.has(noun.lemma) || noun.deprel !== 'obj') return []
  const isObl = words[head]?.deprel === 'obl' && words[head]?.head === noun.head
  return isObl && isClosed(words, i, head) ? [[head, { head: i - 1, deprel: 'nmod' }]] : []
}

const TRADED = new Set(
  'good goods product import export steel grain wheat wine beef fish oil gas coal car flight ship vessel shipment refugee migrant'.split(
    ' ',
  ),
)

/** "put tariffs on goods from Peru": right behind what is traded, "from" tells where it comes from. */
export const origin: Rule = (words, i) => {
  const { deprel, head } = words[i]!
  const noun = words[i - 1]
  if (deprel !== 'case' || noun?.upos !== 'NOUN' || !TRADED.has(noun.lemma) || words[head]?.deprel !== 'obl') return []
  return noun.deprel === 'obl' && words[head].head === noun.head && isClosed(words, i, head)
    ? [[head, { head: i - 1, deprel: 'nmod' }]]
    : []
}

/** "pulled out of the talks": "out of" is one preposition. */
export const outOf: Rule = (words, i) => {
  const of = words[i + 1]
  if (of?.text.toLowerCase() !== 'of' || of.deprel !== 'case' || of.head <= i) return []
  return [[i, { head: of.head, deprel: 'case', upos: 'ADP', xpos: 'IN' }]]
}

/** How long, or when: "put off a week". */
const SPAN_OF_TIME =
  /^(second|minute|hour|day|week|month|year|decade|time|morning|evening|night|spring|summer|autumn|winter|.+day)$/i

/** "heard from officials no date": how long or when something took is never "no", what one gets may be. "put off by a week a meeting": nor is it a meeting. */
export const lateObject: Rule = (words, i) => {
  const { head, lemma, upos } = words[i]!
  if (childrenOf(words, i, 'case').length > 0) return []
  const none = words.some((word) => word.head === i && word.deprel === 'det' && /^no$/i.test(word.text))
  const wanted = childrenOf(words, head, 'compound:prt').length > 0 && childrenOf(words, head, 'obj').length === 0
  return none || (wanted && upos === 'NOUN' && i > head && !SPAN_OF_TIME.test(lemma)) ? [[i, { deprel: 'obj' }]] : []
}

/** "withdrew from the group": an object has no preposition. */
export const noObject: Rule = (words, i) => {
  const cases = words.filter(({ head, deprel, upos }) => head === i && deprel === 'case' && upos === 'ADP')
  return cases.length > 0 ? [[i, { deprel: 'obl' }]] : []
}

/** Names of times, which "by" also leads to. */
const TIME = /^(january|february|march|april|may|june|july|august|september|october|november|december|.+day)$/i

const PARTY = new Set(
  'rebel government opposition army military ministry minister president parliament union bloc council commission delegation mediator envoy side party guerrilla militia insurgent separatist junta group alliance coalition team leader official diplomat'.split(
    ' ',
  ),
)

const isParty = (words: readonly Word[], i: number): boolean =>
  PARTY.has(words[i]!.lemma.toLowerCase()) ||
  (words[i]!.upos === 'PROPN' && !TIME.test(words[i]!.text)) ||
  words.some(({ head, text }) => head === i && /^(either|both|neither)$/i.test(text))

/** "saw no commitment by either side": whoever does what an active verb says is its subject, so this is who does what the noun says. */
export const doerOfNoun: Rule = (words, i) => {
  const doer = words[i]!.head
  const before = words[i - 1]
  if (words[i]!.deprel !== 'case' || before?.upos !== 'NOUN' || words[doer]?.deprel !== 'obl') return []
  const verb = words[doer]!.head
  if (verb >= i || words[verb]?.upos !== 'VERB' || !isParty(words, doer)) return []
  if (childrenOf(words, verb, 'nsubj').length === 0 || !isClosed(words, i, doer)) return []
  return [[doer, { head: i - 1, deprel: 'nmod' }]]
}

const OF_WHAT = new Set(
  'accuse suspect convict acquit deprive strip rob rid warn inform notify remind assure'.split(' '),
)

/** "accused the bloc of spying": these verbs tell with "of" what of; it is no part of whom they name. */
export const ofWhat: Rule = (words, i) => {
  const what = words[i]!.head
  const whom = words[what]?.head ?? -1
  const verb = words[whom]?.head ?? -1
  if (words[i]!.deprel !== 'case' || whom >= i || words[whom]?.deprel !== 'obj') return []
  if (!OF_WHAT.has(words[verb]?.lemma ?? '') || !isClosed(words, whom, i)) return []
  return [[what, { head: verb, deprel: 'obl' }]]
}

/** What tells of people by what follows it: "sources close to the court", "a person familiar with the talks". */
export const BEHIND_NOUNS = ['close', 'familiar', 'briefed', 'involved', 'loyal', 'acquainted'] as const

const SUBJECT = /^nsubj/
const CLAUSE = /^(ccomp|advcl|csubj|dep|parataxis)$/

/**
 * "Sources close to the court said so": without a copula such a word is no clause of its own, so the noun before it is the subject of
 * the verb behind. Gives the new arcs.
 */
export const behindNoun: Rule = (words, i) => {
  const { head, deprel, upos } = words[i]!
  const noun = words[i - 1]
  if (noun?.upos !== 'NOUN' || noun.head !== i || head <= i || words[i + 1]?.upos !== 'ADP') return []
  const subject = SUBJECT.test(deprel)
  if (!(subject ? /^(compound|nsubj)/.test(noun.deprel) : CLAUSE.test(deprel) && SUBJECT.test(noun.deprel))) return []
  const isVerbal = words.some((word) => word.head === i && /^(aux|cop)/.test(word.deprel))
  if (isVerbal || words.some((word, at) => word.head === head && at !== i && SUBJECT.test(word.deprel))) return []
  const parts = words.flatMap((word, at) => (word.head === i && at < i - 1 ? [[at, { head: i - 1 }] as const] : []))
  return [
    ...parts,
    [i - 1, { head, deprel: subject ? deprel : 'nsubj' }],
    [i, { head: i - 1, deprel: upos === 'ADJ' ? 'amod' : 'acl' }],
  ]
}
