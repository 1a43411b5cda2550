import type { Relation } from '../../ontology/relations.ts'
import type { Candidate, Mention } from '../candidate.ts'
import type { Rule } from '../lexicon.ts'
import type { Frame } from './frames.ts'
import { clauseSpan, mentionAt, mentionOf, participants } from './phrase.ts'
import { clauseOf } from './statements.ts'
import { dependents, spanOf, wordAt } from './tree.ts'

const FUTURE = /^(will|shall|'ll|’ll|would|'d|’d|wo)$/i

/** The `will` or `would` of a frame told of the future, not of what might have been; -1 without. */
const futureOf = ({ unit, head }: Frame): number => {
  const auxiliaries = dependents(unit, head, 'aux')
  if (auxiliaries.some((aux) => wordAt(unit, aux).lemma === 'have')) return -1
  return auxiliaries.find((aux) => FUTURE.test(wordAt(unit, aux).lemma)) ?? -1
}

/** Verbs of what goes on or not as the parties to it decide: "talks will not resume". */
const DECIDED = new Set('open reopen resume begin restart start continue proceed happen change go'.split(' '))

/** "would not comment": who keeps silent refuses no deed. */
const SPEAKING = new Set(
  'comment say confirm deny disclose elaborate specify discuss identify name reveal speculate'.split(' '),
)

/** Verbs that refuse in themselves: "would reject both texts" is "would not accept" them. */
const REFUSING = new Set('reject veto oppose boycott refuse resist rebuff'.split(' '))

/** Verbs of what only goes on as it is: "would remain unless" threatens nobody. */
const STAYING = new Set('remain stay keep stand'.split(' '))

/** Verbs of harm: whoever "will retaliate" threatens, with or without an "unless". */
const HARMING = new Set('retaliate avenge punish attack bomb destroy crush invade shoot annihilate'.split(' '))

/** Whether the verb of a future refuses, so that its future is a refusal of its own. */
export const isRefusing = ({ lemma, negation }: Frame): boolean => REFUSING.has(lemma) && negation.length === 0

/** How a future is read: as one's own word (`own`), as a threat by its "unless", or as told of others under a condition. */
interface Reading {
  readonly rule: Rule
  readonly name: 'own' | 'threat' | 'conditional'
  readonly onlyIf: Candidate['onlyIf']
}

const readings = (rules: readonly Rule[], negative: boolean, refusing: boolean): Reading[] => {
  const find = (fits: (relation: Relation) => boolean): Rule[] =>
    rules.filter(({ relation }) => fits(relation)).slice(0, 1)
  return [
    ...find(({ ownFuture }) => ownFuture === (negative ? 'NEGATIVE' : 'POSITIVE')).map(
      (rule): Reading => ({ rule, name: 'own', onlyIf: negative && !refusing ? null : 'not unless' }),
    ),
    // "would veto the loan unless": who threatens to refuse.
    ...(negative && !refusing ? [] : find(({ ownFuture }) => ownFuture === 'UNLESS')).map(
      (rule): Reading => ({ rule, name: 'threat', onlyIf: 'unless' }),
    ),
    ...find(({ conditionalFuture }) => conditionalFuture).map(
      (rule): Reading => ({ rule, name: 'conditional', onlyIf: negative ? 'bound' : 'strict' }),
    ),
  ]
}

const commitmentOf = ({ rule, name }: Reading, negative: boolean): Candidate['commitment'] => {
  const { commitment } = rule.relation
  return commitment ? { ...commitment, force: negative || name === 'threat' ? commitment.force : 'INTENT' } : null
}

/** Who would act: the subject; with a passive that names nobody, whoever speaks. */
const actorsOf = (frame: Frame): (Mention | null)[] => {
  const { unit, passive, slots } = frame
  const subjects = (slots.get('subject') ?? []).map((filler) => mentionOf(unit, filler))
  return subjects.length > 0 || !passive ? subjects : [null]
}

/**
 * "X said it would lift sanctions": a `will` whose subject may be the speaker, kept only when it proves to be; "X said the raids would
 * go on unless …", "X said talks would not resume": what is the speaker's to decide; and "X would lift sanctions only if …", kept
 * only when a condition binds it. `known`: the verb is one of deeds and agreements, which somebody does.
 */
export const futureCandidates = (frame: Frame, rules: readonly Rule[], known: boolean): Candidate[] => {
  const { unit, head } = frame
  const future = futureOf(frame)
  if (future < 0 || frame.lemma === 'do') return []
  const refusing = isRefusing(frame)
  const negative = frame.negation.length > 0 || refusing
  if (negative && SPEAKING.has(frame.lemma)) return []
  const particles = dependents(unit, head, 'compound:prt')
  const cue =
    spanOf(unit, [future, ...frame.negation.filter((i) => i < head), head, ...particles]) ?? wordAt(unit, head)
  const decided = frame.passive ? negative || known : DECIDED.has(frame.lemma)
  const harms = !negative && HARMING.has(frame.lemma)
  const told = readings(rules, negative, refusing).flatMap((reading): Reading[] => {
    if (reading.name === 'threat')
      return STAYING.has(frame.lemma) ? [] : [harms ? { ...reading, onlyIf: null } : reading]
    return harms && reading.name === 'own' ? [] : [reading]
  })
  return told.flatMap((reading) =>
    actorsOf(frame).flatMap((source) => {
      const bySpeaker =
        decided && reading.name !== 'conditional' && (frame.passive || negative || reading.name === 'threat')
      return source || bySpeaker
        ? [
            {
              rule: reading.rule,
              ruleId: `${reading.rule.relation.kind}/${reading.name}-future`,
              polarity: 'POSITIVE' as const,
              modality: 'ACTUAL' as const,
              source,
              ownWord: reading.name !== 'conditional',
              bySpeaker,
              onlyIf: reading.onlyIf,
              targets: participants(unit, head).map((one) => mentionAt(unit, one)),
              cue,
              content: [],
              takesUp: false,
              object: clauseSpan(unit, head),
              evidence: clauseOf(unit, head),
              conditions: [],
              deadline: null,
              commitment: commitmentOf(reading, negative),
              confidence: 0.7,
            },
          ]
        : []
    }),
  )
}
