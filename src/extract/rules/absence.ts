import type { AbsenceMarkers } from '../../ontology/markers.ts'
import type { Span } from '../../text/span.ts'
import type { Lexicon, Rule } from '../lexicon.ts'
import { clauseOf, type Marker, markerOf, subjectsOf, up } from './absence-marker.ts'
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
  const top = up(unit, noun)
  // "heard from the envoy no date": a noun hung on another without a preposition is an object.
  const bare = wordAt(unit, top).deprel === 'nmod' && casesOf(unit, top).length === 0
  const governed = marker.verb ?? (bare ? clauseOf(unit, noun) : wordAt(unit, top).head)
  const clause = governed >= 0 && /^(VERB|AUX)$/.test(wordAt(unit, governed).upos) ? governed : -1
  const around = [
    ...dependents(unit, noun, 'nmod', 'obl', 'acl'),
    ...marker.words.flatMap((index) => dependents(unit, index, 'nmod', 'obl').filter((child) => child !== noun)),
    ...(top === noun ? [] : dependents(unit, top, 'nmod')),
    ...(clause >= 0 ? dependents(unit, clause, 'obl') : []),
  ]
  const poss = dependents(unit, noun, 'nmod:poss', 'amod', 'compound').filter(
    (child) => wordAt(unit, child).deprel === 'nmod:poss' || /^\p{Lu}/u.test(wordAt(unit, child).text),
  )
  const isObject = clause >= 0 && (bare || base(wordAt(unit, top).deprel) === 'obj')
  const lights = marker.verb === null && isObject ? subjectsOf(frames, clause) : []
  const receives = clause >= 0 && data.negatedReceivingVerbs.includes(lemmaAt(unit, clause))
  const [first, second] = withCase(unit, around, SIDES.both)
  return {
    partner: [...withCase(unit, around, SIDES.partner), ...(second === undefined ? [] : [second])],
    giver: [...(receives ? [] : [...marker.giver, ...lights]), ...withCase(unit, around, SIDES.giver), ...poss],
    receiver: [
      ...(first === undefined ? [] : [first]),
      ...(clause >= 0 ? dependents(unit, clause, 'iobj', ...(isObject ? ['nsubj:pass'] : [])) : []),
      ...(clause >= 0 && isObject
        ? dependents(unit, clause, 'obj').filter((child) => child < noun && child !== top)
        : []),
      ...(receives ? [...marker.giver, ...lights] : []),
      ...withCase(unit, around, SIDES.receiver),
    ],
  }
}

/** "Absent are guarantees", "Niger is without guarantees". */
const tellsAbsent = (unit: Unit, [noun, subject]: readonly [number, number], data: AbsenceMarkers): boolean =>
  data.adjectives.includes(lemmaAt(unit, subject)) ||
  casesOf(unit, noun).some((mark) => data.prepositions.includes(mark))

/** "Sudan gave no date" lacks its commitment, "no date was set" an agreement: a rule that needs a source goes first where one is told. */
const ruleFor = (rules: readonly Rule[], told: boolean): Rule | undefined =>
  rules.find(({ cue }) => told && cue.needs === 'source') ?? rules.find(({ cue }) => cue.needs !== 'source')

/** The absences of a unit: each noun of a `lacking` rule that stands under an absence marker. */
export const absencesOf = (
  unit: Unit,
  lexicon: Lexicon,
  frames: ReadonlyMap<number, Frame>,
  data: AbsenceMarkers,
): Absence[] =>
  unit.words.flatMap((word, noun) => {
    const rules = word.upos === 'NOUN' ? lexicon.rules.lacking.get(word.lemma.toLowerCase()) : undefined
    if (!rules) return []
    // "The sea is no border" says what something is, not what is lacking; "that is no guarantee" leaves one lacking.
    const subject = dependents(unit, noun, 'cop').length > 0 ? dependents(unit, noun, 'nsubj')[0] : undefined
    if (subject !== undefined && wordAt(unit, subject).upos !== 'PRON' && !tellsAbsent(unit, [noun, subject], data))
      return []
    const top = up(unit, noun)
    const marker = markerOf(unit, [noun, top], { frames, data })
    if (!marker) return []
    const cue = spanOf(unit, [...marker.words, noun])
    const clause = clauseOf(unit, noun)
    const sides = parties(unit, noun, marker, frames, data)
    const subjects = [...new Set(marker.subject.flatMap((head) => conjuncts(unit, head)))]
    const rule = ruleFor(rules, sides.giver.length + subjects.length > 0)
    return rule && cue && subtree(unit, clause).length > 0
      ? [{ rule, noun, cue, clause, subject: subjects, ...sides }]
      : []
  })
