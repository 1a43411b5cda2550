import { z } from 'zod'
import { keepParts } from '../part.ts'
import { readRows } from '../read.ts'
import { PartRow, StatementRow } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'

const row = z.object({ page: z.array(StatementRow), parts: z.array(PartRow) })

/** One live statement by id. */
export const statement: QueryResolvers['statement'] = async (_, { id }, context) => {
  const [found] = await readRows(context, { name: 'statement', params: { id }, row })
  if (found) keepParts(context, found.page, found.parts)
  return found?.page[0] ?? null
}
