import { curatorOf } from '../curator.ts'
import type { MutationResolvers } from '../schema.generated.ts'

/** Gives a statement a verdict. */
export const reviewStatement: MutationResolvers['reviewStatement'] = (_, { id, verdict, ...rest }, context) =>
  context.curate.review({ id, verdict, ...curatorOf(context, rest) })
