import { z } from 'zod'
import { InputError } from '../../errors.ts'
import type { Context } from '../context.ts'
import { maxPage } from '../page.ts'
import { readRows } from '../read.ts'
import type { ActorSuggestion, QueryResolvers } from '../schema.generated.ts'
import { nearNames } from '../search/near-names.ts'

const row = z.object({ actors: z.array(z.object({ id: z.string(), name: z.string(), aliases: z.array(z.string()) })) })

/** The actors of the graph and of the seeds whose names are near to `name`, the nearest first, at most `first` of them. */
export const suggestionsFor = async (context: Context, name: string, first: number): Promise<ActorSuggestion[]> => {
  const [found] = await readRows(context, { name: 'suggestActors', params: {}, row })
  const inGraph = new Set(found!.actors.map(({ id }) => id))
  const others = context.knownActors().filter(({ id }) => !inGraph.has(id))
  return nearNames(name, [...found!.actors, ...others], first).map((near) => ({ ...near, named: inGraph.has(near.id) }))
}

/** Who may be meant by a name that is not quite one. */
export const suggestActors: QueryResolvers['suggestActors'] = (_, { name, first }, context) => {
  const most = first ?? 5
  if (most < 0 || most > maxPage) throw new InputError(`first is ${most}, and must be from 0 to ${maxPage}.`)
  return suggestionsFor(context, name, most)
}
