import { z } from 'zod'
import { keepBrought } from '../part.ts'
import { readRows } from '../read.ts'
import { PartRow, StatementRow } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'

const row = z.object({ page: z.array(StatementRow), parts: z.array(PartRow) })

/** One live statement by id. */
export const statement: QueryResolvers['statement'] = async (_, { id }, context) => {
  const [found] = await readRows(context, { name: 'statement', params: { id }, row })
  if (found) keepBrought(context, found)
  return found?.page[0] ?? null
}
