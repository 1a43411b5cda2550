import { curatorOf } from '../curator.ts'
import type { MutationResolvers } from '../schema.generated.ts'

/** Links an actor to Wikidata. */
export const linkActor: MutationResolvers['linkActor'] = (_, { id, wikidata, ...rest }, context) =>
  context.curate.link({ id, wikidata: wikidata ?? null, ...curatorOf(context, rest) })
