import { setImmediate } from 'node:timers/promises'
import { type Document, toDocument } from './article/document.ts'
import type { ArticleRead } from './article/read-article.ts'
import { type Checked, checkReading } from './graph/check-reading.ts'
import { runFile } from './graph/cypher-file.ts'
import type { Engine } from './graph/engine.ts'
import { difference, type Writing, writeReadings } from './graph/write.ts'
import type { Reading } from './resolve/statement.ts'

/** What ingesting needs: where to write, how to read, and what `Writing` asks for; `now` is the clock of `recordedAt`. */
export interface IngestParts extends Omit<Writing, 'recordedAt'> {
  readonly engine: Engine
  readonly reader: (document: Document) => Reading
  readonly now?: () => string
  /** Called when a batch is in the graph. */
  readonly written?: () => void
}

/** How one article fared, and which statements it gave. `reason` is there when it failed. */
export interface IngestOutcome {
  readonly place: string
  readonly id: string | null
  readonly state: 'new' | 'unchanged' | 'failed'
  readonly statements: Readonly<Record<string, number>>
  readonly dropped: Readonly<Record<string, number>>
  readonly reason: string | null
}

/** Reads articles and writes them in batches; one outcome for each, in their order, as soon as its batch is written. */
export type Ingest = (articles: AsyncIterable<ArticleRead> | Iterable<ArticleRead>) => AsyncGenerator<IngestOutcome>

/** A batch is written when it has this many statements, or articles: what both engines take well in one transaction. */
const full = { statements: 1500, articles: 200 }

interface Waiting {
  readonly place: string
  readonly document: Document | null
  readonly checked: Checked | null
  readonly reason: string | null
}

const none: Readonly<Record<string, number>> = {}
const outcome = ({ place, document, reason }: Waiting, state: IngestOutcome['state']): IngestOutcome => ({
  place,
  id: document?.id ?? null,
  state,
  statements: none,
  dropped: none,
  reason,
})

const byFamily = ({ reading }: Checked): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { family } of reading.statements) counts[family] = (counts[family] ?? 0) + 1
  return counts
}

const isKnown = async (engine: Engine, document: Document): Promise<boolean> => {
  const [row] = await runFile(engine, 'read/article', { id: document.id, known: null, valid: null })
  const node = row?.node as Document | undefined
  return node?.id === document.id && difference(node, document) === null
}

const readOne = async ({ engine, reader, seeds }: IngestParts, read: ArticleRead): Promise<Waiting> => {
  const { place } = read
  if ('error' in read) return { place, document: null, checked: null, reason: read.error.message }
  const document = toDocument(read.article)
  if (await isKnown(engine, document)) return { place, document, checked: null, reason: null }
  try {
    const reading = reader(document)
    const checked = checkReading({ document, reading }, seeds)
    return { place, document, checked: { ...checked, dropped: sum(reading.dropped, checked.dropped) }, reason: null }
  } catch (error) {
    // A fault of the reader in one article must not stop a thousand others.
    return { place, document, checked: null, reason: `It could not be read: ${(error as Error).message}` }
  }
}

/** The counts of both, added by their names. */
export const sum = (
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Record<string, number> => {
  const total: Record<string, number> = { ...a }
  for (const [name, count] of Object.entries(b)) total[name] = (total[name] ?? 0) + count
  return total
}

async function* writeBatch(
  { engine, now, written, ...parts }: IngestParts,
  batch: readonly Waiting[],
): AsyncGenerator<IngestOutcome> {
  const reads = batch.flatMap(({ checked }) => checked ?? [])
  const recordedAt = now?.() ?? new Date().toISOString()
  const articles = reads.length > 0 ? (await writeReadings(engine, reads, { ...parts, recordedAt })).articles : []
  if (articles.some(({ state }) => state === 'new')) written?.()
  const states = articles.values()
  for (const each of batch) {
    if (!each.checked) yield outcome(each, each.reason ? 'failed' : 'unchanged')
    else {
      const { state, error } = states.next().value!
      const counted = state === 'new' ? { statements: byFamily(each.checked), dropped: each.checked.dropped } : {}
      yield { ...outcome(each, state), ...counted, reason: error?.message ?? null }
    }
  }
}

/**
 * The story: articles become documents, documents are read, readings are checked and written, batch by batch, each in one transaction.
 * An article that the graph has already is not read again. Rejects with `EngineError` when the database fails; batches before stay.
 */
export const createIngest = (parts: IngestParts): Ingest =>
  async function* ingest(articles) {
    let batch: Waiting[] = []
    let statements = 0
    for await (const read of articles) {
      // Reading is busy work: between two articles others are served and signals are heard.
      await setImmediate()
      const waiting = await readOne(parts, read)
      batch.push(waiting)
      statements += waiting.checked?.reading.statements.length ?? 0
      if (statements < full.statements && batch.length < full.articles) continue
      yield* writeBatch(parts, batch)
      batch = []
      statements = 0
    }
    yield* writeBatch(parts, batch)
  }
