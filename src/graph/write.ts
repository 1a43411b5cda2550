import { InputError } from '../errors.ts'
import type { Relation } from '../ontology/relations.ts'
import { type Checked, checkReading, type ReadDocument } from './check-reading.ts'
import { recordingInstant } from './clock.ts'
import { type Runner, runFile, runTemplate } from './cypher-file.ts'
import type { Engine, Row } from './engine.ts'
import { type Merges, mergesAt, readCurated } from './known-actors.ts'
import { writePast } from './past.ts'
import { pipeline } from './pipeline.ts'
import { keepRejected } from './review.ts'
import { articleRow, type BatchRows, batchRows, plainFiles } from './rows.ts'
import type { SeedGraph } from './seed-graph.ts'
import { statementRows } from './statement-rows.ts'
import { relationRuns } from './write-relations.ts'

/**
 * What a batch is written with: the instant (as `toISOString` writes it, for instants are compared as words; a later
 * one is taken when that of the batch before is not earlier), the kinds there are, who is known beforehand, and who read the articles.
 */
export interface Writing {
  readonly recordedAt: string
  readonly relations: ReadonlyMap<string, Relation>
  readonly seeds: SeedGraph
  readonly extractor: string
}

/** How one article fared. `new` also means brought back after a retraction; a failed one has the error that tells why. */
export interface Outcome {
  readonly id: string
  readonly state: 'new' | 'unchanged' | 'failed'
  readonly statements: number
  readonly error?: InputError
}

/** What a batch did, article by article in its order, and the statements it kept out of what it wrote, by reason. */
export interface Written {
  readonly articles: readonly Outcome[]
  readonly dropped: Readonly<Record<string, number>>
}

/** What must be the same when an article comes again, as the words that name it, in the order of `write/articles`. */
const compared = {
  contentHash: 'text',
  publishedAt: 'date',
  title: 'title',
  publisher: 'publisher',
  author: 'author',
} as const

type Compared = Pick<ReadDocument['document'], keyof typeof compared>
type State = 'NEW' | 'RETRACTED' | 'UNCHANGED' | `OTHER_${Uppercase<(typeof compared)[keyof typeof compared]>}`

/** The word for what differs between an article and one of the same id (`text`, `date` …), or null when they are the same. */
export const difference = (one: Partial<Compared>, other: Partial<Compared>): string | null => {
  const names = Object.keys(compared) as (keyof typeof compared)[]
  const differs = names.find((name) => (one[name] ?? '') !== (other[name] ?? ''))
  return differs ? compared[differs] : null
}

const otherOne = (id: string, word: string): InputError =>
  new InputError(`Article ${id} is in the graph with another ${word}: retract it first, then ingest it again.`)

function* labelledRuns(runner: Runner, name: string, byLabel: ReadonlyMap<string, readonly Row[]>) {
  for (const [label, rows] of byLabel)
    if (rows.length > 0) yield runTemplate(runner, name, { fill: { label }, params: { rows } })
}

function* rowRuns(runner: Runner, rows: BatchRows, relations: Writing['relations']) {
  for (const name of plainFiles)
    if (rows.plain[name].length > 0) yield runFile(runner, `write/${name}`, { rows: rows.plain[name] })
  yield* labelledRuns(runner, 'write/objects', rows.objects)
  yield* labelledRuns(runner, 'write/abouts', rows.abouts)
  if (rows.commitments.length > 0) yield runFile(runner, 'write/commitments', { rows: rows.commitments })
  yield* relationRuns(runner, rows.relations, relations)
}

/** The state of each article of the batch before it; new and formerly retracted ones are written by the same statement. */
const claimArticles = async (
  runner: Runner,
  reads: readonly Checked[],
  recordedAt: string,
): Promise<ReadonlyMap<string, State>> => {
  const rows = reads.map(articleRow).sort((a, b) => ((a.id as string) < (b.id as string) ? -1 : 1))
  const states = await runFile(runner, 'write/articles', { rows, recordedAt })
  return new Map(states.map(({ id, state }) => [id as string, state as State]))
}

