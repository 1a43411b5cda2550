import type { Word } from '../parser.ts'
import { type Change, childrenOf, FINITE, isClosed, isNameAfter, type Rule } from './change.ts'
import { SPEAKING } from './tellings.ts'

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

/** Verbs that give what they are about a name. */
export const NAMING = new Set('call name label dub term brand deem declare pronounce style'.split(' '))

const MAKING = new Set('make keep leave render deem hold find consider declare'.split(' '))

/** "made the loan conditional", "made its consent to a loan conditional": an adjective after a noun says what it is made; it has no noun for a part. */
export const madeSo: Rule = (words, i) => {
  const { upos, head, deprel } = words[i]!
  const noun = i - 1
  const inPhrase = deprel === 'nmod' && words[head]?.deprel === 'obj'
  const verb = inPhrase ? words[head]!.head : head
  if (upos !== 'ADJ' || !MAKING.has(words[verb]?.lemma ?? '') || verb >= noun) return []
  if (words[noun]!.head !== i || words[noun]!.deprel !== 'compound') return []
  const parts = words.flatMap((word, at): Change[] => (word.head === i && at < noun ? [[at, { head: noun }]] : []))
  return [...parts, [noun, { head, deprel }], [i, { head: verb, deprel: 'xcomp' }]]
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

const OPENING = /^(["“‘'`]|``|an?)$/

/** The words that say what a naming verb calls its object: a second object, or words in quotation marks or behind an "a" taken for a part of it. */
const calledSo = (words: readonly Word[], i: number): readonly Change[] => {
  const [object, second] = childrenOf(words, i, 'obj')
  if (object === undefined) return []
  if (second !== undefined) {
    const [before] = childrenOf(words, i, 'xcomp')
    return before === undefined ? [[second, { deprel: 'xcomp' }]] : []
  }
  const [before] = childrenOf(words, i, 'xcomp')
  const isNext = (name: number, by: number): boolean =>
    words.some(({ head, text }, at) => at > by && at < name && (head === name || at === name - 1) && OPENING.test(text))
  if (before !== undefined && before > i && before < object && isNext(object, before))
    return [
      [before, { deprel: 'obj' }],
      [object, { head: i, deprel: 'xcomp' }],
    ]
  const [beside] = childrenOf(words, object, 'appos')
  const apart = beside !== undefined && words.slice(object, beside).some(({ text }) => text === ',')
  return beside !== undefined && !apart && isNext(beside, object) ? [[beside, { head: i, deprel: 'xcomp' }]] : []
}

/** "called the plan a trap": of two objects the second says what the first is. */
export const secondObject: Rule = (words, i) => (NAMING.has(words[i]!.lemma) ? calledSo(words, i) : [])

export const objectOfVerb: Rule = (words, i) =>
  isNameAfter(words, i) &&
  childrenOf(words, words[i]!.head, 'obj').every((at) => words[at]!.text.toLowerCase() === 'that') &&
  childrenOf(words, words[i]!.head, 'nsubj:pass').length === 0
    ? [[i, { deprel: 'obj' }]]
    : []

/** "which left after Peru accused it": who stands before the conjunction of a clause is not its subject but that of the clause before. */
export const subordinate: Rule = (words, i) => {
  const clause = words[i]!.head
  if (words[i]!.deprel !== 'mark' || clause < i) return []
  const [before, own] = childrenOf(words, clause, 'nsubj')
  if (before === undefined || own === undefined || before > i || own < i) return []
  const [relative] = childrenOf(words, before, 'acl:relcl')
  if (relative === undefined || relative > i) return []
  const { head, deprel } = words[clause]!
  return [
    [before, { head, deprel }],
    [clause, { head: relative, deprel: 'advcl' }],
  ]
}

/** "Peru, its ally, has left": a name before the verb that has no subject is no time or measure. */
export const subjectBeforeAside: Rule = (words, i) => {
  const { head, upos } = words[i]!
  if (upos !== 'PROPN' || head < i || words[i + 1]?.text !== ',' || childrenOf(words, i, 'appos').length === 0)
    return []
  return /^(nsubj|csubj)/.test(words.find((word) => word.head === head && /^[nc]subj/.test(word.deprel))?.deprel ?? '')
    ? []
    : [[i, { deprel: 'nsubj' }]]
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

/** "said it was ready to sign", "it says the talks failed": an "it" that is willing or speaks stands for somebody. */
export const willing: Rule = (words, i) => {
  const { head } = words[i]!
  const { text = '', lemma = '', xpos = '' } = words[head] ?? {}
  const speaks = FINITE.test(xpos) && SPEAKING.has(lemma.toLowerCase()) && i < head
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
