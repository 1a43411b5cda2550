import type { Relation } from '../ontology/relations.ts'
import { type Runner, runFile, runTemplate } from './cypher-file.ts'
import { pipeline } from './pipeline.ts'
import type { RelationRow } from './relation-rows.ts'
import { commitmentRows, type ObjectLabel, objectLabels, objectRows, type Telling } from './summaries.ts'
import { relationRuns } from './write-relations.ts'

/** One edge of a statement whose life ended or began: what it touched. */
export interface Touch {
  readonly statement: string
  readonly kind: string
  readonly asserted: boolean
  readonly edge: 'SOURCE' | 'TARGET' | 'ABOUT' | 'CONCERNS' | 'CONDITIONAL_ON'
  readonly id: string
  readonly labels: readonly string[]
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)].sort()

const idsOf = (touches: readonly Touch[], label: string): string[] =>
  unique(touches.flatMap(({ labels, id }) => (labels.includes(label) ? [id] : [])))

const endLabel = ({ labels }: Touch): RelationRow['label'] =>
  objectLabels.find((label) => labels.includes(label)) ?? 'Actor'

/** The typed relations that asserted statements among the touches were counted in, emptied. */
const emptied = (touches: readonly Touch[]): RelationRow[] => {
  const sources = new Map(
    touches.flatMap(({ edge, statement, id }) => (edge === 'SOURCE' ? [[statement, id] as const] : [])),
  )
  const rows = touches.flatMap((touch): (readonly [string, RelationRow])[] => {
    const source = sources.get(touch.statement)
    if (!touch.asserted || !source || (touch.edge !== 'TARGET' && touch.edge !== 'ABOUT')) return []
    const row = { kind: touch.kind, label: endLabel(touch), source, target: touch.id }
    return [[keyOf(row), { ...row, count: 0, firstOn: null, lastOn: null, anew: true }]]
  })
  return [...new Map(rows).values()]
}

const keyOf = ({ kind, label, source, target }: Pick<RelationRow, 'kind' | 'label' | 'source' | 'target'>): string =>
  JSON.stringify([kind, label, source, target])

/**
 * Makes the typed relations that statements touch again from those that are live: `touches` are what the statements touched before and after
 * a change, each on its own.
 */
export const recountRelations = async (
  runner: Runner,
  touches: readonly (readonly Touch[])[],
  relations: ReadonlyMap<string, Relation>,
): Promise<void> => {
  const rows = [...new Map(touches.flatMap(emptied).map((row) => [keyOf(row), row])).values()]
  if (rows.length === 0) return
  const live: RelationRow[] = []
  for (const label of [...objectLabels, 'Actor'] as const) {
    const asked = rows.filter((row) => row.label === label).map((row) => ({ ...row }))
    const params = { rows: asked }
    if (asked.length > 0)
      live.push(
        ...((await runTemplate(runner, 'write/retract-relations', {
          fill: { label },
          params,
        })) as unknown as RelationRow[]),
      )
  }
  const counts = new Map(live.map((row) => [keyOf(row), row]))
  const recounted = rows.map((row) => ({ ...row, ...counts.get(keyOf(row)) }))
  await pipeline(relationRuns(runner, recounted, relations))
  await runFile(runner, 'write/retract-empty', { sources: unique(rows.map(({ source }) => source)) })
}

const resumeObjects = async (runner: Runner, label: ObjectLabel, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  const fill = { label }
  const tellings = (await runTemplate(runner, 'write/retract-objects', {
    fill,
    params: { ids },
  })) as unknown as Telling[]
  await runTemplate(runner, 'write/blank-objects', { fill, params: { ids } })
  const rows = objectRows(tellings)
  if (rows.length > 0) await runTemplate(runner, 'write/objects', { fill, params: { rows } })
  const commitments = commitmentRows(tellings)
  if (commitments.length > 0) await runFile(runner, 'write/commitments', { rows: commitments })
}

const resumeConditions = async (runner: Runner, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await runFile(runner, 'write/retract-conditions', { ids })
}

/** What statements say of whom. */
export const touchedBy = async (runner: Runner, statements: readonly string[]): Promise<readonly Touch[]> =>
  (await runFile(runner, 'write/retract-touched', { statements })) as unknown as Touch[]

/** Makes the typed relations and summaries that statements touch again from those that are live. */
export const settle = async (
  runner: Runner,
  touches: readonly Touch[],
  relations: ReadonlyMap<string, Relation>,
): Promise<void> => {
  await recountRelations(runner, [touches], relations)
  for (const label of objectLabels) await resumeObjects(runner, label, idsOf(touches, label))
  await resumeConditions(runner, idsOf(touches, 'Condition'))
}
