import { AbsencePage, toAbsence } from '../absence-row.ts'
import { namedAhead } from '../known-statements.ts'
import { pageParams, toConnection } from '../page.ts'
import { readRows } from '../read.ts'
import { keepBrought } from '../read-page.ts'
import type { QueryResolvers } from '../schema.generated.ts'
import { actorAnchors } from '../statement-filter.ts'

/** What is missing: first where it is said who lacks it, then where it is said from whom; within each the latest told first. */
export const absences: QueryResolvers['absences'] = async (_, args, context, info) => {
  const { kind = null, object = null } = args
  const objects = object === null ? [] : [object, context.actorId(object)]
  const actors = actorAnchors(context, [
    [args.actor, 'SOURCE'],
    [args.from, 'TARGET'],
  ]).map((anchor) => ({ ...anchor }))
  const issues = args.issue == null ? [] : [{ at: 2, id: context.issueId(args.issue) }]
  const hits = actors.length + issues.length
  const anchors = { actors, issues, every: hits === 0 ? [0] : [], hits: Math.max(hits, 1) }
  const page = { ...args, list: 'absences' }
  const below = namedAhead(context.ahead, 'Absence.statements', info)
  const [found] = await readRows(context, {
    name: 'absences',
    params: { ...anchors, kind, object, objects, only: null, below, ...pageParams(page) },
    row: AbsencePage,
  })
  keepBrought(context, found!)
  return toConnection(page, found!, toAbsence)
}
