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

/** Verbs that tell somebody: what follows "that" is told, it says nothing of who is told. */
const TELLING = new Set(
  'tell inform assure reassure remind notify advise warn brief persuade convince promise caution'.split(' '),
)

/** "told such lies that": nobody is told here. */
const TOLD = new Set(['lie', 'story', 'truth', 'tale', 'joke', 'secret'])

/** Where something is said, of which no "that" tells more: "said on television that". */
const VENUES = new Set(
  'statement television tv radio interview letter post message speech address briefing conference note memo tweet broadcast video meeting parliament summit hearing rally'.split(
    ' ',
  ),
)

/** "told the meeting that Peru would wait": the new place of what is told, where it was hung from who is told. */
const toldTo: Rule = (words, i) => {
  const clause = words[i]!.head
  const { head: listener, deprel } = words[clause]!
  const { head: verb = -1, deprel: role = '' } = words[listener] ?? {}
  const teller = words[verb]?.lemma ?? ''
  const isTold = /^i?obj$/.test(role) && TELLING.has(teller) && !TOLD.has(words[listener]!.lemma)
  const isVenue = role === 'obl' && VENUES.has(words[listener]!.lemma) && (TELLING.has(teller) || SPEAKING.has(teller))
  if (!/^acl/.test(deprel) || !(isTold || isVenue)) return []
  if (listener >= i || !isClosed(words, listener, i) || childrenOf(words, clause, 'nsubj').every((at) => at === i))
    return []
  return [
    [i, { deprel: 'mark', upos: 'SCONJ', xpos: 'IN' }],
    [clause, { head: verb, deprel: 'ccomp' }],
  ]
}

const WORD_GIVEN = new Set(
  'assurance guarantee promise pledge commitment undertaking vow reassurance signal message'.split(' '),
)

/** "received assurances from Peru that talks would resume": a clause behind a word given, with a subject of its own, tells what the word is. */
const wordGiven: Rule = (words, i) => {
  const clause = words[i]!.head
  const noun = words.findLastIndex(({ lemma, upos }, at) => at < i && upos === 'NOUN' && WORD_GIVEN.has(lemma))
  const between = words.slice(noun + 1, i)
  if (noun < 0 || clause < i || words[clause]!.deprel === 'acl' || between[0]?.upos !== 'ADP') return []
  if (!between.every(({ upos }) => /^(ADP|PROPN|DET|ADJ|NOUN)$/.test(upos))) return []
  const acts = words.some(({ head, deprel }, at) => head === clause && at > i && /^nsubj/.test(deprel))
  if (!acts) return []
  return [
    [words[noun + 1]!.head, { head: noun, deprel: 'nmod' }],
    [i, { deprel: 'mark', upos: 'SCONJ', xpos: 'IN' }],
    [clause, { head: noun, deprel: 'acl' }],
  ]
}

/** "that" opens what is told. */
export const opening: Rule = (words, i) => {
  if (words[i]!.head < 0) return []
  for (const rule of [toldTo, wordGiven, emptyThat]) {
    const changes = rule(words, i)
    if (changes.length > 0) return changes
  }
  return []
}

/** "said the ministry, blaming Peru": behind a verb of speech that opens its clause stands who speaks, and a participle tells what he does so with. */
export const speakerBehind: Rule = (words, i) => {
  const { head, xpos } = words[i]!
  const speaker = childrenOf(words, head, 'obj')[0] ?? childrenOf(words, head, 'iobj')[0]
  const opens = head === 0 && SPEAKING.has(words[0]!.lemma) && FINITE.test(words[0]!.xpos)
  if (xpos !== 'VBG' || !opens || speaker === undefined || speaker > i || words[i - 1]?.text !== ',') return []
  return [
    [speaker, { deprel: 'nsubj' }],
    [i, { deprel: 'advcl' }],
  ]
}

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

/** "a claim that its army crossed the river": a clause with an object needs no "that" for one. "said that,": "that" alone is no clause. */
const emptyThat: Rule = (words, i) => {
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
