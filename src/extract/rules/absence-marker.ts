import type { AbsenceMarkers } from '../../ontology/markers.ts'
import type { Frame } from './frames.ts'
import { base, dependents, lemmaAt, type Unit, wordAt } from './tree.ts'

/** The words that tell a noun as absent, the verb among them, and who they say it is that gives or is left without it. */
export interface Marker {
  readonly words: readonly number[]
  readonly verb: number | null
  readonly subject: readonly number[]
  readonly giver: readonly number[]
}

/** The first of the words that a word is coordinated with. */
export const up = (unit: Unit, index: number): number => {
  let at = index
  while (base(wordAt(unit, at).deprel) === 'conj' && wordAt(unit, at).head >= 0) at = wordAt(unit, at).head
  return at
}

/** Who acts in the clause of a verb. */
export const subjectsOf = (frames: ReadonlyMap<number, Frame>, verb: number): number[] =>
  (frames.get(verb)?.slots.get('subject') ?? []).map(({ head }) => head)

/** The verb of the clause a noun stands in. */
export const clauseOf = (unit: Unit, noun: number): number => {
  let at = noun
  while (wordAt(unit, at).head >= 0 && !/^(VERB|AUX)$/.test(wordAt(unit, at).upos)) at = wordAt(unit, at).head
  return at
}

/** "Mali left without guarantees", "Mali was left without guarantees", "The deal leaves Mali without guarantees". */
const leftIn = (frame: Frame | undefined): number[] => {
  const left = frame?.lemma === 'leave' ? frame.slots.get('object') : undefined
  // "left the summit without guarantees": who left it is without them.
  const whom = left?.filter(({ head }) => /^(PROPN|PRON)$/.test(wordAt(frame!.unit, head).upos)) ?? []
  const without = whom.length > 0 ? whom : (frame?.slots.get(frame.passive ? 'object' : 'subject') ?? [])
  return without.map(({ head }) => head)
}

/** "Without a truce Niger will not vote": what would be without it is not without it yet. */
const isSupposed = (unit: Unit, clause: number): boolean =>
  dependents(unit, clause, 'aux').some((aux) => wordAt(unit, aux).xpos === 'MD')

/** "No guarantees", "without guarantees": who acts without them is left without. */
const byDeterminer = (
  unit: Unit,
  [noun, top]: readonly [number, number],
  frames: ReadonlyMap<number, Frame>,
  data: AbsenceMarkers,
): Marker | null => {
  const words = [noun, top].flatMap((index) =>
    dependents(unit, index, 'det', 'case', 'cc', 'amod').filter(
      (child) => data.determiners.includes(lemmaAt(unit, child)) || data.prepositions.includes(lemmaAt(unit, child)),
    ),
  )
  if (words.length === 0) return null
  const without = words.some((child) => data.prepositions.includes(lemmaAt(unit, child)))
  if (without && isSupposed(unit, clauseOf(unit, noun))) return null
  // "Niger is without guarantees".
  const own = dependents(unit, top, 'cop').length > 0 ? dependents(unit, top, 'nsubj') : []
  const left = own.length > 0 ? own : leftIn(frames.get(clauseOf(unit, noun)))
  return { words, verb: null, subject: without ? left : [], giver: [] }
}

/** "the lack of guarantees", "an absence of written pledges": the noun of lacking above. */
const byNoun = (unit: Unit, top: number, data: AbsenceMarkers): Marker | null => {
  const { deprel, head } = wordAt(unit, top)
  if (base(deprel) !== 'nmod' || head < 0 || !data.nouns.includes(lemmaAt(unit, head))) return null
  return { words: [head], verb: null, subject: dependents(unit, head, 'nmod:poss'), giver: [] }
}

