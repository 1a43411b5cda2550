import type { Word } from '../parser.ts'
import { type Change, childrenOf, isClosed, type Rule } from './change.ts'

const FINITE = /^VB[DPZ]$/

/** "NATO bombs the depot": a finite verb has no name for a part; it is the subject. */
export const subjectOfVerb: Rule = (words, i) => {
  const { head, upos } = words[i]!
  if (head <= i || upos !== 'PROPN' || !FINITE.test(words[head]!.xpos)) return []
  return childrenOf(words, head, 'nsubj').length === 0 ? [[i, { deprel: 'nsubj' }]] : []
}

/** "offered to host talks": the noun right after an infinitive is its object, not that of the verb above. */
export const objectOfInfinitive: Rule = (words, i) => {
  const { head } = words[i]!
  const infinitive = words.findLastIndex((word, at) => at < i && word.head === head && word.deprel === 'xcomp')
  if (infinitive <= head || words[infinitive]!.xpos !== 'VB' || !isClosed(words, infinitive, i)) return []
  return childrenOf(words, infinitive, 'obj').length === 0 ? [[i, { head: infinitive }]] : []
}

/** "called the plan a trap": of two objects the second says what the first is. */
export const NAMING = new Set('call name label dub term brand deem declare pronounce style'.split(' '))

const MAKING = new Set('make keep leave render deem hold find consider declare'.split(' '))

/** "made the loan conditional": an adjective after a noun says what it is made; it is no object with that noun for a part. */
export const madeSo: Rule = (words, i) => {
  const { upos, head } = words[i]!
  const noun = i - 1
  if (upos !== 'ADJ' || !MAKING.has(words[head]?.lemma ?? '') || head >= noun) return []
  if (words[noun]!.head !== i || words[noun]!.deprel !== 'compound') return []
  const parts = words.flatMap((word, at): Change[] => (word.head === i && at < noun ? [[at, { head: noun }]] : []))
  return [...parts, [noun, { head, deprel: 'obj' }], [i, { deprel: 'xcomp' }]]
}

