import { z } from 'zod'
import { pageParams, toConnection } from '../page.ts'
import type { RelationParent } from '../parent.ts'
import { PageRow, readRows } from '../read.ts'
import { ActorRow, LabelledRow, toAbout } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'

const item = z.object({
  key: z.string(),
  id: z.string(),
  kind: z.string(),
  source: ActorRow,
  target: LabelledRow,
  count: z.number(),
  firstOn: z.string().nullish(),
  lastOn: z.string().nullish(),
})
const row = PageRow(z.unknown()).extend({ page: z.array(item) })

const toRelation = ({ target, firstOn, lastOn, ...rest }: z.infer<typeof item>): RelationParent => ({
  ...rest,
  target: toAbout(target),
  firstOn: firstOn ?? null,
  lastOn: lastOn ?? null,
})

const anchors = (source: string | null, target: string | null) => ({
  source: source !== null && target === null ? [source] : [],
  target: target !== null && source === null ? [target] : [],
  both: source !== null && target !== null ? [{ source, target }] : [],
  every: source === null && target === null ? [0] : [],
})

/** Typed relations, the latest told first. */
export const relations: QueryResolvers['relations'] = async (_, args, context) => {
  const id = (words: string | null | undefined) => (words == null ? null : context.actorId(words))
  const page = { ...args, list: 'relations' }
  const params = {
    ...anchors(id(args.source), id(args.target)),
    kinds: args.kinds ?? context.kinds,
    ...pageParams(page),
  }
  const [found] = await readRows(context, { name: 'relations', params, row })
  return toConnection(page, found!, toRelation)
}
