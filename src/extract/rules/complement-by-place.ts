import type { Filler } from './arguments.ts'
import type { SlotMap } from './slots.ts'
import { type Unit, wordAt } from './tree.ts'

const isNominal = (unit: Unit, index: number): boolean => /^(NOUN|PROPN|PRON)$/.test(unit.words[index]?.upos ?? '')

/** Where what an object is called may begin: at "a" or a quotation mark right behind a noun. */
const opens = (unit: Unit, index: number): boolean =>
  isNominal(unit, index - 1) && /^(an?|one|["“])$/i.test(wordAt(unit, index).text)

/** A mark or a verb with tense: the object ends before it. */
const isBound = (unit: Unit, index: number): boolean => {
  const { text, xpos } = wordAt(unit, index)
  return /^[,;:]$/.test(text) || /^(VBD|VBZ|VBP|MD|WDT|WP)$/.test(xpos)
}

/** The last word of what begins at `from`: the closing mark, or the first noun behind it. */
const lastOf = (unit: Unit, from: number): number => {
  const quoted = !/^\p{L}/u.test(wordAt(unit, from).text)
  const last = unit.words.findIndex((word, index) =>
    quoted
      ? index > from && /^["”]$/.test(word.text)
      : index > from && isNominal(unit, index) && !isNominal(unit, index + 1),
  )
  return last < 0 ? from : last
}

/**
 * "called the raids on the port a disgrace", "called half of them “idle”": the object of a verb of naming with what it is called, known
 * by its place where the tree has no such predicate. A phrase in between belongs to the object, not to the verb.
 */
export const putNamed = (slots: SlotMap, unit: Unit, verb: number): void => {
  // "called on Chad to mind “the plight of the poor”" names nothing.
  if (slots.has('complement') || /^(on|upon|for)$/.test(unit.words[verb + 1]?.text ?? '')) return
  const bound = unit.words.findIndex((_, index) => index > verb + 1 && isBound(unit, index))
  const end = bound < 0 ? unit.words.length : bound
  const from = unit.words.findIndex((_, index) => index > verb + 1 && index < end && opens(unit, index))
  if (from < 0) return
  for (const [slot, fillers] of slots) {
    const kept = fillers.filter(({ head }) => /^(subject|object)$/.test(slot) || head < verb || head > from)
    if (kept.length > 0) slots.set(slot, kept)
    else slots.delete(slot)
  }
  const named: Filler = { head: from, from: verb + 1, to: lastOf(unit, from) + 1, type: 'clause' }
  slots.set('complement', [named])
}
