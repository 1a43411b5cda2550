import type { Value } from '../../graph/engine.ts'
import type { Table } from '../request.ts'
import type { Source } from '../source.ts'
import { commitmentTable } from './commitments.ts'
import { matrixTable } from './matrix.ts'
import { relationTable } from './relations.ts'
import { statementTable } from './statements.ts'
import type { CsvTable } from './table.ts'

/** The tables by name: columns in order with what each holds, and the rows. */
export const csvTables = {
  statements: statementTable,
  relations: relationTable,
  commitments: commitmentTable,
  matrix: matrixTable,
} as const satisfies Readonly<Record<Table, CsvTable>>

/** RFC 4180: a field with a comma, a quote or the end of a line in it stands in quotes, its own quotes doubled. */
const field = (value: Value | undefined): string => {
  if (value === null || value === undefined) return ''
  const words = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return /[",\r\n]|^\s|\s$/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}

/**
 * One table as lines of CSV without their ends, the names of the columns first. Absent values are empty, several values are a JSON array.
 * Words stand as in the article: no sign is put before `=`, `+`, `-` or `@`, since it would no longer be the words that the offsets point
 * to, so a spreadsheet has to be told to take columns as text.
 */
export async function* csvLines(source: Source, what: Table): AsyncGenerator<string> {
  const { columns, rows }: CsvTable = csvTables[what]
  const names = Object.keys(columns)
  yield names.join(',')
  for await (const row of rows(source)) yield names.map((name) => field(row[name])).join(',')
}
