import { z } from 'zod'
import type { Context } from '../context.ts'
import { answered, type Found, follow } from '../live/follow.ts'
import type { Place } from '../live/place.ts'
import { readRows } from '../read.ts'
import { StatementRow } from '../row.ts'
import type { StatementFilter, SubscriptionResolvers } from '../schema.generated.ts'
import { statementParams } from '../statement-filter.ts'

const Added = z.object({ id: z.string(), node: StatementRow })

/** Those of the statements at `places` that are live and pass a filter, in their order. */
export const statementsAt = async (
  context: Context,
  places: readonly Place[],
  filter?: StatementFilter | null,
): Promise<readonly Found<{ readonly statement: StatementRow }>[]> => {
  const params = { ...statementParams(context, filter), ids: places.map(({ id }) => id) }
  const rows = await readRows(context, { name: 'statement-added', params, row: Added })
  const found = new Map(rows.map(({ id, node }) => [id, node]))
  return places.flatMap((place) => {
    const statement = found.get(place.id)
    // One that was retracted and brought back since has a later place.
    return statement?.recordedAt === place.at ? [{ place, event: { statement } }] : []
  })
}

/** Statements as they are added to the graph. */
export const statementAdded: SubscriptionResolvers['statementAdded'] = {
  subscribe: (_, { filter, after }, context) =>
    follow(context, after, (now, places) => statementsAt(now, places, filter)),
  resolve: answered,
}
