import type { Dropped } from '../../extract/dropped.ts'
import type { Lexicon } from '../../extract/lexicon.ts'
import { unmet } from '../../extract/rules/match.ts'
import { dependents, lemmaAt, type Unit, wordAt } from '../../extract/rules/tree.ts'
import type { Trace } from '../../read.ts'
import { overlaps, type Span } from '../../text/span.ts'

/** A word of a document in its tree. */
export interface TreeWord {
  readonly unit: Unit
  readonly index: number
}

/** The words of a document by where they start. */
export type Trees = ReadonlyMap<number, TreeWord>

export const treesOf = ({ extraction }: Trace): Trees =>
  new Map(
    extraction.units.flatMap(({ unit }) => unit.words.map(({ start }, index) => [start, { unit, index }] as const)),
  )

/** The words at a place, in order. */
export const wordsAt = (trees: Trees, { start, end }: Span): TreeWord[] => {
  const found: TreeWord[] = []
  for (let at = start; at < end; at++) {
    const word = trees.get(at)
    if (word) found.push(word)
  }
  return found
}

/** The words of a place that hang on words outside of it. */
export const headsOf = (words: readonly TreeWord[]): TreeWord[] =>
  words.filter(({ unit, index }) => {
    const { head } = wordAt(unit, index)
    return !words.some((other) => other.unit === unit && other.index === head)
  })

/** True for a word that heads a clause of its own: a verb that is no bare participle, or whatever has a subject or copula. */
export const headsClause = ({ unit, index }: TreeWord): boolean =>
  /^(VBD|VBZ|VBP|MD)$/.test(wordAt(unit, index).xpos) ||
  dependents(unit, index, 'nsubj', 'nsubj:pass', 'cop', 'aux').length > 0

/** A "will" or "would" is always tried as a commitment of its own, so that it was dropped says nothing of the cue. */
const isTried = ({ candidate }: Dropped): boolean => !candidate.ruleId.endsWith('-future')

/** What the rules made of the predicates of a cue. */
const chosenAt = ({ extraction }: Trace, lexicon: Lexicon, cue: Span): string | null => {
  const units = extraction.units.filter(({ unit }) => unit.words.some((word) => overlaps(word, cue)))
  if (units.some(({ asks }) => asks)) return 'in a question'
  const choices = units
    .flatMap((unit) => unit.choices)
    .filter(({ frame }) => overlaps(wordAt(frame.unit, frame.head), cue))
  if (choices.some(({ best }) => best)) return 'read without content'
  if (choices.some(({ matches }) => matches.length > 0)) return 'kept away by a notCue'
  const demands = choices.flatMap((choice) => unmet(lexicon, choice).map(([, demand]) => demand))
  // What is left of the least demanding rule: one that asks for its content alone names no words.
  const least = (['about', 'target', 'head', 'object', 'prep', 'particle', 'negated'] as const).find((demand) =>
    demands.includes(demand),
  )
  return least ? `cue known, ${least} not met` : null
}

/** Why nothing was made of a cue: what dropped the candidate there, what the rules made of it, or whether one speaks of its words at all. */
export const whyNothing = (trace: Trace, lexicon: Lexicon, trees: Trees, cue: Span): string => {
  const drop = trace.resolution.dropped.find((one) => isTried(one) && overlaps(one.candidate.cue, cue))
  if (drop) return `dropped: ${drop.reason}`
  const known = wordsAt(trees, cue).some(({ unit, index }) =>
    (['verb', 'noun', 'adjective', 'lacking'] as const).some((form) => lexicon.rules[form].has(lemmaAt(unit, index))),
  )
  return known ? (chosenAt(trace, lexicon, cue) ?? 'cue known in another form') : 'cue unknown'
}
