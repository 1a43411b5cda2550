import { GraphQLError } from 'graphql'
import { z } from 'zod'
import { InputError } from '../../errors.ts'
import type { Context } from '../context.ts'
import { argsAhead } from '../look-ahead.ts'
import { belowParams, keepLists, ListRow } from '../nested-pages.ts'
import { readRows } from '../read.ts'
import { ActorRow } from '../row.ts'
import type { ActorStatementsArgs, QueryResolvers } from '../schema.generated.ts'
import { pageOf } from '../type/Actor.ts'
import { suggestionsFor } from './suggestActors.ts'

const row = z.object({ node: ActorRow, lists: z.array(ListRow) })

/** Refuses a name that is not quite one; nobody at all is null, and so is an actor of the seeds that no article names. */
const refuseNear = async (context: Context, name: string): Promise<void> => {
  const near = await suggestionsFor(context, name, 3)
  if (near.length === 0 || near[0]!.distance === 0) return
  const suggestions = near.map(({ id, name }) => ({ id, name }))
  const message = `No actor is named ${name}. Did you mean ${suggestions.map(({ name }) => name).join(' or ')}?`
  throw new GraphQLError(message, { extensions: { code: 'NOT_FOUND', suggestions } })
}

/** One actor by id, name or alias. */
export const actor: QueryResolvers['actor'] = async (_, { id, name }, context, info) => {
  const words = id ?? name
  if (words == null || (id != null && name != null)) throw new InputError('actor takes an id or a name, and not both.')
  const { ahead, load } = context
  const args = argsAhead<ActorStatementsArgs>(ahead, 'Actor.statements', info)
  const below = args && belowParams(load.actorStatements.name!, pageOf('', args))
  const params = { id: id == null ? context.actorId(words) : context.keptActor(id), name: words, below }
  const [found] = await readRows(context, { name: 'actor', params, row })
  if (!found && name != null) await refuseNear(context, name)
  if (found && args)
    keepLists(context, { loader: load.actorStatements, asked: [pageOf(found.node.id, args)] }, found.lists)
  return found?.node ?? null
}
