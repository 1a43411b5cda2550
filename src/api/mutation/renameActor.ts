import { curatorOf } from '../curator.ts'
import type { MutationResolvers } from '../schema.generated.ts'

/** Gives an actor another name. */
export const renameActor: MutationResolvers['renameActor'] = (_, { id, name, ...rest }, context) =>
  context.curate.rename({ id, name: name ?? null, ...curatorOf(context, rest) })
