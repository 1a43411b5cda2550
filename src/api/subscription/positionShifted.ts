import { z } from 'zod'
import type { Context } from '../context.ts'
import { answered, type Found, follow } from '../live/follow.ts'
import { isBefore, type Place } from '../live/place.ts'
import type { PositionShiftedParent } from '../parent.ts'
import { PositionRow, positionKinds, shiftsBy } from '../position.ts'
import { readRows } from '../read.ts'
import { ActorRow } from '../row.ts'
import type { SubscriptionResolvers } from '../schema.generated.ts'
import { statementsAt } from './statementAdded.ts'

type Shifted = Omit<PositionShiftedParent, 'cursor'>
interface Whose {
  readonly actor?: string | null
  readonly issue?: string | null
}

const Line = z.object({ actor: ActorRow, told: z.array(PositionRow.extend({ recordedAt: z.string() })) })

const linesOf = async (context: Context, ids: readonly string[], actor: string | null | undefined) => {
  const params = { ids, kinds: positionKinds(context) }
  const lines = ids.length === 0 ? [] : await readRows(context, { name: 'statement-positions', params, row: Line })
  const id = actor == null ? null : context.actorId(actor)
  return id === null ? lines : lines.filter((line) => line.actor.id === id)
}

const shiftedAt = async (
  context: Context,
  places: readonly Place[],
  { actor, issue }: Whose,
): Promise<Found<Shifted>[]> => {
  const found = await statementsAt(context, places, { kinds: positionKinds(context), issue })
  const ids = found.flatMap(({ event: { statement } }) => (statement.matter === null ? [] : statement.id))
  const lines = await linesOf(context, ids, actor)
  return found.flatMap(({ place, event: { statement } }) => {
    const shifts = lines.flatMap(({ actor, told }) => {
      const position = told.find(({ id }) => id === place.id)
      const before = told.filter((one) => isBefore(one, place))
      return position ? shiftsBy(context, position, before).map((shift) => ({ actor, shift })) : []
    })
    return shifts.length > 0 ? [{ place, event: { statement, shifts } }] : []
  })
}

/** Statements that shift a position, of whomever it is. */
export const positionShifted: SubscriptionResolvers['positionShifted'] = {
  subscribe: (_, { after, ...whose }, context) =>
    follow(context, after, (now, places) => shiftedAt(now, places, whose)),
  resolve: answered,
}
