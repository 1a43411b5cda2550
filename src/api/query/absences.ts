import { z } from 'zod'
import { pageParams, toConnection } from '../page.ts'
import type { AbsenceParent } from '../parent.ts'
import { PageRow, readRows } from '../read.ts'
import { ActorRow, LabelledRow, toAbout } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'

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

const toAbsence = ({ about, depth, ...rest }: z.infer<typeof item>): AbsenceParent => ({
  ...rest,
  firstOn: rest.firstOn ?? null,
  lastOn: rest.lastOn ?? null,
  actor: rest.actor ?? null,
  target: rest.target ?? null,
  object: about ? toAbout(about) : null,
  hearsayDepth: depth,
})

/** What is missing: first where it is said who lacks it, then where it is said from whom; within each the latest told first. */
export const absences: QueryResolvers['absences'] = async (_, args, context) => {
  const { actor, kind = null } = args
  const anchors = actor == null ? { actor: [], every: [0] } : { actor: [context.actorId(actor)], every: [] }
  const page = { ...args, list: 'absences' }
  const params = { ...anchors, kind, ...pageParams(page) }
  const [found] = await readRows(context, { name: 'absences', params, row })
  return toConnection(page, found!, toAbsence)
}
