import { BEHIND_NOUNS, behindNoun } from './mend-modifier.ts'
import { mendWord, type Word } from './parser.ts'

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

const ONE_OF_A_VERB = /^(nsubj|nsubj:pass|obl:agent|obj)$/

/** "Norway, Spain and Oman met": of two names with a comma between, the second of which is joined to a third, the first heads the list. */
const listedWith = (words: readonly Word[], i: number, comma: number): Change[] => {
  const { deprel, head, upos } = words[i]!
  const next = words.findIndex((word, at) => at > comma && word.head === head && word.deprel === deprel)
  const between = words.slice(comma + 1, Math.max(next, 0))
  if (next < 0 || upos !== 'PROPN' || words[next]!.upos !== 'PROPN' || !isClosed(words, i, next)) return []
  if (between.some((word) => word.text === ',' || word.upos === 'VERB')) return []
  const joins = childrenOf(words, next, 'conj').some((at) => childrenOf(words, at, 'cc').length > 0)
  return joins || nextOfList(words, next) ? [[next, { head: i, deprel: 'conj' }]] : []
}

/** "Norway, Spain, Chad and Oman met": whether the list goes on behind a name. */
const nextOfList = (words: readonly Word[], i: number): boolean =>
  words[i + 1]?.text === ',' && listedWith(words, i, i + 1).length > 0

/** "said Senator Ann Roe": a verb has one subject, so of two side by side the first is what the second is; with an "and" between they are joined. */
const titleOfName = (words: readonly Word[], i: number): Change[] => {
  const { deprel, head } = words[i]!
  for (let next = i + 1; next < words.length && next !== head; next++) {
    const word = words[next]!
    if (word.upos === 'PUNCT') return word.text === ',' ? listedWith(words, i, next) : []
    if (word.head !== head) continue
    const isName = word.upos === 'PROPN' && childrenOf(words, next, 'case').length === 0
    const fits = isName && word.deprel === deprel && isClosed(words, i, next)
    if (!fits) return []
    const joined = childrenOf(words, next, 'cc').some((and) => and > i && and < next)
    return [joined ? [next, { head: i, deprel: 'conj' }] : [i, { head: next, deprel: 'nmod:desc' }]]
  }
  return []
}

/** "shared by Fiji with Peru": an agent is told by "by" alone. */
const noAgent = (words: readonly Word[], i: number): Change[] => {
  const cases = childrenOf(words, i, 'case').map((at) => words[at]!.text.toLowerCase())
  return cases.length > 0 && !cases.includes('by') ? [[i, { deprel: 'obl' }]] : []
}

const FINITE = /^VB[DPZ]$/

/** "NATO bombs the depot": a finite verb has no name for a part; it is the subject. */
const subjectOfVerb = (words: readonly Word[], i: number): Change[] => {
  const { head, upos } = words[i]!
  if (head <= i || upos !== 'PROPN' || !FINITE.test(words[head]!.xpos)) return []
  return childrenOf(words, head, 'nsubj').length === 0 ? [[i, { deprel: 'nsubj' }]] : []
}

const WANTING = new Set('need demand call request hope wish appeal'.split(' '))

