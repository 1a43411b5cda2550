import { z } from 'zod'
import { keepParts } from '../part.ts'
import { readRows } from '../read.ts'
import { PartRow, StatementRow } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'

/** The most statements that a receipt shows. */
const limit = 1000

const row = z.object({
  kind: z.enum(['STATEMENT', 'NODE', 'RELATION']),
  total: z.number(),
  statements: z.array(StatementRow),
  parts: z.array(PartRow),
})

/** The parts of the id of a relation. */
const toRelation = (id: string, kinds: readonly string[]) => {
  const [, source, kind, target] = /^(.+) (\S+) (.+)$/.exec(id) ?? []
  return source && target && kind && kinds.includes(kind) ? [{ source, kind, target }] : []
}

/** What a statement, a canonical node or a typed relation stands on; null when the graph has none of that id. */
export const receipt: QueryResolvers['receipt'] = async (_, { id }, context) => {
  const params = { id, relation: toRelation(id, context.kinds), limit }
  const [found] = await readRows(context, { name: 'receipt', params, row })
  if (!found) return null
  keepParts(context, found.statements, found.parts)
  return { ...found, id }
}
