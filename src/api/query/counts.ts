import { z } from 'zod'
import { InputError } from '../../errors.ts'
import type { Context } from '../context.ts'
import { now } from '../moment.ts'
import { readRows } from '../read.ts'
import type { Facet, QueryResolvers } from '../schema.generated.ts'
import { statementParams } from '../statement-filter.ts'
import { factsAt } from '../type/told.ts'

const maxGroups = 10_000
const words = z.string().nullish()
const row = z.object({ values: z.array(words), labels: z.array(words), count: z.number() })

type CountRow = z.infer<typeof row>

const actorSides: readonly Facet[] = ['SOURCE', 'TARGET', 'SPEAKER', 'ACTOR']

/** A group with its actors under the names that the articles of the moment give them. */
const namedThen = async (found: CountRow, by: readonly Facet[], { load }: Context): Promise<CountRow> => {
  const labels = by.map(async (one, at) => {
    const id = found.values[at]
    const facts = id && actorSides.includes(one) ? await factsAt(id, load) : null
    return (facts?.name as string | undefined) ?? found.labels[at]
  })
  return { ...found, labels: await Promise.all(labels) }
}

/** Statements counted in groups, the most frequent first. */
export const counts: QueryResolvers['counts'] = async (_, { by, filter, first }, context) => {
  if (by.length === 0) throw new InputError('by is empty: name what to count by, for example [KIND].')
  if (first < 1 || first > maxGroups) throw new InputError(`first is ${first}, and must be from 1 to ${maxGroups}.`)
  const params = { ...statementParams(context, filter), by, limit: first }
  const rows = await readRows(context, { name: 'counts', params, row })
  const named = context.moment === now ? rows : await Promise.all(rows.map((found) => namedThen(found, by, context)))
  return named.map(({ values, labels, count }) => ({
    count,
    groups: by.map((one, at) => {
      const value = (one === 'FAMILY' ? values[at]?.toUpperCase() : values[at]) ?? null
      return { by: one, value, label: labels[at] ?? value }
    }),
  }))
}
