import { base, dependents, type Unit, wordAt } from './tree.ts'

/**
 * "Chad is in favour of it", "Chad did not act in breach of it": the predicate that a noun right behind "in" belongs to, whose subject,
 * negation and modality are the noun's; -1 for others. The verb nearest to it counts, where the parser has hung it on one before.
 */
export const predicateOf = (unit: Unit, noun: number): number => {
  const { deprel, head } = wordAt(unit, noun)
  const bare = unit.words[noun - 1]?.text.toLowerCase() === 'in' && dependents(unit, noun, 'case').includes(noun - 1)
  if (!bare) return -1
  if (dependents(unit, noun, 'cop').length > 0) return noun
  if (base(deprel) !== 'obl' || head < 0 || head > noun) return base(deprel) === 'obl' ? head : -1
  const nearer = unit.words.findLastIndex(
    ({ upos, xpos }, index) => index < noun && index > head && upos === 'VERB' && xpos !== 'VBN',
  )
  return nearer < 0 ? head : nearer
}
