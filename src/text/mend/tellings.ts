import { childrenOf, FINITE, isClosed, isNameAfter, type Rule } from './change.ts'

/** Verbs of speech that nobody but a somebody does: "it says the talks failed". */
export const SPEAKING = new Set(
  'say add note warn claim insist argue deny confirm reject accuse announce report declare stress maintain state demand urge call ask want hope expect believe condemn criticise criticize praise welcome oppose support'.split(
    ' ',
  ),
)

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
