import type { AbsenceMarkers } from '../../ontology/markers.ts'
import type { Span } from '../../text/span.ts'
import type { Lexicon, Rule } from '../lexicon.ts'
import type { Frame } from './frames.ts'
import { base, markers as casesOf, conjuncts, dependents, lemmaAt, spanOf, subtree, type Unit, wordAt } from './tree.ts'

/**
 * A noun told as absent. `giver` and `receiver` are who should give it and who is left without it; `subject` is the subject of a
 * verb of lacking, who may be either.
 */
export interface Absence {
  readonly rule: Rule
  readonly noun: number
  readonly cue: Span
  readonly clause: number
  readonly giver: readonly number[]
  readonly receiver: readonly number[]
  /** The other party of an agreement: "with Kyiv", the second of "between Moscow and Kyiv". */
  readonly partner: readonly number[]
  readonly subject: readonly number[]
}

interface Marker {
  readonly words: readonly number[]
  readonly verb: number | null
  readonly subject: readonly number[]
  readonly giver: readonly number[]
}

const up = (unit: Unit, index: number): number => {
  let at = index
  while (base(wordAt(unit, at).deprel) === 'conj' && wordAt(unit, at).head >= 0) at = wordAt(unit, at).head
  return at
}

const subjectsOf = (frames: ReadonlyMap<number, Frame>, verb: number): number[] =>
  (frames.get(verb)?.slots.get('subject') ?? []).map(({ head }) => head)

/** The verb of the clause a noun stands in. */
const clauseOf = (unit: Unit, noun: number): number => {
  let at = noun
  while (wordAt(unit, at).head >= 0 && !/^(VERB|AUX)$/.test(wordAt(unit, at).upos)) at = wordAt(unit, at).head
  return at
}

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
  return { words, verb: null, subject: without ? subjectsOf(frames, clauseOf(unit, noun)) : [], giver: [] }
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
  if (relation === 'nsubj' && (data.adjectives.includes(frame.lemma) || data.verbs.includes(frame.lemma)))
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

const byAdjective = (unit: Unit, noun: number, data: AbsenceMarkers): Marker | null => {
  const words = dependents(unit, noun, 'amod', 'acl').filter((child) =>
    data.adjectives.includes(wordAt(unit, child).text.toLowerCase()),
  )
  return words.length ? { words, verb: null, subject: [], giver: [] } : null
}

const withCase = (unit: Unit, indices: readonly number[], cases: RegExp): number[] =>
  indices
    .filter((index) => casesOf(unit, index).some((word) => cases.test(word)))
    .flatMap((index) => conjuncts(unit, index))

const SIDES = { giver: /^(by|from|of)$/, receiver: /^(to|for)$/, partner: /^with$/, both: /^between$/ }

const parties = (
  unit: Unit,
  noun: number,
  marker: Marker,
  frames: ReadonlyMap<number, Frame>,
  data: AbsenceMarkers,
) => {
  const governed = marker.verb ?? wordAt(unit, up(unit, noun)).head
  const clause = governed >= 0 && /^(VERB|AUX)$/.test(wordAt(unit, governed).upos) ? governed : -1
  const around = [
    ...dependents(unit, noun, 'nmod', 'obl', 'acl'),
    ...marker.words.flatMap((index) => dependents(unit, index, 'nmod', 'obl').filter((child) => child !== noun)),
    ...(up(unit, noun) === noun ? [] : dependents(unit, up(unit, noun), 'nmod')),
    ...(clause >= 0 ? dependents(unit, clause, 'obl') : []),
  ]
  const poss = dependents(unit, noun, 'nmod:poss', 'amod', 'compound').filter(
    (child) => wordAt(unit, child).deprel === 'nmod:poss' || /^\p{Lu}/u.test(wordAt(unit, child).text),
  )
  const isObject = clause >= 0 && base(wordAt(unit, up(unit, noun)).deprel) === 'obj'
  const lights = marker.verb === null && isObject ? subjectsOf(frames, clause) : []
  const receives = clause >= 0 && data.negatedReceivingVerbs.includes(lemmaAt(unit, clause))
  const [first, second] = withCase(unit, around, SIDES.both)
  return {
    partner: [...withCase(unit, around, SIDES.partner), ...(second === undefined ? [] : [second])],
    giver: [...(receives ? [] : [...marker.giver, ...lights]), ...withCase(unit, around, SIDES.giver), ...poss],
    receiver: [
      ...(first === undefined ? [] : [first]),
      ...(clause >= 0 ? dependents(unit, clause, 'iobj') : []),
      ...(clause >= 0 && isObject
        ? dependents(unit, clause, 'obj').filter((child) => child < noun && child !== up(unit, noun))
        : []),
      ...(receives ? [...marker.giver, ...lights] : []),
      ...withCase(unit, around, SIDES.receiver),
    ],
  }
}

/** The absences of a unit: each noun of a `lacking` rule that stands under an absence marker. */
export const absencesOf = (
  unit: Unit,
  lexicon: Lexicon,
  frames: ReadonlyMap<number, Frame>,
  data: AbsenceMarkers,
): Absence[] =>
  unit.words.flatMap((word, noun) => {
    const rule = word.upos === 'NOUN' ? lexicon.rules.get(`lacking:${word.lemma.toLowerCase()}`)?.[0] : undefined
    if (!rule) return []
    // "The sea is no border" says what something is, not what is lacking; "that is no guarantee" leaves one lacking.
    const subject = dependents(unit, noun, 'cop').length > 0 ? dependents(unit, noun, 'nsubj')[0] : undefined
    if (subject !== undefined && wordAt(unit, subject).upos !== 'PRON') return []
    const top = up(unit, noun)
    const marker =
      byDeterminer(unit, [noun, top], frames, data) ??
      byNoun(unit, top, data) ??
      byVerb(unit, top, frames, data) ??
      byBeing(unit, noun, top, frames) ??
      byAdjective(unit, noun, data)
    if (!marker) return []
    const cue = spanOf(unit, [...marker.words, noun])
    const clause = clauseOf(unit, noun)
    return cue && subtree(unit, clause).length > 0
      ? [
          {
            rule,
            noun,
            cue,
            clause,
            subject: [...new Set(marker.subject.flatMap((head) => conjuncts(unit, head)))],
            ...parties(unit, noun, marker, frames, data),
          },
        ]
      : []
  })
