import { z } from 'zod'
import { InputError } from '../../errors.ts'
import { pageParams, toConnection } from '../page.ts'
import { PageRow, readRows } from '../read.ts'
import type { QueryRelationsArgs, QueryResolvers } from '../schema.generated.ts'
import { RelationRow, relationOf } from '../walk.ts'

const item = RelationRow.extend({ key: z.string(), id: z.string() })
const row = PageRow(z.unknown()).extend({ page: z.array(item) })

const most = 100

/** Where a read starts, of which one list is not empty. */
const anchors = (source: string | null, target: string | null, among: readonly string[] | null) => ({
  source: source !== null && target === null ? [source] : [],
  target: target !== null && source === null ? [target] : [],
  both: source !== null && target !== null ? [{ source, target }] : [],
  among: among ?? [],
  every: source === null && target === null && among === null ? [0] : [],
})

/** `InputError` for actors in `among` that are too many, or stand beside an end of their own. */
const checkAmong = ({ among, source, target }: Partial<QueryRelationsArgs>): void => {
  if (among == null) return
  if (source != null || target != null)
    throw new InputError('among names both ends: ask for it, or for source and target.')
  if (among.length > most) throw new InputError(`among has ${among.length} actors, and may have at most ${most}.`)
}

/** Typed relations, the latest told first. */
export const relations: QueryResolvers['relations'] = async (_, args, context) => {
  const id = (words: string | null | undefined) => (words == null ? null : context.actorId(words))
  checkAmong(args)
  const among = args.among == null ? null : [...new Set(args.among.map(context.actorId))]
  const page = { ...args, list: 'relations' }
  const params = {
    ...anchors(id(args.source), id(args.target), among),
    kinds: args.kinds ?? context.kinds,
    ...pageParams(page),
  }
  const [found] = await readRows(context, { name: 'relations', params, row })
  return toConnection(page, found!, relationOf)
}
