import type { Word } from '../parser.ts'
import { type Change, childrenOf, isClosed, type Rule } from './change.ts'

/** "the North's envoy": a noun with a possessor has no determiner of its own, so what stands before the possessor is the possessor's. */
const possessorsArticle: Rule = (words, i) => {
  const { head } = words[i]!
  for (let p = i + 1; p < head; p++) {
    const { deprel, upos, head: owned } = words[p]!
    if (deprel === 'nmod:poss' && owned === head && upos !== 'PRON' && isClosed(words, i, p)) return [[i, { head: p }]]
  }
  return []
}

/** "no security guarantees": what is but a part of a noun has no determiner, so what stands before it is the noun's. */
export const partsArticle: Rule = (words, i) => {
  const part = words[i]!.head
  const { deprel = '', head = -1 } = words[part] ?? {}
  return part > i && deprel === 'compound' && head > part ? [[i, { head }]] : possessorsArticle(words, i)
}

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

/** "said Senator Ann Roe": a verb has one subject, so of two side by side the first is what the second is; with an "and" between they are joined. "aid workers said": so are two nouns. */
export const titleOfName: Rule = (words, i) => {
  const { deprel, head } = words[i]!
  for (let next = i + 1; next < words.length && next !== head; next++) {
    const word = words[next]!
    if (word.upos === 'PUNCT') return word.text === ',' ? listedWith(words, i, next) : []
    if (word.head !== head) continue
    const isNominal = word.upos === 'PROPN' || (word.upos === 'NOUN' && words[i]!.upos === 'NOUN')
    const fits = isNominal && word.deprel === deprel && isClosed(words, i, next)
    if (!fits || childrenOf(words, next, 'case').length > 0) return []
    if (childrenOf(words, next, 'cc').some((and) => and > i && and < next)) return [[next, { head: i, deprel: 'conj' }]]
    if (word.upos === 'PROPN') return [[i, { head: next, deprel: 'nmod:desc' }]]
    return next === i + 1 ? [[i, { head: next, deprel: 'compound' }]] : []
  }
  return []
}

/** "Peru, Chile and Fiji": what is joined hangs from the first; a list whose "and" comes last is one list. */
export const oneList: Rule = (words, i) => {
  const joined = words[i]!.head
  const first = words[joined]?.head ?? -1
  if (words[joined]?.deprel !== 'conj' || first >= joined || childrenOf(words, joined, 'cc').length > 0) return []
  return [[i, { head: first }]]
}

const PAST = /^VB[DN]$/
const PRESENT = /^VB[PZ]?$/

const ACCUSING = new Set(
  'accuse blame urge warn condemn denounce demand criticise criticize praise thank deny reject dismiss insist threaten vow pledge'.split(
    ' ',
  ),
)

/** "said its army had left and blamed Chad", "denied that it had paid and noted that": a second word of the speaker's, read as joined to what he says; the verb that both are joined to. */
const saidBeside: Rule = (words, i) => {
  const { head, xpos, lemma } = words[i]!
  const { deprel = '', head: says = -1 } = words[head] ?? {}
  const speaks = ACCUSING.has(lemma) || (xpos === 'VBD' && words[i + 1]?.text === 'that')
  if (!PAST.test(xpos) || !speaks || deprel !== 'ccomp' || says < 0 || says > head) return []
  const helped = words.some((word) => word.head === head && /^aux/.test(word.deprel))
  const alone = !words.some((word) => word.head === i && /^(aux|nsubj)/.test(word.deprel))
  return words[says]!.xpos === 'VBD' && helped && alone ? [[i, { head: says }]] : []
}

const has = (words: readonly Word[], head: number, lemma: string): boolean =>
  words.some((word) => word.head === head && word.lemma === lemma)

/**
 * Whether the verb at `i` cannot be joined to the one it hangs from: an infinitive or gerund, where it has a tense ("to wait and warned"),
 * or a clause about its object, where it has another ("the curbs that Mali placed and express concern").
 */
const isUnlike = (words: readonly Word[], i: number): boolean => {
  const { head, xpos } = words[i]!
  const above = words[head]
  if (!above || head >= i) return false
  const hasSubject = childrenOf(words, head, 'nsubj').some((at) => !/^W/.test(words[at]!.xpos))
  if (above.deprel === 'acl:relcl' && hasSubject && childrenOf(words, i, 'obj').some((at) => at > i)) return true
  if (above.xpos === 'VBG')
    return xpos === 'VBD' && !words.some((word) => word.head === head && /^aux/.test(word.deprel))
  return PAST.test(xpos) && above.xpos === 'VB' && has(words, head, 'to')
}

/** "praised its promise to wait and warned that": joined to the verb above that is like it. */
export const joined: Rule = (words, i) => {
  const { head, xpos } = words[i]!
  const beside = saidBeside(words, i)
  if (beside.length > 0) return beside
  if (!isUnlike(words, i)) return oneList(words, i)
  const like = PAST.test(xpos) ? PAST : PRESENT
  const between = new Set([head])
  for (let at = words[head]!.head; at >= 0 && at < i; at = words[at]!.head) {
    const crosses = words.slice(i + 1).some((word) => between.has(word.head))
    if (like.test(words[at]!.xpos)) return crosses ? [] : [[i, { head: at }]]
    between.add(at)
  }
  return []
}

/** "the envoy to Chad, Ana Roe,": two words of a name side by side, each hung from the noun before them, are one name. */
export const oneName: Rule = (words, i) => {
  const { head, upos } = words[i]!
  const before = words[i - 1]
  if (upos !== 'PROPN' || before?.upos !== 'PROPN' || before.head !== head) return []
  const isFirst = before.deprel === 'appos' || (before.deprel === 'conj' && words[i - 2]?.text === ',')
  return isFirst
    ? [
        [i - 1, { deprel: 'appos' }],
        [i, { head: i - 1, deprel: 'flat' }],
      ]
    : []
}

/** "Ghana's pledge": behind a possessor a word in small letters is no name. */
export const noName = (words: readonly Word[], i: number): Change[] =>
  words[i]!.upos === 'PROPN' && words[i - 1]?.xpos === 'POS' && /^\p{Ll}{3,}$/u.test(words[i]!.text)
    ? [[i, { upos: 'NOUN', xpos: 'NN' }]]
    : []
