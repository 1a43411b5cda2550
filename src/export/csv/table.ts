import type { Value } from '../../graph/engine.ts'
import type { Source } from '../source.ts'

/** A table: its columns in order, each with a sentence about it, and its rows by column. */
export interface CsvTable {
  readonly columns: Readonly<Record<string, string>>
  readonly rows: (source: Source) => AsyncIterable<CsvRow>
}

/** A row: what stands in each column; what is absent is empty. */
export type CsvRow = Readonly<Record<string, Value | undefined>>
