import { nodesById } from '../node.ts'
import type { QueryResolvers } from '../schema.generated.ts'

/** Whatever has an id. */
export const node: QueryResolvers['node'] = async (_, { id }, context) => (await nodesById(context, [id]))[0] ?? null
