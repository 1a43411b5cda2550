import { z } from 'zod'
import { Factivity, Family } from '../ontology/relations.ts'
import type { Context } from './context.ts'
import type { ContradictionParent } from './parent.ts'
import { PositionRow, signOfPosition } from './position.ts'
import type { ContradictionType } from './schema.generated.ts'

const maybe = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null)
const list = z
  .array(z.string())
  .nullish()
  .transform((values) => values ?? [])

/** A statement of a matter, as far as contradictions are found by it. */
export const TellingRow = PositionRow.omit({ evidencedStage: true }).extend({
  source: z.string(),
  family: Family,
  factivity: maybe(Factivity),
  numbers: list,
  days: list,
  extent: maybe(z.enum(['WHOLE', 'PART'])),
  deadline: maybe(z.string()),
  voiced: maybe(z.boolean()),
})
/** A statement of a matter. */
export type TellingRow = z.infer<typeof TellingRow>

type Asserting = Pick<Context, 'relation'>

const isPosition = ({ family }: TellingRow): boolean => family === 'commitment' || family === 'stance'

/** 1 for what says that the matter is so, -1 for what says it is not, 0 for what says neither ("has not confirmed it"). */
const signOf = (context: Asserting, row: TellingRow): number => {
  if (isPosition(row)) return signOfPosition(context, { ...row, evidencedStage: null })
  if (row.modality !== 'ACTUAL') return 0
  const sign = row.polarity === 'POSITIVE' ? 1 : -1
  if (row.family !== 'utterance') return sign
  if (sign < 0 || !context.relation(row.kind)?.asserts) return 0
  return (row.factivity === 'COUNTERFACTIVE' ? -1 : 1) * (row.negated ? -1 : 1)
}

/** Marks as value and what it is of: "12:people", "by:2025-05-01". */
const valuesBy = (marks: readonly string[], value: RegExp): Map<string, string> =>
  new Map(marks.map((mark) => [mark.replace(value, '#'), value.exec(mark)?.[0] ?? '']))

const pairsOf = (a: readonly string[], b: readonly string[], value: RegExp): [string, string][] => {
  const other = valuesBy(b, value)
  return [...valuesBy(a, value)].flatMap(([of, one]) => {
    const two = other.get(of)
    return two === undefined ? [] : [[one, two] as [string, string]]
  })
}

/** Rounding is no contradiction. */
const farApart = ([one, two]: readonly [string, string]): boolean =>
  Math.abs(Number(one) - Number(two)) > 0.05 * Math.max(Number(one), Number(two))

/** A month and a day in it agree. */
const otherDay = ([one, two]: readonly [string, string]): boolean => !one.startsWith(two) && !two.startsWith(one)

const deadlines = (a: TellingRow, b: TellingRow): [string, string][] =>
  a.deadline && b.deadline && /^[\d-]+$/.test(a.deadline + b.deadline) ? [[a.deadline, b.deadline]] : []

const scoped = (a: TellingRow, b: TellingRow): boolean =>
  (a.extent === 'WHOLE' && (b.extent === 'PART' || b.conditional)) ||
  (b.extent === 'WHOLE' && (a.extent === 'PART' || a.conditional))

/** In what two statements of one sign differ; null where both may be right. */
const difference = (a: TellingRow, b: TellingRow): ContradictionType | null => {
  if (pairsOf(a.numbers, b.numbers, /^[\d.]+/).some(farApart)) return 'NUMBER'
  if ([...pairsOf(a.days, b.days, /\d{4}(-\d\d){0,2}/), ...deadlines(a, b)].some(otherDay)) return 'DATE'
  return scoped(a, b) ? 'SCOPE' : null
}

/** Words as short as a claim mean another thing a season later. */
const DAYS_APART = 31
const daysApart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000

interface Side {
  readonly row: TellingRow & { readonly day: string }
  readonly sign: number
}

const typeOf = (earlier: Side, later: Side): ContradictionType | null => {
  const [a, b] = [earlier.row, later.row]
  const turned = earlier.sign !== later.sign
  const position = isPosition(a)
  if (!position && daysApart(a.day, b.day) > DAYS_APART && a.family !== 'agreement') return null
  // Not signed yet and signed later: both are right; to sign is not to ratify.
  if (a.family === 'agreement' && (a.kind !== b.kind || (turned && earlier.sign < 0))) return null
  const own = a.source === b.source && a.family !== 'deed' && a.family !== 'agreement'
  const type = turned ? 'DENIAL' : difference(a, b)
  if (type === null || !own || (position && !(a.voiced && b.voiced))) return type
  if (a.day === b.day) return position ? type : null
  return turned ? 'CHANGE_OF_MIND' : null
}

const sideKey = ({ row, sign }: Side): string =>
  JSON.stringify([row.source, sign, row.numbers, row.days, row.extent, row.conditional, row.deadline, row.voiced])

const dayKey = ({ row }: Side): string => row.day + row.id

/** The sides there are, each by its latest statement, in the order of their days. */
const sidesOf = (context: Asserting, told: readonly TellingRow[]): Side[] => {
  const sides = new Map<string, Side>()
  const order = [...told].sort((a, b) => ((a.day ?? '') + a.id < (b.day ?? '') + b.id ? -1 : 1))
  for (const { day, ...row } of order) {
    const sign = signOf(context, { ...row, day })
    if (day !== null && sign !== 0) sides.set(sideKey({ row: { ...row, day }, sign }), { row: { ...row, day }, sign })
  }
  return [...sides.values()].sort((a, b) => (dayKey(a) < dayKey(b) ? -1 : 1))
}

const between = (earlier: Side, later: Side): ContradictionParent[] => {
  const type = typeOf(earlier, later)
  const ids = [earlier.row.id, later.row.id]
  return type ? [{ id: ids.join(' '), type, on: later.row.day, statements: ids }] : []
}

/** The contradictions among what is told of one matter: each pair of sides once. */
export const contradictionsIn = (context: Asserting, told: readonly TellingRow[]): ContradictionParent[] => {
  const sides = sidesOf(context, told)
  return sides.flatMap((later, at) => sides.slice(0, at).flatMap((earlier) => between(earlier, later)))
}

const inOrder = (one: Side, other: Side): readonly [Side, Side] =>
  dayKey(one) < dayKey(other) ? [one, other] : [other, one]

/**
 * How a statement contradicts what was told of its matter before it, whichever of the two is of the earlier day; not how its own side was told
 * to contradict that already.
 */
export const contradictionsBy = (
  context: Asserting,
  telling: TellingRow,
  before: readonly TellingRow[],
): ContradictionParent[] => {
  const [side] = sidesOf(context, [telling])
  if (!side) return []
  const sides = sidesOf(context, before)
  const own = sides.find((one) => sideKey(one) === sideKey(side))
  return sides.flatMap((other) => {
    if (other === own) return []
    const known = own && typeOf(...inOrder(own, other))
    return between(...inOrder(side, other)).filter(({ type }) => type !== known)
  })
}
