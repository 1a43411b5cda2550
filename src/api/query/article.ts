import { z } from 'zod'
import { readRows } from '../read.ts'
import { ArticleRow } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'

const row = z.object({ node: ArticleRow })

/** One live article by id or address. */
export const article: QueryResolvers['article'] = async (_, { id }, context) => {
  const [found] = await readRows(context, { name: 'article', params: { id }, row })
  return found?.node ?? null
}
