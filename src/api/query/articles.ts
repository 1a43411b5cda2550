import { readPage } from '../read-page.ts'
import { ArticleRow } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'

/** Live articles, newest first. */
export const articles: QueryResolvers['articles'] = (_, args, context) => {
  const { publisher = null, from = null, to = null, title = null } = args
  return readPage(context, args, { name: 'articles', params: { publisher, from, to, title }, node: ArticleRow })
}
