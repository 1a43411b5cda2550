import { InputError } from '../../errors.ts'
import type { MutationResolvers } from '../schema.generated.ts'
import { ingestInputs } from './ingestArticles.ts'

/** Reads one article into the graph; what is no article is an error, not a result. */
export const ingestArticle: MutationResolvers['ingestArticle'] = async (_, { input }, context) => {
  const [result] = await ingestInputs([input], context)
  if (result!.id === null) throw new InputError(result!.error ?? 'The article cannot be read.')
  return result!
}
