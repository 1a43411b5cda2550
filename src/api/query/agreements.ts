import { z } from 'zod'
import { readPage } from '../read-page.ts'
import { toAgreement } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'

const node = z.unknown().transform(toAgreement)

/** Agreements, the latest told first. */
export const agreements: QueryResolvers['agreements'] = (_, args, context) => {
  const { party, name = null, from = null, to = null } = args
  const anchors = party == null ? { party: [], every: [0] } : { party: [context.actorId(party)], every: [] }
  return readPage(context, args, { name: 'agreements', params: { ...anchors, name, from, to }, node })
}
