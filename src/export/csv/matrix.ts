import { type WalkedRelation, walkActorRelations, walkIssueRelations } from '../../graph/walk-relations.ts'
import type { Source } from '../source.ts'
import type { CsvRow, CsvTable } from './table.ts'

const columns = {
  rowId: 'id of the actor of the row: who acts',
  row: 'its name',
  columnType: 'Actor or Issue',
  columnId: 'id of the actor or issue of the column',
  column: 'its name',
  count:
    'number of live statements in which the row asserts something to the actor, about or concerning the issue, of the column',
  cooperation: 'those of a kind whose sign is 1',
  conflict: 'those of a kind whose sign is -1',
  neutral: 'those of a kind whose sign is 0',
  net: 'cooperation less conflict',
  stance: 'net by count: from -1, all conflict, to 1, all cooperation; to four places',
  firstOn: 'day of the first of them',
  lastOn: 'day of the last of them',
} as const

interface Cell {
  readonly relation: WalkedRelation
  readonly counts: Record<-1 | 0 | 1, number>
  readonly days: string[]
}

const cellKey = ({ source, target }: WalkedRelation): string => JSON.stringify([source.id, target.id])

const toRow = ({ relation: { source, target }, counts, days }: Cell): CsvRow => {
  const count = counts[1] + counts[0] + counts[-1]
  const net = counts[1] - counts[-1]
  const sorted = days.toSorted()
  return {
    rowId: source.id,
    row: source.name,
    columnType: target.label,
    columnId: target.id,
    column: target.name,
    count,
    cooperation: counts[1],
    conflict: counts[-1],
    neutral: counts[0],
    net,
    stance: Math.round((net / count) * 1e4) / 1e4,
    firstOn: sorted[0],
    lastOn: sorted.at(-1),
  }
}

/** Sums relations of the same two ends, which stand together in the walk. */
async function* cells(walk: AsyncIterable<WalkedRelation>, relations: Source['relations']): AsyncGenerator<CsvRow> {
  let cell: Cell | undefined
  for await (const relation of walk) {
    const sign = relations.get(relation.kind)?.sign
    if (sign === undefined) continue
    if (cell && cellKey(cell.relation) !== cellKey(relation)) {
      yield toRow(cell)
      cell = undefined
    }
    cell ??= { relation, counts: { [-1]: 0, 0: 0, 1: 0 }, days: [] }
    cell.counts[sign] += relation.edge.count as number
    cell.days.push(...[relation.edge.firstOn, relation.edge.lastOn].filter((day) => typeof day === 'string'))
  }
  if (cell) yield toRow(cell)
}

async function* rows({ engine, relations }: Source): AsyncGenerator<CsvRow> {
  yield* cells(walkActorRelations(engine), relations)
  yield* cells(walkIssueRelations(engine), relations)
}

/** One row for each two actors, and each actor and issue, that an asserted statement joins: the cells of a heat map that are not empty. */
export const matrixTable: CsvTable = { columns, rows }
