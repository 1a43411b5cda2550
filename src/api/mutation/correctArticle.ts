import type { Changes } from '../../graph/correct.ts'
import { curatorOf } from '../curator.ts'
import type { MutationResolvers } from '../schema.generated.ts'

/** Replaces an article by a new version of it. */
export const correctArticle: MutationResolvers['correctArticle'] = (_, { id, input, ...rest }, context) =>
  context.curate.correct({ id, changes: input as Changes, ...curatorOf(context, rest) })
