import type { Mention } from '../candidate.ts'
import { isPassive } from './arguments.ts'
import { mentionAt } from './phrase.ts'
import { base, dependents, isBelow, markers, type Unit, wordAt } from './tree.ts'

const isSubject = (unit: Unit, words: ReadonlySet<number>, index: number): boolean => {
  const { deprel, head } = wordAt(unit, index)
  return deprel === 'nsubj' && words.has(head) && !isPassive(unit, head)
}

/** "are lifted by the union", "guarantees from Malta", "at the request of Malta": who does what a passive or a noun tells. */
const isAgent = (unit: Unit, words: ReadonlySet<number>, index: number): boolean => {
  const { deprel, head } = wordAt(unit, index)
  if (!words.has(head)) return false
  if (deprel === 'nmod:poss') return wordAt(unit, head).upos === 'NOUN'
  return /^(obl|nmod)$/.test(base(deprel)) && markers(unit, index).some((mark) => mark === 'by' || mark === 'from')
}

const isVerb = (unit: Unit, index: number): boolean => wordAt(unit, index).upos === 'VERB'

/**
 * Who would have to act for a condition of these words to be met: the subject of its clause, whoever a passive names with "by", or the
 * owner of the deed where there is no verb ("in exchange for Malta's withdrawal"). Not the subject of a clause within it.
 */
export const awaitedIn = (unit: Unit, words: readonly number[]): Mention[] => {
  const all = new Set(words)
  const subjects = words.filter((index) => isSubject(unit, all, index))
  const outer = subjects.filter(
    (index) =>
      !subjects.some((other) => other !== index && isBelow(unit, wordAt(unit, index).head, wordAt(unit, other).head)),
  )
  const own = outer.length > 0 ? outer : subjects
  const [first] = own
  if (first !== undefined) return [first, ...dependents(unit, first, 'conj')].map((index) => mentionAt(unit, index))
  const verbs = words.filter((index) => isVerb(unit, index))
  const agents = words.filter((index) => isAgent(unit, all, index))
  const passive = agents.filter((index) => verbs.length === 0 || verbs.includes(wordAt(unit, index).head))
  return passive.slice(0, 1).map((index) => mentionAt(unit, index))
}
