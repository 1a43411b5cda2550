import { article } from '../query/article.ts'
import type { IngestedResolvers } from '../schema.generated.ts'

/** The article as the graph holds it now; none when it failed. */
export const Ingested: IngestedResolvers = {
  article: (result, _, context, info) =>
    result.id == null || typeof article !== 'function' ? null : article({}, { id: result.id }, context, info),
}
