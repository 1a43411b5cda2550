import { type CommitmentTold, walkCommitments } from '../../graph/walk-commitments.ts'
import type { Source } from '../source.ts'
import type { CsvRow, CsvTable } from './table.ts'

const columns = {
  id: 'id of the commitment',
  text: 'its words, as first told',
  force: 'BINDING, POLITICAL, OFFER, INTENT, THREAT or REFUSAL',
  action: 'what is to be done',
  byIds: 'ids of who commits (JSON array)',
  by: 'their names (JSON array)',
  toIds: 'ids of to whom (JSON array)',
  to: 'their names (JSON array)',
  beneficiary: 'for whom',
  deadline: 'by when (EDTF)',
  conditional: 'true when some statement sets a condition',
  conditions: 'the conditions in the words of the articles (JSON array)',
  claimedStage: 'the furthest stage that is claimed',
  evidencedStage: 'the furthest stage that an article shows',
  count: 'number of live statements about it, denials and echoes too',
  firstOn: 'day of the first statement that commits',
  lastOn: 'day of the last statement that commits',
  statements: 'ids of the statements that commit: rows of the table of statements (JSON array)',
} as const

const list = (values: readonly string[]) => (values.length ? values : null)

const toRow = ({ id, node, by, to, conditions, days, statements }: CommitmentTold): CsvRow => ({
  ...node,
  id,
  byIds: list(by.map((actor) => actor.id)),
  by: list(by.map(({ name }) => name)),
  toIds: list(to.map((actor) => actor.id)),
  to: list(to.map(({ name }) => name)),
  conditions: list(conditions),
  firstOn: days[0],
  lastOn: days.at(-1),
  statements,
})

async function* rows({ engine }: Source): AsyncGenerator<CsvRow> {
  for await (const commitment of walkCommitments(engine)) yield toRow(commitment)
}

/** One row for each commitment that some live statement makes, by id. */
export const commitmentTable: CsvTable = { columns, rows }
