import { InputError } from '../errors.ts'
import type { Relation } from '../ontology/relations.ts'
import { toldActorRow } from './actor-rows.ts'
import { type Runner, runFile, runTemplate } from './cypher-file.ts'
import type { Engine, Row } from './engine.ts'
import type { RelationRow } from './relation-rows.ts'
import { commitmentRows, type ObjectLabel, objectLabels, objectRows, type Telling } from './summaries.ts'
import { writeRelations } from './write.ts'

/** One edge of a retracted statement: what it touched. */
interface Touch {
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

const recountRelations = async (
  runner: Runner,
  touches: readonly Touch[],
  relations: ReadonlyMap<string, Relation>,
) => {
  const rows = emptied(touches)
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
  await writeRelations(
    runner,
    rows.map((row) => ({ ...row, ...counts.get(keyOf(row)) })),
    relations,
  )
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

const resumeActors = async (runner: Runner, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  const told = (await runFile(runner, 'write/retract-actors', { ids })).filter((row) => row.told !== '')
  await runFile(runner, 'write/blank-actors', { ids })
  const rows = told.map(({ actor, told }): Row => toldActorRow(actor as string, told as string, 0))
  if (rows.length > 0) await runFile(runner, 'write/actors', { rows })
}

const retractOne = async (
  runner: Runner,
  { article, at, relations }: Retraction & { article: string },
): Promise<number> => {
  await runFile(runner, 'write/retract-article', { article, at })
  const statements = (await runFile(runner, 'write/retract-statements', { article, at })).map(
    (row) => row.statement as string,
  )
  const actors = (await runFile(runner, 'write/retract-mentions', { article })).map((row) => row.actor as string)
  const touches = (await runFile(runner, 'write/retract-touched', { statements })) as unknown as Touch[]
  await recountRelations(runner, touches, relations)
  for (const label of objectLabels) await resumeObjects(runner, label, idsOf(touches, label))
  await resumeConditions(runner, idsOf(touches, 'Condition'))
  await resumeActors(runner, unique(actors))
  return statements.length
}

/** When (ISO 8601) a retraction happens, and the kinds whose relations it may touch. */
export interface Retraction {
  readonly at: string
  readonly relations: ReadonlyMap<string, Relation>
}

/** The ids of the articles that were retracted, and how many statements went with them. */
export interface Retracted {
  readonly articles: readonly string[]
  readonly statements: number
}

/**
 * Takes the article with an id, or every live version of the article at an address, out of the live graph, in one transaction. The live
 * graph is then the one that never had it; its statements stay in the ledger. `InputError` when no live article is known by `ref`.
 */
export const retractArticle = (engine: Engine, ref: string, retraction: Retraction): Promise<Retracted> =>
  engine.transaction(async (run) => {
    const runner = { name: engine.name, run }
    const articles = (await runFile(runner, 'write/retract-find', { ref })).map(({ id }) => id as string)
    if (articles.length === 0) throw new InputError(`No live article has the id or address ${ref}.`)
    let statements = 0
    for (const article of articles) statements += await retractOne(runner, { ...retraction, article })
    return { articles, statements }
  })
