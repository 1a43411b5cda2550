import { z } from 'zod'
import { InputError } from '../../errors.ts'
import { readRows } from '../read.ts'
import type { Count, Facet, QueryResolvers } from '../schema.generated.ts'
import { statementParams } from '../statement-filter.ts'

const maxGroups = 10_000
const words = z.string().nullish()
const row = z.object({
  kind: words,
  family: words,
  polarity: words,
  modality: words,
  conditional: words,
  source: words,
  sourceName: words,
  target: words,
  targetName: words,
  publisher: words,
  month: words,
  year: words,
  count: z.number(),
})
type CountRow = z.infer<typeof row>

const side = (found: CountRow, by: Facet): string | null | undefined =>
  by === 'FAMILY' ? found.family?.toUpperCase() : found[by.toLowerCase() as Lowercase<Facet>]

const label = (found: CountRow, by: Facet): string | null => {
  if (by === 'SOURCE') return found.sourceName ?? null
  if (by === 'TARGET') return found.targetName ?? null
  return side(found, by) ?? null
}

const toCount = (by: readonly Facet[], found: CountRow): Count => ({
  count: found.count,
  groups: by.map((one) => ({ by: one, value: side(found, one) ?? null, label: label(found, one) })),
})

/** Statements counted in groups, the most frequent first. */
export const counts: QueryResolvers['counts'] = async (_, { by, filter, first }, context) => {
  if (by.length === 0) throw new InputError('by is empty: name what to count by, for example [KIND].')
  if (first < 1 || first > maxGroups) throw new InputError(`first is ${first}, and must be from 1 to ${maxGroups}.`)
  const params = { ...statementParams(context, filter), by, limit: first }
  const rows = await readRows(context, { name: 'counts', params, row })
  return rows.map((found) => toCount(by, found))
}
