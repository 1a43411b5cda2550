import { slicePage } from '../page.ts'
import { actorAndIssue, PositionRow, positionKinds, shiftsOf } from '../position.ts'
import { readRows } from '../read.ts'
import type { QueryResolvers } from '../schema.generated.ts'

/** How an actor's positions changed, newest first. What lies before `from` is still what a position is compared with. */
export const shifts: QueryResolvers['shifts'] = async (_, args, context) => {
  const { from, to = null, types } = args
  const params = { ...actorAndIssue(context, args), kinds: positionKinds(context), to }
  const rows = await readRows(context, { name: 'shifts', params, row: PositionRow })
  const found = shiftsOf(context, rows).filter(
    ({ kind, on }) => (!types || types.includes(kind)) && (from == null || on >= from),
  )
  return slicePage({ ...args, list: 'shifts' }, found, ({ on, id }) => ({ key: on, id }))
}
