import type { ActorRefResolvers } from '../schema.generated.ts'
import { toldOfActor } from './told.ts'

/** The fields of an actor in its place in a statement. */
export const ActorRef: ActorRefResolvers = {
  id: ({ node }) => node.id,
  name: ({ node }, args, context) => toldOfActor('name')(node, args, context),
  kind: ({ node }, args, context) => toldOfActor('kind')(node, args, context),
  iso3: ({ node }, args, context) => toldOfActor('iso3')(node, args, context),
  actor: ({ node }) => node,
}
