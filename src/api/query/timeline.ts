import { z } from 'zod'
import { pageParams, toConnection } from '../page.ts'
import { actorAndIssue, PositionRow, positionKinds, shiftsOf, stagesReached } from '../position.ts'
import { PageRow, readRows } from '../read.ts'
import { Brought, keepBrought } from '../read-page.ts'
import { StatementRow } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'

const row = PageRow(StatementRow).extend({ ...Brought.shape, positions: z.array(PositionRow) })

/** What an actor says and does, oldest first, with what changed marked. */
export const timeline: QueryResolvers['timeline'] = async (_, args, context) => {
  const { from = null, to = null } = args
  const page = { ...args, list: 'timeline' }
  const params = { ...actorAndIssue(context, args), kinds: positionKinds(context), from, to, ...pageParams(page) }
  const [found] = await readRows(context, { name: 'timeline', params, row })
  if (found) keepBrought(context, found)
  const positions = found?.positions ?? []
  const shifts = new Map(shiftsOf(context, positions).map((shift) => [shift.after, shift]))
  const stages = stagesReached(context, positions)
  return toConnection(page, found ?? { total: 0, page: [] }, ({ node }) => ({
    on: node.publishedAt,
    statement: node,
    shift: shifts.get(node.id) ?? null,
    stageReached: stages.get(node.id) ?? null,
  }))
}
