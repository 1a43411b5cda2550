import { z } from 'zod'
import { InputError } from '../../errors.ts'
import { readRows } from '../read.ts'
import type { Heading, QueryResolvers } from '../schema.generated.ts'
import { nameThen } from '../type/told.ts'

const most = 10_000

const row = z.object({
  row: z.string(),
  rowName: z.string(),
  column: z.string(),
  columnName: z.string(),
  count: z.number(),
  positive: z.number(),
  negative: z.number(),
})
type CellRow = z.infer<typeof row>

/** The headings of one side, those with most statements first. */
const headings = (cells: readonly CellRow[], side: (cell: CellRow) => readonly [string, string]): Heading[] => {
  const found = new Map<string, Heading>()
  for (const cell of cells) {
    const [id, name] = side(cell)
    found.set(id, { id, name, count: (found.get(id)?.count ?? 0) + cell.count })
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
}

/** Actors against actors or issues: how often, and with which sign. */
export const matrix: QueryResolvers['matrix'] = async (_, args, context) => {
  const { rows, columns, among, kinds = null, families = null, from = null, to = null, limit } = args
  if (limit < 1 || limit > most) throw new InputError(`limit is ${limit}, and must be from 1 to ${most}.`)
  const signed = (sign: number) => context.kinds.filter((kind) => context.relation(kind)?.sign === sign)
  const params = {
    ...(among ? { among: among.map(context.actorId), every: [] } : { among: [], every: [0] }),
    ...{ row: rows, column: columns, kinds, families, from, to },
    ...{ cooperation: signed(1), conflict: signed(-1), limit: limit + 1 },
  }
  const found = await readRows(context, { name: 'matrix', params, row })
  const cells = found.slice(0, limit)
  const then = (of: 'Actor' | 'Issue', all: readonly Heading[]) =>
    Promise.all(all.map(async (one) => ({ ...one, name: await nameThen(context, { of, ...one }) })))
  return {
    rows: await then(
      'Actor',
      headings(cells, (cell) => [cell.row, cell.rowName]),
    ),
    columns: await then(
      columns === 'ISSUE' ? 'Issue' : 'Actor',
      headings(cells, (cell) => [cell.column, cell.columnName]),
    ),
    cells: cells.map(({ row, column, count, positive, negative }) => {
      return { row, column, count, positive, negative, stance: (positive - negative) / count }
    }),
    truncated: found.length > limit,
  }
}
