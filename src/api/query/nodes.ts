import { nodesById } from '../node.ts'
import type { QueryResolvers } from '../schema.generated.ts'

/** Whatever has these ids, in their order. */
export const nodes: QueryResolvers['nodes'] = (_, { ids }, context) => nodesById(context, ids)