/** ", postponing talks": a participle before a noun is no clause of it, and the noun is its object. */
export const participleBefore: Rule = (words, i) => {
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

export const secondObject: Rule = (words, i) => {
  const objects = childrenOf(words, i, 'obj')
  if (objects.length < 2) return []
  return NAMING.has(words[i]!.lemma) ? [[objects[1]!, { deprel: 'xcomp' }]] : []
}

/** "had attacked Latvia": a name right after a verb is no adverb of it. */
const isNameAfter = (words: readonly Word[], i: number): boolean => {
  const { head, upos, deprel } = words[i]!
  const verb = words[head]
  return upos === 'PROPN' && deprel === 'advmod' && head === i - 1 && verb?.upos === 'VERB'
}

export const objectOfVerb: Rule = (words, i) =>
  isNameAfter(words, i) &&
  childrenOf(words, words[i]!.head, 'obj').every((at) => words[at]!.text.toLowerCase() === 'that') &&
  childrenOf(words, words[i]!.head, 'nsubj:pass').length === 0
    ? [[i, { deprel: 'obj' }]]
    : []

/** "a claim that its army crossed the river": a clause with an object needs no "that" for one. "said that,": "that" alone is no clause. */
export const emptyThat: Rule = (words, i) => {
  const toldTo = words[words[words[i]!.head]?.head ?? -1]
  // "was assured by Peru that it would be freed": what the verb tells is no relative clause of who does it.
  if (words[i]!.deprel === 'mark' && words[words[i]!.head]!.deprel === 'acl:relcl' && toldTo?.deprel === 'obl:agent')
    return [[words[i]!.head, { head: toldTo.head, deprel: 'ccomp' }]]
  if (words[i]!.deprel === 'ccomp')
    return words.some(({ head, upos }) => head === i && upos !== 'PUNCT') ? [] : [[i, { deprel: 'obj' }]]
  const clause = words[i]!.head
  if (words[i]!.deprel !== 'obj' || !/^(acl:relcl|ccomp)$/.test(words[clause]?.deprel ?? '')) return []
  const isNamed = clause + 1 < words.length && isNameAfter(words, clause + 1)
  if (childrenOf(words, clause, 'obj').length < 2 && !isNamed) return []
  if (childrenOf(words, clause, 'nsubj').length === 0) return []
  return [
    [i, { deprel: 'mark', upos: 'SCONJ', xpos: 'IN' }],
    ...(words[clause]!.deprel === 'ccomp' ? [] : [[clause, { deprel: 'acl' }] as const]),
  ]
}

/** Adjectives that tell somebody's will: nothing else than "it" is ready. */
const WILLING = new Set([
  'ready',
  'willing',
  'prepared',
  'unwilling',
  'reluctant',
  'committed',
  'determined',
  'eager',
  'keen',
])

/** Verbs of speech that nobody but a somebody does: "it says the talks failed". */
const SPEAKING = new Set(
  'say add note warn claim insist argue deny confirm reject accuse announce report declare stress maintain state demand urge call ask want hope expect believe condemn criticise criticize praise welcome oppose support'.split(
    ' ',
  ),
)

/** "said it was ready to sign", "it says the talks failed": an "it" that is willing or speaks stands for somebody. */
export const willing: Rule = (words, i) => {
  const { head } = words[i]!
  const { text = '', lemma = '', xpos = '' } = words[head] ?? {}
  const speaks = /^VB[DPZ]$/.test(xpos) && SPEAKING.has(lemma.toLowerCase()) && i < head
  return WILLING.has(text.toLowerCase()) || (speaks && /^it$/i.test(words[i]!.text)) ? [[i, { deprel: 'nsubj' }]] : []
}

/** "has yet sent troops": "have", adverbs and a participle are one verb, whose subject is that of "have"; in "Neither has Peru given help" it stands between. */
export const perfect: Rule = (words, i) => {
  const { head, xpos } = words[i]!
  const have = words[head]
  if (xpos !== 'VBN' || !have || head >= i || !/^(have|has|had|['’]ve)$/i.test(have.text)) return []
  const inverted = /^(nor|neither)$/i.test(words[head - 1]?.text ?? '')
  if (!inverted && words.slice(head + 1, i).some(({ upos }) => upos !== 'ADV' && upos !== 'PART')) return []
  const others = words.flatMap((word, at): Change[] => {
    if (word.head !== head || at === i) return []
    if (!inverted || at > i || !/^(nsubj|obj)$/.test(word.deprel)) return [[at, { head: i }]]
    return [[at, at < head ? { head: i, deprel: 'cc', upos: 'CCONJ', xpos: 'CC' } : { head: i, deprel: 'nsubj' }]]
  })
  return [...others, [head, { head: i, deprel: 'aux', upos: 'AUX' }], [i, { head: have.head, deprel: have.deprel }]]
}

/** "Nor has Peru signed": a name is no auxiliary; between one and its verb stands the subject. */
export const subjectBehindHelper: Rule = (words, i) => {
  const { head, upos } = words[i]!
  const helper = words[i - 1]
  if (upos !== 'PROPN' || head <= i || helper?.head !== head || !/^aux/.test(helper.deprel)) return []
  return childrenOf(words, head, 'nsubj').length === 0 ? [[i, { deprel: 'nsubj' }]] : []
}

/** "Peru is yet to sign", "Peru is to sign": with an infinitive for a predicate, a name is who does it. */
export const isTo: Rule = (words, i) => {
  const { head, upos } = words[i]!
  const below = words.flatMap((word, at) => (word.head === head && at < head ? [word] : []))
  const fits = words[head]?.xpos === 'VB' && below.some(({ deprel, text }) => deprel === 'mark' && text === 'to')
  const yet = below.some(({ text }) => /^(yet|still)$/i.test(text))
  return fits && (yet || upos === 'PROPN') ? [[i, { deprel: 'nsubj' }]] : []
}
