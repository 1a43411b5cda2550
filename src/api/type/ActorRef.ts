import type { ActorRefResolvers } from '../schema.generated.ts'

/** The fields of an actor in its place in a statement. */
export const ActorRef: ActorRefResolvers = {
  id: ({ node }) => node.id,
  name: ({ node }) => node.name,
  kind: ({ node }) => node.kind,
  iso3: ({ node }) => node.iso3,
  actor: ({ node }) => node,
}
