import { type Filler, headsClause, isFiniteVerb, phrases } from './arguments.ts'
import { base, dependents, lemmaAt, markers, type Unit, wordAt } from './tree.ts'

/** Slot of a clause by its form: `to` for an infinitive, `ing` for a gerund, `that` for all finite ones. */
const clauseSlot = (unit: Unit, index: number): string => {
  const word = wordAt(unit, index)
  const marks = dependents(unit, index, 'mark')
  if (word.xpos !== 'VBG' && marks.some((mark) => lemmaAt(unit, mark) === 'to')) return 'to'
  return word.xpos === 'VBG' && !isFiniteVerb(unit, index) ? 'ing' : 'that'
}

/** What fills each slot of a frame. */
export type SlotMap = Map<string, Filler[]>
/** Adds fillers to a slot. */
export const put = (slots: SlotMap, slot: string, fillers: readonly Filler[]): void => {
  if (fillers.length > 0) slots.set(slot, [...(slots.get(slot) ?? []), ...fillers])
}

const TIME =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|(mon|tues|wednes|thurs|fri|satur|sun)day|(19|20)\d\d|week|month|year|morning|evening|afternoon|night|weekend)s?$/i

/** When something happened is not whom or what it was about. */
const isTime = (unit: Unit, index: number): boolean => TIME.test(wordAt(unit, index).text)

/** Fills the slots of the prepositions of a phrase. */
export const putOblique = (slots: SlotMap, unit: Unit, index: number): void => {
  if (isTime(unit, index)) return
  const prepositions = markers(unit, index)
  for (const preposition of new Set(prepositions)) put(slots, preposition, phrases(unit, [index]))
  if (prepositions.length > 1) put(slots, prepositions.join(' '), phrases(unit, [index]))
}

/** "called the vote a farce": the predicate of the object. */
const putComplement = (slots: SlotMap, unit: Unit, head: number): void => {
  const plain = dependents(unit, head, 'xcomp').filter(
    (child) => !headsClause(unit, child) && markers(unit, child).length === 0,
  )
  const objects = dependents(unit, head, 'obj')
  if (objects.length > 0) put(slots, 'complement', phrases(unit, plain.slice(0, 1)))
}

/** Fills the slots of the clauses below a head. */
export const putClauses = (slots: SlotMap, unit: Unit, head: number): void => {
  putComplement(slots, unit, head)
  for (const child of dependents(unit, head, 'ccomp', 'xcomp', 'csubj')) {
    if (!headsClause(unit, child) && base(wordAt(unit, child).deprel) === 'xcomp') {
      putOblique(slots, unit, child)
      continue
    }
    put(slots, clauseSlot(unit, child), [{ head: child, type: 'clause' }])
  }
  for (const child of dependents(unit, head, 'advcl', 'acl')) {
    if (wordAt(unit, child).deprel === 'acl:relcl') continue
    const slot = clauseSlot(unit, child)
    if (slot === 'to' || wordAt(unit, head).upos !== 'VERB') put(slots, slot, [{ head: child, type: 'clause' }])
    else if (slot === 'ing') put(slots, 'ing', [{ head: child, type: 'clause' }])
    for (const mark of markers(unit, child)) if (mark !== 'to') put(slots, mark, [{ head: child, type: 'clause' }])
  }
}
