import { curatorOf } from '../curator.ts'
import type { MutationResolvers } from '../schema.generated.ts'

/** Makes two actors one. */
export const mergeActors: MutationResolvers['mergeActors'] = (_, { keep, merge, despite, ...rest }, context) =>
  context.curate.merge({ keep, merge, despite: despite ?? [], ...curatorOf(context, rest) })
