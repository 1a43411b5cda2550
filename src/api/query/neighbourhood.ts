import { InputError } from '../../errors.ts'
import type { Context } from '../context.ts'
import type { NeighbourParent, RelationParent } from '../parent.ts'
import type { AboutRow } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'
import { actorNamed, asAbout, nameOf, relationsAt, type Walk } from '../walk.ts'

const most = { depth: 3, limit: 1000 }

/** Steps outwards from `start`: each is one read of the relations at what the step before reached. */
const around = async (
  context: Context,
  start: AboutRow,
  { kinds, limit, depth }: Walk & { readonly depth: number },
) => {
  const nodes = new Map<string, NeighbourParent>([[nameOf(start), { node: start, distance: 0 }]])
  const relations = new Map<string, RelationParent>()
  let reached = [start]
  for (let distance = 1; distance <= depth && reached.length > 0; distance++) {
    const found = await relationsAt(context, reached, { kinds, limit: limit + relations.size + 1 })
    reached = []
    for (const relation of found.filter(({ id }) => !relations.has(id))) {
      if (relations.size === limit)
        return { nodes: [...nodes.values()], relations: [...relations.values()], truncated: true }
      relations.set(relation.id, relation)
      for (const node of [asAbout(relation.source), relation.target].filter((end) => !nodes.has(nameOf(end)))) {
        nodes.set(nameOf(node), { node, distance })
        reached.push(node)
      }
    }
  }
  return { nodes: [...nodes.values()], relations: [...relations.values()], truncated: false }
}

/** The graph around an actor, nearest first; null for an actor that the graph does not hold. */
export const neighbourhood: QueryResolvers['neighbourhood'] = async (_, args, context) => {
  const { actor, depth, kinds, limit } = args
  if (depth < 1 || depth > most.depth) throw new InputError(`depth is ${depth}, and must be from 1 to ${most.depth}.`)
  if (limit < 1 || limit > most.limit) throw new InputError(`limit is ${limit}, and must be from 1 to ${most.limit}.`)
  const start = await actorNamed(context, actor)
  return start && around(context, asAbout(start), { kinds: kinds ?? context.kinds, limit, depth })
}
