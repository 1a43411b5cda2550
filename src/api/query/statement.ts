import { z } from 'zod'
import { readRows } from '../read.ts'
import { StatementRow } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'

const row = z.object({ node: StatementRow })

/** One live statement by id. */
export const statement: QueryResolvers['statement'] = async (_, { id }, context) => {
  const [found] = await readRows(context, { name: 'statement', params: { id }, row })
  return found?.node ?? null
}
