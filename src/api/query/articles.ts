import { readPage } from '../read.ts'
import { ArticleRow } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'

/** Live articles, newest first. */
export const articles: QueryResolvers['articles'] = (_, args, { engine }) => {
  const { publisher = null, from = null, to = null, title = null } = args
  return readPage(engine, args, { name: 'articles', params: { publisher, from, to, title }, node: ArticleRow })
}
