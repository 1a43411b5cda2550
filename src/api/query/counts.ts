import { z } from 'zod'
import { InputError } from '../../errors.ts'
import type { Context } from '../context.ts'
import { readRows } from '../read.ts'
import type { Facet, QueryResolvers } from '../schema.generated.ts'
import { statementParams } from '../statement-filter.ts'
import { nameThen } from '../type/told.ts'

const maxGroups = 10_000
const words = z.string().nullish()
const row = z.object({ values: z.array(words), labels: z.array(words).default([]), count: z.number() })

type CountRow = z.infer<typeof row>

const named: Readonly<Partial<Record<Facet, 'Actor' | 'Issue'>>> = {
  SOURCE: 'Actor',
  TARGET: 'Actor',
  SPEAKER: 'Actor',
  ACTOR: 'Actor',
  ISSUE: 'Issue',
}

/** What stands beside a statement; the rest is counted by a file that joins nothing. */
const joined: readonly Facet[] = ['SOURCE', 'TARGET', 'SPEAKER', 'ACTOR', 'ISSUE', 'PUBLISHER', 'ARTICLE']

/** What a group is called: an actor or an issue by its name at the moment. */
const labelOf = (found: CountRow, at: number, { by, context }: { by: readonly Facet[]; context: Context }) => {
  const [of, id, name] = [named[by[at]!], found.values[at], found.labels[at]]
  return of && id && name ? nameThen(context, { of, id, name }) : (name ?? null)
}

/** Statements counted in groups, the most frequent first. */
export const counts: QueryResolvers['counts'] = async (_, { by, filter, first }, context) => {
  if (by.length === 0) throw new InputError('by is empty: name what to count by, for example [KIND].')
  if (first < 1 || first > maxGroups) throw new InputError(`first is ${first}, and must be from 1 to ${maxGroups}.`)
  const params = { ...statementParams(context, filter), by, limit: first }
  const name = by.some((side) => joined.includes(side)) ? 'counts-joined' : 'counts'
  const rows = await readRows(context, { name, params, row })
  return Promise.all(
    rows.map(async (found) => {
      const labels = await Promise.all(by.map((_, at) => labelOf(found, at, { by, context })))
      const groups = by.map((one, at) => {
        const value = (one === 'FAMILY' ? found.values[at]?.toUpperCase() : found.values[at]) ?? null
        return { by: one, value, label: labels[at] ?? value }
      })
      return { count: found.count, groups }
    }),
  )
}
