import { z } from 'zod'
import type { Context } from './context.ts'
import { latestFirst } from './known-statements.ts'
import type { AbsenceParent } from './parent.ts'
import { PageRow, readRows } from './read.ts'
import { Brought } from './read-page.ts'
import { ActorRow, LabelledRow, toAbout } from './row.ts'

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
/** The row of `absences.cypher`. */
export const AbsencePage = PageRow(z.unknown()).extend({ ...Brought.shape, page: z.array(item) })

/** What is missing, as a row has it. */
export const toAbsence = ({ about, depth, ...rest }: z.infer<typeof item>): AbsenceParent => ({
  ...rest,
  statements: latestFirst(rest.statements).map(([, id]) => id),
  firstOn: rest.firstOn ?? null,
  lastOn: rest.lastOn ?? null,
  actor: rest.actor ?? null,
  target: rest.target ?? null,
  object: about ? toAbout(about) : null,
  hearsayDepth: depth,
})

/** Absences by id, which is who lacks it, the kind, the other side, and what is missing or else a statement; one read. */
export const absencesById = async (context: Context, ids: readonly string[]): Promise<AbsenceParent[]> => {
  if (ids.length === 0) return []
  const actors = ids.flatMap((id) => {
    const [source, , target] = id.split(' ')
    if (source) return [{ at: 0, id: source, roles: ['SOURCE'] }]
    return target ? [{ at: 0, id: target, roles: ['TARGET'] }] : []
  })
  const anchors = { actors, issues: [], every: actors.length < ids.length ? [0] : [], hits: 1 }
  const page = { afterKey: null, afterId: null, limit: ids.length }
  const params = { ...anchors, object: null, objects: [], kind: null, only: ids, below: 0, ...page }
  const [found] = await readRows(context, { name: 'absences', params, row: AbsencePage })
  return found!.page.map(toAbsence)
}
