import { z } from 'zod'
import { Modality, Polarity, Stage, Strength } from '../ontology/relations.ts'
import type { Context } from './context.ts'
import type { ShiftParent } from './parent.ts'
import { maybe } from './row.ts'
import type { ShiftAspect, ShiftKind } from './schema.generated.ts'

/** A statement by which an actor takes a position, as far as positions are compared. */
export const PositionRow = z.object({
  id: z.string(),
  kind: z.string(),
  polarity: Polarity,
  modality: Modality,
  strength: maybe(Strength),
  conditional: z.boolean(),
  day: maybe(z.string()),
  matter: z.string(),
  negated: maybe(z.boolean()),
  evidencedStage: maybe(Stage),
})
/** A statement by which an actor takes a position. */
export type PositionRow = z.infer<typeof PositionRow>

/** A position: for (above 0) or against a matter on a day, and how firmly, step before condition before strength. */
interface Position {
  readonly id: string
  readonly day: string
  readonly stand: number
  readonly firmness: readonly number[]
}

const real = new Set<string>(['ACTUAL', 'PLANNED', 'CONDITIONAL'])

/** Where a statement stands on its matter; null for one that takes no position. "Promised not to" stands against it. */
const toPosition = ({ relation }: Pick<Context, 'relation'>, row: PositionRow): Position | null => {
  const of = relation(row.kind)?.stand
  const stand = row.polarity === 'POSITIVE' ? of?.affirmed : of?.denied
  if (!stand || row.day === null || !real.has(row.modality)) return null
  return {
    id: row.id,
    day: row.day,
    stand: row.negated ? -stand : stand,
    firmness: [Math.abs(stand), row.conditional ? 0 : 1, row.strength ? Strength.options.indexOf(row.strength) : 1],
  }
}

/** 1 for a statement that stands for its matter, -1 for one against it, 0 for none of both. */
export const signOfPosition = (context: Pick<Context, 'relation'>, row: PositionRow): number =>
  Math.sign(toPosition(context, row)?.stand ?? 0)

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number)
}

/** The firmest position of each day, in order; a day on which the actor is told to be on both sides tells nothing. */
const byDay = (positions: readonly Position[]): Position[] => {
  const days = new Map<string, Position[]>()
  for (const one of positions) days.set(one.day, [...(days.get(one.day) ?? []), one])
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, told]) => {
      if (new Set(told.map(({ stand }) => Math.sign(stand))).size > 1) return []
      return told.sort((a, b) => compare(b.firmness, a.firmness) || (a.id < b.id ? -1 : 1)).slice(0, 1)
    })
}

const aspects = ['STEP', 'CONDITION', 'STRENGTH'] as const

const toShift = (before: Position, after: Position): ShiftParent => {
  const turned = before.stand > 0 !== after.stand > 0
  const change = compare(after.firmness, before.firmness)
  const differ = aspects.filter((_, at) => before.firmness[at] !== after.firmness[at])
  const kind: ShiftKind = turned ? 'REVERSED' : change > 0 ? 'HARDENED' : change < 0 ? 'SOFTENED' : 'REAFFIRMED'
  const all: readonly ShiftAspect[] = turned ? ['SIDE', ...differ] : differ
  return { id: `${before.id} ${after.id}`, kind, aspects: all, on: after.day, before: before.id, after: after.id }
}

const byMatter = <T extends { readonly matter: string }>(rows: readonly T[]): readonly (readonly T[])[] => {
  const matters = new Map<string, T[]>()
  for (const row of rows) {
    const group = matters.get(row.matter)
    if (group) group.push(row)
    else matters.set(row.matter, [row])
  }
  return [...matters.values()]
}

/** Each change from one position of an actor to its next on the same matter, newest first. */
export const shiftsOf = (context: Pick<Context, 'relation'>, rows: readonly PositionRow[]): ShiftParent[] =>
  byMatter(rows)
    .filter((group) => group.length > 1)
    .flatMap((group) => {
      const positions = byDay(group.flatMap((row) => toPosition(context, row) ?? []))
      return positions.slice(1).map((after, index) => toShift(positions[index] as Position, after))
    })
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on > b.on ? -1 : 1))

const tellsOf = ({ on, kind, aspects }: ShiftParent): string => [on, kind, ...aspects].join(' ')

/**
 * How a statement shifts its actor's position, given all of the actor's positions on that matter that were told before it: from the one of
 * the day before, and to the one of the day after where an article comes late. What is only reaffirmed, or was told already, is none.
 */
export const shiftsBy = (
  context: Pick<Context, 'relation'>,
  position: PositionRow,
  before: readonly PositionRow[],
): ShiftParent[] => {
  const known = new Set(shiftsOf(context, before).map(tellsOf))
  return shiftsOf(context, [...before, position]).filter(
    (shift) =>
      [shift.before, shift.after].includes(position.id) && shift.kind !== 'REAFFIRMED' && !known.has(tellsOf(shift)),
  )
}

const rung = (stage: Stage): number => Stage.options.indexOf(stage)

/** The stages that commitments reached first by a statement, by its id. */
export const stagesReached = (
  context: Pick<Context, 'relation'>,
  rows: readonly PositionRow[],
): ReadonlyMap<string, Stage> => {
  const reached = new Map<string, Stage>()
  for (const group of byMatter(rows)) {
    const order = [...group].sort((a, b) => ((a.day ?? '') + a.id < (b.day ?? '') + b.id ? -1 : 1))
    let highest = -1
    for (const row of order) {
      const { id, kind, evidencedStage: stage } = row
      // A refusal is announced too, and climbs no ladder.
      if (stage === null || rung(stage) <= highest || (context.relation(kind)?.stand?.affirmed ?? 0) < 0) continue
      highest = rung(stage)
      reached.set(id, stage)
    }
  }
  return reached
}

/** The kinds that take a position on what they are about. */
export const positionKinds = ({ kinds, relation }: Pick<Context, 'kinds' | 'relation'>): string[] =>
  kinds.filter((kind) => relation(kind)?.stand)

/** Parameters of the files that read what an actor says and does: on anything, or on an issue. */
export const actorAndIssue = (
  { actorId, issueId }: Pick<Context, 'actorId' | 'issueId'>,
  { actor, issue }: { readonly actor: string; readonly issue?: string | null },
) => {
  const id = actorId(actor)
  return issue == null
    ? { whole: [{ actor: id }], parts: [] }
    : { whole: [], parts: [{ actor: id, issue: issueId(issue) }] }
}
