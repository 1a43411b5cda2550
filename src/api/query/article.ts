import { z } from 'zod'
import { recordedAt } from '../moment.ts'
import { readRows } from '../read.ts'
import { ArticleRow } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'

const row = z.object({ node: ArticleRow })

/** One live article by id or address: of several at one address, that which was ingested last. */
export const article: QueryResolvers['article'] = async (_, { id }, context) => {
  const rows = await readRows(context, { name: 'article', params: { id }, row })
  const since = (node: ArticleRow): string => recordedAt(node, null, context) ?? ''
  return rows.map(({ node }) => node).reduce<ArticleRow | null>((a, b) => (a && since(a) >= since(b) ? a : b), null)
}
