import { walkMatrix } from '../../graph/walk-matrix.ts'
import type { Source } from '../source.ts'
import type { CsvRow, CsvTable } from './table.ts'

const columns = {
  rowId: 'id of the actor of the row: who acts',
  row: 'its name',
  columnType: 'Actor or Issue',
  columnId: 'id of the actor or issue of the column',
  column: 'its name',
  count: 'number of live statements of the row on the actor of the column, or that name its issue',
  positive: 'those that bring together: of a kind whose sign is 1, or negated of one whose sign is -1',
  negative: 'those that set against each other: the other way round',
  stance: 'positive less negative by count: from -1, all conflict, to 1, all cooperation; to four places',
} as const

async function* rows({ engine, relations }: Source): AsyncGenerator<CsvRow> {
  const signed = (sign: number) => [...relations.values()].filter((one) => one.sign === sign).map(({ kind }) => kind)
  const kinds = { cooperation: signed(1), conflict: signed(-1) }
  for await (const { row, column, count, positive, negative } of walkMatrix(engine, kinds)) {
    const ends = { rowId: row.id, row: row.name, columnType: column.type, columnId: column.id, column: column.name }
    yield { ...ends, count, positive, negative, stance: Math.round(((positive - negative) / count) * 1e4) / 1e4 }
  }
}

/** One row for each two actors, and each actor and issue, that a statement joins: the cells of `Query.matrix` that are not empty. */
export const matrixTable: CsvTable = { columns, rows }
