import { z } from 'zod'
import { Family } from '../../ontology/relations.ts'
import { readRows } from '../read.ts'
import type { QueryResolvers } from '../schema.generated.ts'

const row = z.object({
  articles: z.number(),
  actors: z.number(),
  claims: z.number(),
  commitments: z.number(),
  agreements: z.number(),
  events: z.number(),
  relations: z.number(),
  families: z.array(z.object({ family: Family, count: z.number() })),
})

/** How much the live graph holds. */
export const stats: QueryResolvers['stats'] = async (_, __, context) => {
  const [[found], version] = await Promise.all([
    readRows(context, { name: 'stats', params: { kinds: context.kinds }, row }),
    context.engine.version(),
  ])
  const statements = found!.families.reduce((sum, { count }) => sum + count, 0)
  return { ...found!, statements, engine: context.engine.name, version }
}