/** "saw the need for guarantees": nouns of wanting say so with "for". */
const wanted = (words: readonly Word[], i: number): Change[] => {
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
const origin = (words: readonly Word[], i: number): Change[] => {
  const { deprel, head } = words[i]!
  const noun = words[i - 1]
  if (deprel !== 'case' || noun?.upos !== 'NOUN' || !TRADED.has(noun.lemma) || words[head]?.deprel !== 'obl') return []
  return noun.deprel === 'obl' && words[head].head === noun.head && isClosed(words, i, head)
    ? [[head, { head: i - 1, deprel: 'nmod' }]]
    : []
}

/** "pulled out of the talks": "out of" is one preposition. */
const outOf = (words: readonly Word[], i: number): Change[] => {
  const of = words[i + 1]
  if (of?.text.toLowerCase() !== 'of' || of.deprel !== 'case' || of.head <= i) return []
  return [[i, { head: of.head, deprel: 'case', upos: 'ADP', xpos: 'IN' }]]
}

/** "offered to host talks": the noun right after an infinitive is its object, not that of the verb above. */
const objectOfInfinitive = (words: readonly Word[], i: number): Change[] => {
  const { head } = words[i]!
  const infinitive = words.findLastIndex((word, at) => at < i && word.head === head && word.deprel === 'xcomp')
  if (infinitive <= head || words[infinitive]!.xpos !== 'VB' || !isClosed(words, infinitive, i)) return []
  return childrenOf(words, infinitive, 'obj').length === 0 ? [[i, { head: infinitive }]] : []
}

/** "called the plan a trap": of two objects the second says what the first is. */
const NAMING = new Set('call name label dub term brand deem declare pronounce style'.split(' '))

/** "Peru, Chile and Fiji": what is joined hangs from the first; a list whose "and" comes last is one list. */
const oneList = (words: readonly Word[], i: number): Change[] => {
  const joined = words[i]!.head
  const first = words[joined]?.head ?? -1
  if (words[joined]?.deprel !== 'conj' || first >= joined || childrenOf(words, joined, 'cc').length > 0) return []
  return [[i, { head: first }]]
}

/** "heard from officials no date": how long or when something took is never "no", what one gets may be. */
const nothingGot = (words: readonly Word[], i: number): Change[] =>
  words.some(({ head, deprel, text }) => head === i && deprel === 'det' && /^no$/i.test(text))
    ? [[i, { deprel: 'obj' }]]
    : []

const MAKING = new Set('make keep leave render deem hold find consider declare'.split(' '))

/** "made the loan conditional": an adjective after a noun says what it is made; it is no object with that noun for a part. */
const madeSo = (words: readonly Word[], i: number): Change[] => {
  const { upos, head } = words[i]!
  const noun = i - 1
  if (upos !== 'ADJ' || !MAKING.has(words[head]?.lemma ?? '') || head >= noun) return []
  if (words[noun]!.head !== i || words[noun]!.deprel !== 'compound') return []
  const parts = words.flatMap((word, at): Change[] => (word.head === i && at < noun ? [[at, { head: noun }]] : []))
  return [...parts, [noun, { head, deprel: 'obj' }], [i, { deprel: 'xcomp' }]]
}

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

/** "had attacked Latvia": a name right after a verb is no adverb of it. */
const isNameAfter = (words: readonly Word[], i: number): boolean => {
  const { head, upos, deprel } = words[i]!
  const verb = words[head]
  return upos === 'PROPN' && deprel === 'advmod' && head === i - 1 && verb?.upos === 'VERB'
}

const objectOfVerb: Rule = (words, i) =>
  isNameAfter(words, i) &&
  childrenOf(words, words[i]!.head, 'obj').every((at) => words[at]!.text.toLowerCase() === 'that') &&
  childrenOf(words, words[i]!.head, 'nsubj:pass').length === 0
    ? [[i, { deprel: 'obj' }]]
    : []

/** "a claim that its army crossed the river": a clause with an object needs no "that" for one. "said that,": "that" alone is no clause. */
const emptyThat = (words: readonly Word[], i: number): Change[] => {
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
const willing: Rule = (words, i) => {
  const { head } = words[i]!
  const { text = '', lemma = '', xpos = '' } = words[head] ?? {}
  const speaks = /^VB[DPZ]$/.test(xpos) && SPEAKING.has(lemma.toLowerCase()) && i < head
  return WILLING.has(text.toLowerCase()) || (speaks && /^it$/i.test(words[i]!.text)) ? [[i, { deprel: 'nsubj' }]] : []
}

/** "has yet sent troops": "have", adverbs and a participle are one verb, whose subject is that of "have". */
const perfect = (words: readonly Word[], i: number): Change[] => {
  const { head, xpos } = words[i]!
  const have = words[head]
  if (xpos !== 'VBN' || !have || head >= i || !/^(have|has|had|['’]ve)$/i.test(have.text)) return []
  if (words.slice(head + 1, i).some(({ upos }) => upos !== 'ADV' && upos !== 'PART')) return []
  const others = words.flatMap((word, at): Change[] => (word.head === head && at !== i ? [[at, { head: i }]] : []))
  return [...others, [head, { head: i, deprel: 'aux', upos: 'AUX' }], [i, { head: have.head, deprel: have.deprel }]]
}

type Rule = (words: readonly Word[], i: number) => readonly Change[]

const OF_WHAT = new Set(
  'accuse suspect convict acquit deprive strip rob rid warn inform notify remind assure'.split(' '),
)

/** "accused the bloc of spying": these verbs tell with "of" what of; it is no part of whom they name. */
const ofWhat: Rule = (words, i) => {
  const what = words[i]!.head
  const whom = words[what]?.head ?? -1
  const verb = words[whom]?.head ?? -1
  if (words[i]!.deprel !== 'case' || whom >= i || words[whom]?.deprel !== 'obj') return []
  if (!OF_WHAT.has(words[verb]?.lemma ?? '') || !isClosed(words, whom, i)) return []
  return [[what, { head: verb, deprel: 'obl' }]]
}

const PAST = /^VB[DN]$/

/** "praised its promise to wait and warned that": what has a tense is not joined to an infinitive, but to the verb above that has one. */
const joined: Rule = (words, i) => {
  const { head, xpos } = words[i]!
  const infinitive = words[head]
  const bare = infinitive?.xpos === 'VB' && words.some((word) => word.head === head && word.lemma === 'to')
  if (!PAST.test(xpos) || !bare || head >= i) return oneList(words, i)
  const between = new Set([head])
  for (let at = infinitive!.head; at >= 0 && at < i; at = words[at]!.head) {
    const crosses = words.slice(i + 1).some((word) => between.has(word.head))
    if (PAST.test(words[at]!.xpos)) return crosses ? [] : [[i, { head: at }]]
    between.add(at)
  }
  return []
}

/** Rules by the relation of a word, and by the word itself. */
const BY_RELATION: ReadonlyMap<string, Rule> = new Map([
  ['det', possessorsArticle],
  ['compound', subjectOfVerb],
  ['conj', joined],
  ['obl:unmarked', nothingGot],
  ['advmod', objectOfVerb],
  ['acl', participleBefore],
  ['expl', willing],
  ['xcomp', perfect],
])
const BY_WORD: ReadonlyMap<string, Rule> = new Map([
  ['out', outOf],
  ['that', emptyThat],
  ['by', doerOfNoun],
  ['for', wanted],
  ['of', ofWhat],
  ...BEHIND_NOUNS.map((word): [string, Rule] => [word, behindNoun]),
  ['from', origin],
])

const changesAt = (words: readonly Word[], { deprel, upos, lemma, text }: Word, i: number): readonly Change[] => {
  const rule = BY_RELATION.get(deprel) ?? BY_WORD.get(text.toLowerCase())
  if (rule) return rule(words, i)
  if (deprel === 'obj' && upos === 'ADJ') return madeSo(words, i)
  if (ONE_OF_A_VERB.test(deprel) && (upos === 'NOUN' || upos === 'PROPN'))
    return [
      ...(deprel === 'obl:agent' ? noAgent(words, i) : []),
      ...titleOfName(words, i),
      ...(deprel === 'obj' ? objectOfInfinitive(words, i) : []),
    ]
  return NAMING.has(lemma) ? secondObject(words, i) : []
}

/**
 * Mends what the parser has seen too seldom to know, where English and the guidelines of Universal Dependencies leave no choice.
 * The tree stays one without crossing arcs.
 */
export const mendTree = (words: readonly Word[]): readonly Word[] => {
  const changes = words.flatMap((word, i) => changesAt(words, word, i))
  if (changes.length === 0) return words
  const mended = [...words]
  for (const [i, to] of changes) mended[i] = mendWord(mended[i]!, to)
  return mended
}
