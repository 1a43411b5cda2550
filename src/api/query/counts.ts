import { z } from 'zod'
import { InputError } from '../../errors.ts'
import { readRows } from '../read.ts'
import type { QueryResolvers } from '../schema.generated.ts'
import { statementParams } from '../statement-filter.ts'

const maxGroups = 10_000
const words = z.string().nullish()
const row = z.object({ values: z.array(words), labels: z.array(words), count: z.number() })

/** Statements counted in groups, the most frequent first. */
export const counts: QueryResolvers['counts'] = async (_, { by, filter, first }, context) => {
  if (by.length === 0) throw new InputError('by is empty: name what to count by, for example [KIND].')
  if (first < 1 || first > maxGroups) throw new InputError(`first is ${first}, and must be from 1 to ${maxGroups}.`)
  const params = { ...statementParams(context, filter), by, limit: first }
  const rows = await readRows(context, { name: 'counts', params, row })
  return rows.map(({ values, labels, count }) => ({
    count,
    groups: by.map((one, at) => {
      const value = (one === 'FAMILY' ? values[at]?.toUpperCase() : values[at]) ?? null
      return { by: one, value, label: labels[at] ?? value }
    }),
  }))
}