interface Fresh {
  readonly reads: readonly Checked[]
  /** Those of them that were retracted before. */
  readonly again: readonly Checked[]
  readonly merges: Merges
}

function* freshRuns(
  runner: Runner,
  { reads, again, merges }: Fresh,
  { recordedAt, relations, seeds, extractor }: Writing,
) {
  const ids = statementIds(again)
  if (again.length > 0) yield runFile(runner, 'write/mentions-again', { ids: again.map(({ document }) => document.id) })
  if (ids.length > 0) yield runFile(runner, 'write/statements-again', { ids })
  const statements = statementRows(reads, { recordedAt, seeds, extractor })
  if (statements.length > 0) {
    yield runFile(runner, 'write/statements', { rows: statements })
    yield runFile(runner, 'write/clock-told', { at: recordedAt })
  }
  yield* rowRuns(runner, batchRows(reads, { seeds, statements, merges }), relations)
}

const statementIds = (reads: readonly Checked[]): string[] =>
  reads.flatMap(({ reading }) => reading.statements.map(({ id }) => id))

/** Writes checked readings within a transaction, and tells the state that each article was in before. */
export const writeBatch = async (
  runner: Runner,
  reads: readonly Checked[],
  writing: Writing,
): Promise<ReadonlyMap<string, State>> => {
  const { seeds, relations } = writing
  const recordedAt = await recordingInstant(runner, writing.recordedAt)
  const [states, curated] = await Promise.all([claimArticles(runner, reads, recordedAt), readCurated(runner)])
  const fresh = reads.filter(({ document }) => isWritten(states.get(document.id)))
  if (fresh.length === 0) return states
  const again = fresh.filter(({ document }) => states.get(document.id) === 'RETRACTED')
  const merges = mergesAt(curated, null)
  await pipeline(freshRuns(runner, { reads: fresh, again, merges }, { ...writing, recordedAt }))
  const written = { Article: fresh.map(({ document }) => document.id), Statement: statementIds(fresh) }
  await writePast(runner, written, { curated, seeds })
  const ids = statementIds(again)
  if (ids.length > 0) await keepRejected(runner, ids, relations)
  return states
}

const isWritten = (state: State | undefined): boolean => state === 'NEW' || state === 'RETRACTED'

const add = (sum: Record<string, number>, part: Readonly<Record<string, number>>): void => {
  for (const [reason, count] of Object.entries(part)) sum[reason] = (sum[reason] ?? 0) + count
}

/**
 * Writes readings in one transaction: all of them or, when the database fails, none. Idempotent, and the live graph does not depend on
 * the order or the batches. An article that is there with the same text is `unchanged`; one with another text, date,
 * title, publisher or author fails, the rest goes on.
 * Batches of one to five thousand statements suit both engines.
 */
export const writeReadings = async (
  engine: Engine,
  batch: readonly ReadDocument[],
  writing: Writing,
): Promise<Written> => {
  const first = new Map<string, Checked>()
  for (const read of batch) {
    if (!first.has(read.document.id)) first.set(read.document.id, checkReading(read, writing.seeds))
  }
  const reads = [...first.values()]
  const states = await engine.transaction((run) => writeBatch({ name: engine.name, run }, reads, writing))
  const dropped: Record<string, number> = {}
  for (const read of reads) if (isWritten(states.get(read.document.id))) add(dropped, read.dropped)
  return { articles: batch.map((read) => outcomeOf(read, first.get(read.document.id)!, states)), dropped }
}

const outcomeOf = ({ document }: ReadDocument, checked: Checked, states: ReadonlyMap<string, State>): Outcome => {
  const { id } = document
  const [, found] = /^OTHER_(.+)$/.exec(states.get(id) ?? '') ?? []
  const other = difference(document, checked.document) ?? found?.toLowerCase()
  if (other) return { id, state: 'failed', statements: 0, error: otherOne(id, other) }
  if (!isWritten(states.get(id)) || document !== checked.document) return { id, state: 'unchanged', statements: 0 }
  return { id, state: 'new', statements: checked.reading.statements.length }
}
