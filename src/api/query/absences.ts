import { z } from 'zod'
import { pageParams, toConnection } from '../page.ts'
import type { AbsenceParent } from '../parent.ts'
import { PageRow, readRows } from '../read.ts'
import { ActorRow, LabelledRow, toAbout } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'
import { actorAnchors } from '../statement-filter.ts'

const item = z.object({
  key: z.string(),
  id: z.string(),
  actor: ActorRow.nullish(),
  kind: z.string(),
  target: ActorRow.nullish(),
  about: LabelledRow.nullish(),
  count: z.number(),
  statements: z.array(z.string()),
  firstOn: z.string().nullish(),
  lastOn: z.string().nullish(),
  depth: z.number(),
})
const row = PageRow(z.unknown()).extend({ page: z.array(item) })

/** Ids of statements that follow their day of publication and a space, the latest day first. */
const latestFirst = (statements: readonly string[]): string[] => {
  const pairs = statements.map((words) => words.split(' ') as [day: string, id: string])
  return pairs.sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a > b ? -1 : 1)).map(([, id]) => id)
}

const toAbsence = ({ about, depth, ...rest }: z.infer<typeof item>): AbsenceParent => ({
  ...rest,
  statements: latestFirst(rest.statements),
  firstOn: rest.firstOn ?? null,
  lastOn: rest.lastOn ?? null,
  actor: rest.actor ?? null,
  target: rest.target ?? null,
  object: about ? toAbout(about) : null,
  hearsayDepth: depth,
})

/** What is missing: first where it is said who lacks it, then where it is said from whom; within each the latest told first. */
export const absences: QueryResolvers['absences'] = async (_, args, context) => {
  const { kind = null, object = null } = args
  const actors = actorAnchors(context, [
    [args.actor, 'SOURCE'],
    [args.from, 'TARGET'],
  ]).map((anchor) => ({ ...anchor }))
  const issues = args.issue == null ? [] : [{ at: 2, id: context.issueId(args.issue) }]
  const hits = actors.length + issues.length
  const anchors = { actors, issues, every: hits === 0 ? [0] : [], hits: Math.max(hits, 1) }
  const page = { ...args, list: 'absences' }
  const [found] = await readRows(context, {
    name: 'absences',
    params: { ...anchors, kind, object, ...pageParams(page) },
    row,
  })
  return toConnection(page, found!, toAbsence)
}
