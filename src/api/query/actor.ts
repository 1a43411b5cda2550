import { z } from 'zod'
import { InputError } from '../../errors.ts'
import { readRows } from '../read.ts'
import { ActorRow } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'

const row = z.object({ node: ActorRow })

/** One actor by id, name or alias. */
export const actor: QueryResolvers['actor'] = async (_, { id, name }, context) => {
  const words = id ?? name
  if (words == null || (id != null && name != null)) throw new InputError('actor takes an id or a name, and not both.')
  const params = { id: id == null ? context.actorId(words) : context.keptActor(id), name: words }
  const [found] = await readRows(context, { name: 'actor', params, row })
  return found?.node ?? null
}
