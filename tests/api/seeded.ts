import { afterAll, beforeAll } from 'vitest'
import type { Services } from '../../src/api/context.ts'
import { createLog } from '../../src/api/plugin/log.ts'
import { createApi } from '../../src/api/server.ts'
import { exportText } from '../../src/export/formats.ts'
import type { ReadDocument } from '../../src/graph/check-reading.ts'
import { createCurate } from '../../src/graph/curate.ts'
import type { Engine } from '../../src/graph/engine.ts'
import { createKnownActors, type KnownActors } from '../../src/graph/known-actors.ts'
import { retractArticle } from '../../src/graph/retract.ts'
import { seedGraph } from '../../src/graph/seed-graph.ts'
import { createSignal } from '../../src/graph/signal.ts'
import { writeReadings } from '../../src/graph/write.ts'
import { loadRelations } from '../../src/ontology/relations.ts'
import { reread } from '../graph/curated.ts'
import { databases } from '../graph/databases.ts'
import { sampleBatch, sampleSeeds } from '../graph/sample-readings.ts'

const relations = loadRelations()
const writing = { recordedAt: '2025-04-01T00:00:00Z', relations, seeds: seedGraph(sampleSeeds), extractor: 'rules' }
const idByName = new Map<string, string>(
  [...sampleSeeds.countries, ...sampleSeeds.organizations, ...sampleSeeds.people].flatMap(({ id, name, aliases }) =>
    [name, ...aliases].map((words) => [words.toLowerCase(), id] as const),
  ),
)

/** An answer of the API over `fetch`. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly data: Record<string, never> | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[]
}

/** What a request may bring along. */
interface Sent {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

/** A graph of the sample articles behind the API, for one test file. `trips` holds the Cypher that reads sent to the engine. */
export interface Seeded {
  readonly services: () => Services
  readonly trips: string[]
  readonly log: string[]
  readonly write: (indexes: readonly number[]) => Promise<void>
  readonly add: (reads: readonly ReadDocument[]) => Promise<void>
  readonly ask: (query: string, variables?: object, init?: Sent) => Promise<Answer>
  readonly fetch: (path: string, init?: Sent) => Promise<Answer>
}

const origin = 'http://127.0.0.1:4000'

/** Opens an embedded engine, writes the sample articles of `indexes` (all of them), and closes it at the end. */
export const seeded = ({ token, indexes }: { token?: string; indexes?: readonly number[] } = {}): Seeded => {
  const database = databases()[0]!
  const trips: string[] = []
  const log: string[] = []
  const added = createSignal()
  let engine: Engine
  let known: KnownActors
  let api: ReturnType<typeof createApi>
  const services = (): Services => ({
    engine: {
      ...engine,
      run: (cypher, params, bounds) => {
        trips.push(cypher)
        return engine.run(cypher, params, bounds)
      },
    },
    added,
    kinds: [...relations.keys()],
    actorId: (words, at) => known.kept(known.named(words, at) ?? idByName.get(words.toLowerCase()) ?? words, at),
    keptActor: known.kept,
    freshen: known.freshen,
    knownActors: () => [...writing.seeds.actors].map(([id, { name, aliases }]) => ({ id, name, aliases })),
    relation: (kind) => relations.get(kind),
    issueId: (words) => words.toLowerCase().replaceAll(' ', '-'),
    ingest: async (articles) => {
      const known = articles.map((article) => sampleBatch.find(({ document }) => document.text === article.text))
      const reads = known.flatMap((read) => read ?? [])
      const { articles: written } = await writeReadings(engine, reads, writing)
      added.raise()
      const outcomes = written.values()
      return known.map((read) => {
        const outcome = read && outcomes.next().value!
        const families: Record<string, number> = {}
        if (outcome?.state === 'new')
          for (const { family } of read!.reading.statements) families[family] = (families[family] ?? 0) + 1
        const status = (outcome?.state.toUpperCase() ?? 'FAILED') as 'NEW' | 'UNCHANGED' | 'FAILED'
        return { id: outcome?.id ?? 'x', status, families, dropped: {}, error: outcome ? null : 'not of the sample' }
      })
    },
    retract: async (ref) => {
      const done = await retractArticle(engine, ref, { at: '2025-05-01T00:00:00Z', relations })
      return { id: done.articles[0]!, statements: done.statements }
    },
    curate: createCurate({
      reader: () => reread,
      extractor: 'rules',
      engine,
      seeds: () => writing.seeds,
      relations: () => relations,
      renamed: known.refresh,
      now: () => '2025-06-01T00:00:00.000Z',
    }),
    export: (request) => exportText({ engine, relations, iso2: new Map() }, request),
  })
  const add = async (reads: readonly ReadDocument[]) => {
    await writeReadings(engine, reads, writing)
    added.raise()
  }
  const write = (chosen: readonly number[]) => add(chosen.map((index) => sampleBatch[index]!))
  beforeAll(async () => {
    engine = await database.empty()
    known = createKnownActors(engine)
    await write(indexes ?? sampleBatch.map((_, index) => index))
    api = createApi(services(), { token, log: createLog('error', (line) => log.push(line)) })
  })
  afterAll(() => database.end())
  const fetch = async (path: string, init?: Sent): Promise<Answer> => {
    const response = await api.fetch(new URL(path, origin), init ?? {})
    const text = await response.text()
    const isJson = /json\b/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, headers: response.headers, text, data: null, ...(isJson && JSON.parse(text)) }
  }
  const ask = (query: string, variables: object = {}, init: Sent = {}) =>
    fetch('/graphql', {
      method: 'POST',
      body: JSON.stringify({ query, variables }),
      ...init,
      headers: { 'content-type': 'application/json', accept: 'application/json', ...init.headers },
    })
  return { services, trips, log, write, add, ask, fetch }
}
