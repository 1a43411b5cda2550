import type { Rule } from '../extract/lexicon.ts'
import type { Unit } from '../extract/rules/tree.ts'
import { lemmaAt } from '../extract/rules/tree.ts'
import type { AbsenceMarkers, ConditionMarker, Markers } from '../ontology/markers.ts'
import { placeIn } from '../ontology/yaml-line.ts'
import type { Quote, Span } from '../text/span.ts'
import { within } from '../text/span.ts'

const ABSENCE = 'schema/absence-markers.yaml'
const CONDITIONS = 'schema/condition-markers.yaml'

/** Rules that no cue makes, by the end of their id, and the key of a kind's file that asks for them. */
const KEYS: Readonly<Record<string, string>> = {
  'own-future': 'ownFuture',
  'threat-future': 'ownFuture',
  'conditional-future': 'conditionalFuture',
}

/** A rule and where it stands in the data: a wrong statement leads to this line. */
export interface RulePlace {
  readonly id: string
  readonly place: string
}

/** Where a rule stands: its line among the cues or `notCues` of its kind's file, or the key that asks for a built-in one. */
export const ruleAt = ({ relation, cue, excludes, id }: Rule, ruleId: string = id): RulePlace => {
  const file = `schema/relations/${relation.kind}.yaml`
  const key = KEYS[ruleId.slice(ruleId.indexOf('/') + 1)]
  const list = excludes ? 'notCues' : 'cues'
  return { id: ruleId, place: placeIn(file, key ? [key] : [list, relation[list].indexOf(cue)]) }
}

/** Words of the data that made something of a sentence, and where they stand. */
export interface MarkerPlace {
  readonly words: string
  readonly place: string
}

const opens = (text: string, words: string): boolean =>
  text.startsWith(words) && !/^[\p{L}\p{N}]/u.test(text.slice(words.length))

/** The marker that opens a condition; null when a slot of a cue holds the condition. */
export const conditionMarker = (markers: readonly ConditionMarker[], { text }: Quote): MarkerPlace | null => {
  const lower = text.toLowerCase().replace(/\s+/g, ' ')
  const fitting = markers.filter(({ words }) => opens(lower, words)).sort((a, b) => b.words.length - a.words.length)
  const [first] = fitting
  return first ? { words: first.words, place: placeIn(CONDITIONS, [markers.indexOf(first)]) } : null
}

/** The lists of absence markers in the order in which they are asked. */
const LISTS = [
  'determiners',
  'prepositions',
  'nouns',
  'verbs',
  'negatedVerbs',
  'negatedReceivingVerbs',
  'adjectives',
] as const satisfies readonly (keyof AbsenceMarkers)[]

/** The marker of absence among the words of a cue, from the first list that has one of them. */
export const absenceMarker = ({ absence }: Markers, units: readonly Unit[], cue: Span): MarkerPlace | null => {
  const words = units.flatMap((unit) =>
    unit.words.flatMap((word, index) => (within(word, cue) ? [lemmaAt(unit, index), word.text.toLowerCase()] : [])),
  )
  for (const list of LISTS) {
    const at = absence[list].findIndex((word) => words.includes(word))
    if (at >= 0) return { words: absence[list][at] as string, place: placeIn(ABSENCE, [list, at]) }
  }
  return null
}
