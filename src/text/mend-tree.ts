import type { Word } from './parser.ts'

type Change = readonly [index: number, to: Partial<Word>]

const childrenOf = (words: readonly Word[], head: number, deprel: string): number[] =>
  words.flatMap((word, i) => (word.head === head && word.deprel === deprel ? [i] : []))

/** Does every word between `from` and `to` hang from one of them or from another word between? */
const isClosed = (words: readonly Word[], from: number, to: number): boolean => {
  for (let i = from + 1; i < to; i++) if (words[i]!.head < from || words[i]!.head > to) return false
  return true
}

/** "the North's envoy": a noun with a possessor has no determiner of its own, so what stands before the possessor is the possessor's. */
const possessorsArticle = (words: readonly Word[], i: number): Change[] => {
  const { head } = words[i]!
  for (let p = i + 1; p < head; p++) {
    const { deprel, upos, head: owned } = words[p]!
    if (deprel === 'nmod:poss' && owned === head && upos !== 'PRON' && isClosed(words, i, p)) return [[i, { head: p }]]
  }
  return []
}

/** "said Senator Ann Roe": a verb has one subject, so of two side by side the first is what the second is. */
const ONE_OF_A_VERB = /^(nsubj|nsubj:pass|obl:agent|obj)$/

const titleOfName = (words: readonly Word[], i: number): Change[] => {
  const { deprel, head } = words[i]!
  for (let next = i + 1; next < words.length && next !== head; next++) {
    const word = words[next]!
    if (word.upos === 'PUNCT') return []
    if (word.head !== head) continue
    const isName = word.upos === 'PROPN' && childrenOf(words, next, 'case').length === 0
    const fits = isName && word.deprel === deprel && isClosed(words, i, next)
    return fits ? [[i, { head: next, deprel: 'nmod:desc' }]] : []
  }
  return []
}

/** "shared by Fiji with Peru": an agent is told by "by" alone. */
const noAgent = (words: readonly Word[], i: number): Change[] => {
  const cases = childrenOf(words, i, 'case').map((at) => words[at]!.text.toLowerCase())
  return cases.length > 0 && !cases.includes('by') ? [[i, { deprel: 'obl' }]] : []
}

/** "pulled out of the talks": "out of" is one preposition. */
const outOf = (words: readonly Word[], i: number): Change[] => {
  const of = words[i + 1]
  if (of?.text.toLowerCase() !== 'of' || of.deprel !== 'case' || of.head <= i) return []
  return [[i, { head: of.head, deprel: 'case', upos: 'ADP', xpos: 'IN' }]]
}

/** "called the plan a trap": of two objects the second says what the first is. */
const NAMING = new Set('call name label dub term brand deem declare pronounce style'.split(' '))

/** Names of times, which "by" also leads to. */
const TIME = /^(january|february|march|april|may|june|july|august|september|october|november|december|.+day)$/i

const isParty = (words: readonly Word[], i: number): boolean =>
  (words[i]!.upos === 'PROPN' && !TIME.test(words[i]!.text)) ||
  words.some(({ head, text }) => head === i && /^(either|both|neither)$/i.test(text))

/** "saw no commitment by either side": whoever does what an active verb says is its subject, so this is who does what the noun says. */
const doerOfNoun = (words: readonly Word[], i: number): Change[] => {
  const doer = words[i]!.head
  const before = words[i - 1]
  if (words[i]!.deprel !== 'case' || before?.upos !== 'NOUN' || words[doer]?.deprel !== 'obl') return []
  const verb = words[doer]!.head
  if (verb >= i || words[verb]?.upos !== 'VERB' || !isParty(words, doer)) return []
  if (childrenOf(words, verb, 'nsubj').length === 0 || !isClosed(words, i, doer)) return []
  return [[doer, { head: i - 1, deprel: 'nmod' }]]
}

/** ", postponing talks": a participle before a noun is no clause of it, and the noun is its object. */
const participleBefore = (words: readonly Word[], i: number): Change[] => {
  const { head, xpos } = words[i]!
  const noun = words[head]
  if (head <= i || xpos !== 'VBG' || words[i - 1]?.text !== ',' || !noun || noun.head >= i || noun.head < 0) return []
  if (!isClosed(words, noun.head, i - 1)) return []
  return [
    [i - 1, { head: i }],
    [i, { head: noun.head, deprel: 'advcl' }],
    [head, { head: i, deprel: 'obj' }],
  ]
}

const secondObject = (words: readonly Word[], i: number): Change[] => {
  const objects = childrenOf(words, i, 'obj')
  if (objects.length < 2) return []
  return NAMING.has(words[i]!.lemma) ? [[objects[1]!, { deprel: 'xcomp' }]] : []
}

/** "a claim that its army crossed the river": a clause with an object needs no "that" for one. */
const emptyThat = (words: readonly Word[], i: number): Change[] => {
  const clause = words[i]!.head
  if (words[i]!.deprel !== 'obj' || words[clause]?.deprel !== 'acl:relcl') return []
  if (childrenOf(words, clause, 'obj').length < 2 || childrenOf(words, clause, 'nsubj').length === 0) return []
  return [
    [i, { deprel: 'mark', upos: 'SCONJ', xpos: 'IN' }],
    [clause, { deprel: 'acl' }],
  ]
}

const changesAt = (words: readonly Word[], word: Word, i: number): Change[] => {
  const agent = word.deprel === 'obl:agent' ? noAgent(words, i) : []
  if (agent.length > 0) return agent
  if (word.deprel === 'det') return word.head > i + 1 ? possessorsArticle(words, i) : []
  if (ONE_OF_A_VERB.test(word.deprel) && (word.upos === 'NOUN' || word.upos === 'PROPN')) return titleOfName(words, i)
  if (NAMING.has(word.lemma)) return secondObject(words, i)
  const text = word.text.toLowerCase()
  if (word.deprel === 'acl') return participleBefore(words, i)
  if (text === 'by') return doerOfNoun(words, i)
  return text === 'out' ? outOf(words, i) : text === 'that' ? emptyThat(words, i) : []
}

/**
 * Mends what the parser has seen too seldom to know, where English and the guidelines of Universal Dependencies leave no choice.
 * The tree stays one without crossing arcs.
 */
export const mendTree = (words: readonly Word[]): readonly Word[] => {
  const changes = words.flatMap((word, i) => changesAt(words, word, i))
  if (changes.length === 0) return words
  const mended = [...words]
  for (const [i, to] of changes) mended[i] = { ...mended[i]!, ...to }
  return mended
}
