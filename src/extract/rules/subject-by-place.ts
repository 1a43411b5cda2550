import { isFiniteVerb, isVerb, subjects } from './arguments.ts'
import { base, type Unit, wordAt } from './tree.ts'

const NOMINAL = /^(NOUN|PROPN|PRON)$/
const IN_PHRASE = /^(NOUN|PROPN|DET|ADJ|NUM|X)$/
const LINKS = /^(nmod|conj|appos|flat|compound|amod|nummod|det|obl|acl|case|list|dep|goeswith)$/

const isNominal = (unit: Unit, index: number): boolean => NOMINAL.test(unit.words[index]?.upos ?? '')

/** The head of the noun phrase around a word: up the tree, as long as that stays between two words. */
const phraseHead = (unit: Unit, index: number, from: number, to: number): number => {
  let at = index
  for (let steps = 0; steps < 12; steps++) {
    const { head, deprel } = wordAt(unit, at)
    const inside = head >= from && head < to && !isFiniteVerb(unit, head)
    if (!inside || !LINKS.test(base(deprel))) break
    at = head
  }
  return isNominal(unit, at) ? at : index
}

/** "said Representative Ortega of Lima": the phrase right after a verb that opens its clause; -1 without. */
const inverted = (unit: Unit, verb: number): number => {
  if (unit.words.slice(0, verb).some(({ upos }) => upos !== 'ADV' && upos !== 'PUNCT' && upos !== 'CCONJ')) return -1
  let end = verb + 1
  while (IN_PHRASE.test(unit.words[end]?.upos ?? '')) end++
  return end > verb + 1 && isNominal(unit, end - 1) ? phraseHead(unit, end - 1, verb + 1, end) : -1
}

/** Backwards over what may stand between a subject and its verb: auxiliaries, adverbs, an aside in brackets or between commas. */
const beforeVerb = (unit: Unit, verb: number): number => {
  let at = verb - 1
  while (at >= 0 && /^(AUX|ADV|PART)$/.test(wordAt(unit, at).upos)) at--
  const mark = unit.words[at]?.text ?? ''
  const opening = mark === ')' ? '(' : mark === ',' ? ',' : null
  if (!opening) return at
  const open = unit.words.slice(0, at).findLastIndex(({ text }) => text === opening)
  const aside = unit.words.slice(open + 1, at)
  const whole = mark === ')' || /^(DET|NOUN|PROPN|ADJ|ADV|NUM|ADP)$/.test(aside[0]?.upos ?? '')
  return open > 0 && whole && !aside.some((_, k) => isFiniteVerb(unit, open + 1 + k)) ? open - 1 : -1
}

/** The last verb with a tense before a word; the root where that is one. */
const verbBefore = (unit: Unit, index: number): number => {
  const root = unit.words.findIndex(({ head }) => head < 0)
  if (root >= 0 && root < index && isVerb(unit, root)) return root
  return unit.words.slice(0, Math.max(0, index)).findLastIndex((_, k) => isVerb(unit, k) && isFiniteVerb(unit, k))
}

/**
 * The subject of a reporting verb by its place, where the tree has none: the phrase before it ("The poll released on Friday shows"),
 * that of the verb before it ("met the envoy and said", "…, claiming that"), or the one after it ("said the minister").
 */
export const subjectByPlace = (unit: Unit, verb: number): number[] => {
  const { xpos } = wordAt(unit, verb)
  const before = unit.words[verb - 1]
  const ofVerb = (other: number): number[] => (other < 0 ? [] : subjects(unit, other))
  if (xpos === 'VBG' && before?.text === ',') return ofVerb(verbBefore(unit, verb))
  if (!isFiniteVerb(unit, verb)) return []
  const after = inverted(unit, verb)
  if (after >= 0) return [after]
  const at = beforeVerb(unit, verb)
  if (at < 0) return []
  if (wordAt(unit, at).upos === 'CCONJ') return ofVerb(verbBefore(unit, at))
  return isNominal(unit, at) ? [phraseHead(unit, at, 0, verb)] : []
}
