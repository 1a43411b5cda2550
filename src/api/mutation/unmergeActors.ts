import { curatorOf } from '../curator.ts'
import type { MutationResolvers } from '../schema.generated.ts'

/** Takes a merge of two actors back, or says that they are not the same. */
export const unmergeActors: MutationResolvers['unmergeActors'] = (_, { keep, merge, ...rest }, context) =>
  context.curate.unmerge({ keep, merge, ...curatorOf(context, rest) })
