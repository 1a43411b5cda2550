import { z } from 'zod'
import { readRows } from '../read.ts'
import { toClaim } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'

const row = z.object({ node: z.unknown().transform(toClaim) })

/** One claim by id. */
export const claim: QueryResolvers['claim'] = async (_, { id }, context) => {
  const [found] = await readRows(context, { name: 'claim', params: { id }, row })
  return found?.node ?? null
}
