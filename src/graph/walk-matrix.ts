import { type Runner, runFile } from './cypher-file.ts'
import type { Row } from './engine.ts'
import { hubs, idsOf, isLive, parts } from './walk.ts'

const allCells = 1_000_000_000

/** Kinds by their sign. */
export interface Signed {
  readonly cooperation: readonly string[]
  readonly conflict: readonly string[]
}

/** How often an actor acts on another, or speaks of an issue, and with which sign. */
export interface MatrixCell {
  readonly row: { readonly id: string; readonly name: string }
  readonly column: { readonly id: string; readonly name: string; readonly type: 'Actor' | 'Issue' }
  readonly count: number
  readonly positive: number
  readonly negative: number
}

const toCell = (found: Row, type: MatrixCell['column']['type']): MatrixCell => ({
  row: { id: found.row as string, name: found.rowName as string },
  column: { id: found.column as string, name: found.columnName as string, type },
  count: found.count as number,
  positive: found.positive as number,
  negative: found.negative as number,
})

const keyOf = ({ row, column }: MatrixCell): string => JSON.stringify([row.id, column.type, column.id])

/** The cells of `Query.matrix` that hold something, of all actors as source, against actors and against issues: by row, then column. */
export async function* walkMatrix(engine: Runner, { cooperation, conflict }: Signed): AsyncGenerator<MatrixCell> {
  const cellsOf = (among: readonly string[], column: 'TARGET' | 'ISSUE') =>
    runFile(engine, 'read/matrix', {
      ...{ among, every: [], row: 'SOURCE', column, kinds: null, families: null, from: null, to: null },
      ...{ cooperation, conflict, known: null, valid: null, limit: allCells },
    })
  for await (const part of parts(engine, 'Actor', isLive))
    for (const rows of hubs(part)) {
      const among = idsOf(rows)
      const actors = (await cellsOf(among, 'TARGET')).map((found) => toCell(found, 'Actor'))
      const issues = (await cellsOf(among, 'ISSUE')).map((found) => toCell(found, 'Issue'))
      yield* [...actors, ...issues].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    }
}
