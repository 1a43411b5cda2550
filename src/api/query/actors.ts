import { readPage } from '../read-page.ts'
import { ActorRow } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'

/** Actors that live articles name, by name. */
export const actors: QueryResolvers['actors'] = (_, args, context) => {
  const { kind = null, country = null, name = null } = args
  return readPage(context, args, { name: 'actors', params: { kind, country, name }, node: ActorRow })
}