const byVerb = (unit: Unit, top: number, frames: ReadonlyMap<number, Frame>, data: AbsenceMarkers): Marker | null => {
  const { deprel, head } = wordAt(unit, top)
  const relation = base(deprel)
  const frame = head >= 0 ? frames.get(head) : undefined
  if (!frame) return null
  const isObject = relation === 'obj' || deprel === 'nsubj:pass'
  if (isObject && relation === 'obj' && data.verbs.includes(frame.lemma))
    return { words: [head], verb: head, subject: subjectsOf(frames, head), giver: [] }
  // "The draft lacks a date" lacks no draft.
  const lacking = data.verbs.includes(frame.lemma) && dependents(unit, head, 'obj').length === 0
  if (relation === 'nsubj' && (data.adjectives.includes(frame.lemma) || lacking))
    return { words: [head], verb: head, subject: [], giver: [] }
  if (
    isObject &&
    frame.negation.length > 0 &&
    [...data.negatedVerbs, ...data.negatedReceivingVerbs].includes(frame.lemma)
  )
    return { words: [...frame.negation, head], verb: head, subject: [], giver: subjectsOf(frames, head) }
  return null
}

/** "There is not any agreement", "It is not a guarantee": a verb of being under negation. */
const byBeing = (unit: Unit, noun: number, top: number, frames: ReadonlyMap<number, Frame>): Marker | null => {
  const { deprel, head } = wordAt(unit, top)
  const being = base(deprel) === 'nsubj' && head >= 0 && lemmaAt(unit, head) === 'be' ? frames.get(head) : undefined
  const there = being && being.negation.length > 0 && dependents(unit, head, 'expl').length > 0
  const words = there
    ? being.negation
    : dependents(unit, noun, 'advmod').filter((child) => lemmaAt(unit, child) === 'not')
  const is = dependents(unit, noun, 'cop').length > 0
  return (there || is) && words.length > 0 ? { words, verb: null, subject: [], giver: [] } : null
}

const AMID = new Set(['ADV', 'PART'])

/** "agreements are still lacking": by place, where the tree has lost the subject. */
const byPlace = (unit: Unit, noun: number, data: AbsenceMarkers): Marker | null => {
  const { words } = unit
  if (!/^(be|remain|stay)$/.test(words[noun + 1]?.lemma.toLowerCase() ?? '')) return null
  let at = noun + 2
  while (AMID.has(words[at]?.upos ?? '')) at++
  if (!data.adjectives.includes(words[at]?.text.toLowerCase() ?? '')) return null
  let first = noun
  while (first > 0 && /^(ADJ|DET|NOUN|PROPN|NUM|VERB)$/.test(words[first - 1]?.upos ?? '')) first--
  return words[first - 1]?.upos === 'ADP' ? null : { words: [at], verb: null, subject: [], giver: [] }
}

/** "missing guarantees", "Absent are guarantees". */
const byAdjective = (unit: Unit, noun: number, data: AbsenceMarkers): Marker | null => {
  const beside = [
    ...dependents(unit, noun, 'amod', 'acl'),
    ...(dependents(unit, noun, 'cop').length > 0 ? dependents(unit, noun, 'nsubj', 'csubj') : []),
  ]
  const words = beside.filter((child) => data.adjectives.includes(wordAt(unit, child).text.toLowerCase()))
  return words.length ? { words, verb: null, subject: [], giver: [] } : null
}

/** What a marker is looked for with. */
export interface Marking {
  readonly frames: ReadonlyMap<number, Frame>
  readonly data: AbsenceMarkers
}

/** The marker a noun stands under, or null; `top` is the first of the nouns it is coordinated with. */
export const markerOf = (
  unit: Unit,
  [noun, top]: readonly [number, number],
  { frames, data }: Marking,
): Marker | null =>
  byDeterminer(unit, [noun, top], frames, data) ??
  byNoun(unit, top, data) ??
  byVerb(unit, top, frames, data) ??
  byBeing(unit, noun, top, frames) ??
  byAdjective(unit, noun, data) ??
  byPlace(unit, noun, data)
