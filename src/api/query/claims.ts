import { z } from 'zod'
import { readPage } from '../read.ts'
import { toClaim } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'

const node = z.unknown().transform(toClaim)

/** Claims, the latest told first. */
export const claims: QueryResolvers['claims'] = (_, args, context) => {
  const { by, kinds = null, about, text = null, from = null, to = null } = args
  const params = {
    by: by == null ? [] : [context.actorId(by)],
    every: by == null ? [0] : [],
    about: about == null ? [] : [context.actorId(about)],
    aboutName: about ?? null,
    ...{ kinds, text, from, to },
  }
  return readPage(context, args, { name: 'claims', params, node })
}
