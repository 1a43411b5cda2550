import type { MutationResolvers } from '../schema.generated.ts'

/** Takes an article out of the live graph. */
export const retractArticle: MutationResolvers['retractArticle'] = (_, { id }, { retract }) => retract(id)
