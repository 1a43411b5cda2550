import { GraphQLError } from 'graphql'
import { z } from 'zod'
import { InputError } from '../../errors.ts'
import type { Context } from '../context.ts'
import { readRows } from '../read.ts'
import { ActorRow } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'
import { suggestionsFor } from './suggestActors.ts'

const row = z.object({ node: ActorRow })

/** Refuses a name that is not quite one; nobody at all is null, and so is an actor of the seeds that no article names. */
const refuseNear = async (context: Context, name: string): Promise<void> => {
  const near = await suggestionsFor(context, name, 3)
  if (near.length === 0 || near[0]!.distance === 0) return
  const suggestions = near.map(({ id, name }) => ({ id, name }))
  const message = `No actor is named ${name}. Did you mean ${suggestions.map(({ name }) => name).join(' or ')}?`
  throw new GraphQLError(message, { extensions: { code: 'NOT_FOUND', suggestions } })
}

/** One actor by id, name or alias. */
export const actor: QueryResolvers['actor'] = async (_, { id, name }, context) => {
  const words = id ?? name
  if (words == null || (id != null && name != null)) throw new InputError('actor takes an id or a name, and not both.')
  const params = { id: id == null ? context.actorId(words) : context.keptActor(id), name: words }
  const [found] = await readRows(context, { name: 'actor', params, row })
  if (!found && name != null) await refuseNear(context, name)
  return found?.node ?? null
}
