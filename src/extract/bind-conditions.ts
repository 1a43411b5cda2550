import type { ConditionMarker } from '../ontology/markers.ts'
import { overlaps, within } from '../text/span.ts'
import type { Candidate, ConditionWords } from './candidate.ts'
import type { Dropped } from './dropped.ts'
import { boundBy, type Condition, conditionsOf } from './rules/condition.ts'
import { deadlineOf } from './rules/deadline.ts'
import type { Unit } from './rules/tree.ts'

/** What the rules made of the predicate with this head. */
export interface Told {
  readonly head: number
  readonly candidates: readonly Candidate[]
}

/** A part of a sentence and what was found in it. */
export interface ToldUnit<T extends Told> {
  readonly unit: Unit
  readonly found: readonly T[]
}

/** Candidates that may be statements, and those that were given up. */
export interface Sifted {
  readonly kept: readonly Candidate[]
  readonly dropped: readonly Dropped[]
}

/** A condition of a sentence with what it binds. */
interface Bound extends Condition {
  readonly binds: readonly Told[]
}

const isRefusal = ({ commitment, onlyIf }: Candidate): boolean => commitment?.force === 'REFUSAL' || onlyIf === 'bound'

/** What may stand under a condition: no deed, which is done or not, and no speech, whose content stands under it. */
const mayBind =
  (condition: Condition) =>
  (candidate: Candidate): boolean =>
    !/^(utterance|deed)$/.test(candidate.rule.relation.family) &&
    !overlaps(candidate.cue, condition.span) &&
    (condition.force !== 'until' || isRefusal(candidate))

/** Candidates that are statements only in their speaker's mouth or under a condition (who speaks is not known yet), or are only planned. */
const isFuture = ({ candidates }: Told): boolean =>
  candidates.every(({ ownWord, onlyIf, modality }) => ownWord || onlyIf !== null || modality === 'PLANNED')

/** The nearest of a list, and where that may prove to be nothing, the next that surely is something and holds the condition. */
const withSurer = (list: readonly Told[], { span }: Condition): readonly Told[] => {
  const first = list[0]
  if (!first || !isFuture(first)) return first ? [first] : []
  const holds = ({ candidates }: Told): boolean =>
    candidates.some(({ content }) => content.some((part) => within(span, part)))
  const sure = list.find((one) => !isFuture(one) && holds(one))
  return sure ? [first, sure] : [first]
}

/** What was told last before a condition, with no comma between: the parser hangs a clause too high more often than it is meant so. */
const nearest = (unit: Unit, own: readonly Told[], { span }: Condition): Told | undefined => {
  const comma = unit.words.findLast(({ text, end }) => /^[,;:–—]$/.test(text) && end <= span.start)?.end ?? 0
  return own.findLast(({ candidates }) => candidates.some(({ cue }) => cue.start >= comma && cue.end <= span.start))
}

/** What a condition binds: what stands above it, else the first of the clause it opens, else the last told before it. */
const boundTo = (segments: readonly ToldUnit<Told>[], index: number, condition: Condition): readonly Told[] => {
  const may = mayBind(condition)
  const free = (segment: ToldUnit<Told> | undefined): readonly Told[] =>
    (segment?.found ?? []).filter(({ candidates }) => candidates.some(may))
  const { unit } = segments[index] as ToldUnit<Told>
  const own = free(segments[index])
  const nearer = condition.first ? undefined : nearest(unit, own, condition)
  const tree = boundBy(unit, condition).flatMap((head) => own.filter((one) => one.head === head))
  const above = withSurer(nearer && !tree.includes(nearer) ? [nearer, ...tree] : tree, condition)
  if (above.length > 0 || condition.owner >= 0) return above.length > 0 || !condition.first ? above : own.slice(0, 1)
  if (own.length > 0) return own.slice(0, 1)
  const before = segments.slice(0, index).reverse()
  return withSurer(
    before.flatMap((segment) => [...free(segment)].reverse()),
    condition,
  )
}

/** "Warns that the raids will go on unless …", "expects a rise if …": what is foreseen under a condition is so told. */
const tells =
  ({ span, force }: Bound) =>
  ({ rule: { relation }, content }: Candidate): boolean =>
    relation.family === 'utterance' &&
    (relation.foretells || force !== 'plain') &&
    content.some((part) => within(span, part))

const bindsOne = (condition: Bound, told: Told, candidate: Candidate): boolean => {
  if (condition.binds.includes(told) && mayBind(condition)(candidate)) return true
  return (condition.binds.length === 0 || candidate.rule.relation.foretells) && tells(condition)(candidate)
}

/** Whether the conditions of a candidate are those it needs. */
const fits = (onlyIf: Candidate['onlyIf'], conditions: readonly Condition[]): boolean => {
  const unless = conditions.some(({ force }) => force === 'unless')
  if (onlyIf === 'bound') return conditions.some(({ force }) => force !== 'plain')
  if (onlyIf === 'strict') return conditions.some(({ force }) => force === 'strict' || force === 'unless')
  return onlyIf === 'unless' ? unless : onlyIf === null || !unless
}

/** Why what a condition does to a candidate leaves no statement; null when it may be one. */
const unboundReason = (candidate: Candidate, conditions: readonly Condition[], own: readonly Condition[]) => {
  const told = candidate.rule.relation.family === 'utterance'
  const inside = ({ span }: Condition): boolean =>
    overlaps(candidate.cue, span) && !candidate.conditions.some((slot) => overlaps(slot, span))
  if (!told && conditions.some(inside)) return 'told in a condition alone'
  if (!told && own.some(({ ofInterview }) => ofInterview)) return 'terms of an interview'
  if (!fits(candidate.onlyIf, own)) return 'no condition of its own'
  return null
}

/** Conditions of a slot ("tied the loan to reforms") stand; a marker among their words is no second one. */
const allConditions = (slots: readonly ConditionWords[], own: readonly Condition[]): readonly ConditionWords[] => [
  ...slots,
  ...own
    .flatMap(({ span, awaits, ofInterview }) => (ofInterview ? [] : { ...span, awaits }))
    .filter((span) => !slots.some((slot) => overlaps(slot, span))),
]

/** Binds each condition of a sentence to what it makes conditional; what is told only in a condition is no statement. */
export const bindConditions = (segments: readonly ToldUnit<Told>[], markers: readonly ConditionMarker[]): Sifted => {
  const conditions = segments.flatMap(({ unit }, index) =>
    conditionsOf(unit, markers).map(
      (condition): Bound => ({ ...condition, binds: boundTo(segments, index, condition) }),
    ),
  )
  const kept: Candidate[] = []
  const dropped: Dropped[] = []
  for (const { unit, found } of segments)
    for (const one of found)
      for (const candidate of one.candidates) {
        const own = conditions.filter((condition) => bindsOne(condition, one, candidate))
        const reason = unboundReason(candidate, conditions, own)
        if (reason) dropped.push({ candidate, reason })
        else
          kept.push({
            ...candidate,
            // "offered to lift sanctions if Tehran returns": who would have to act is the counterpart.
            targets: candidate.commitment
              ? [...candidate.targets, ...own.flatMap(({ parties }) => parties)]
              : candidate.targets,
            conditions: allConditions(candidate.conditions, own),
            deadline: candidate.commitment ? deadlineOf(unit, candidate.evidence) : null,
          })
      }
  return { kept, dropped }
}
