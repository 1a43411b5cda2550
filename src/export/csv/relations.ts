import { type WalkedRelation, walkRelations } from '../../graph/walk-relations.ts'
import type { Source } from '../source.ts'
import type { CsvRow, CsvTable } from './table.ts'

const columns = {
  sourceId: 'id of who acts',
  source: 'name of who acts',
  kind: 'what the source does: a name of schema/relations',
  label: 'the kind in words',
  family: 'utterance, commitment, agreement, absence, stance or deed',
  sign: '1 brings together, -1 sets against each other, 0 neither',
  targetType: 'Actor, Claim, Agreement, Event or Issue',
  targetId: 'id of the target',
  target: 'name or words of the target',
  count: 'number of live statements that assert it',
  firstOn: 'day of the first of them',
  lastOn: 'day of the last of them',
} as const

const toRow = ({ kind, edge, source, target }: WalkedRelation, relations: Source['relations']): CsvRow => {
  const { label, family, sign } = relations.get(kind)!
  const { count, firstOn, lastOn } = edge
  const ends = {
    sourceId: source.id,
    source: source.name,
    targetType: target.label,
    targetId: target.id,
    target: target.name,
  }
  return { ...ends, kind, label, family, sign, count, firstOn, lastOn }
}

async function* rows({ engine, relations }: Source): AsyncGenerator<CsvRow> {
  for await (const relation of walkRelations(engine)) if (relations.has(relation.kind)) yield toRow(relation, relations)
}

/** One row for each typed relation: those between actors by source, then those to what statements are about by target. */
export const relationTable: CsvTable = { columns, rows }
