import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient as sseClient } from 'graphql-sse'
import { createClient as wsClient } from 'graphql-ws'
import { afterAll, afterEach, beforeEach, expect } from 'vitest'
import { WebSocket } from 'ws'
import { createLog } from '../../src/api/plugin/log.ts'
import { type Running, type ServerOptions, startServer } from '../../src/api/server.ts'
import { hashId } from '../../src/article/document.ts'
import type { ReadDocument } from '../../src/graph/check-reading.ts'
import { type Engine, openEngine } from '../../src/graph/engine.ts'
import { seedGraph } from '../../src/graph/seed-graph.ts'
import { writeReadings } from '../../src/graph/write.ts'
import { loadRelations } from '../../src/ontology/relations.ts'
import { type Graph, openGraph } from '../../src/services.ts'
import { sampleSeeds } from '../graph/sample-readings.ts'

const relations = loadRelations()
const seeds = seedGraph(sampleSeeds)

/** An event of a subscription as a client gets it. */
export interface Told {
  readonly data?: Record<string, never> | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[]
}

/** Subscribes, and gives events as they come. */
export type Subscribe = (
  query: string,
  variables?: Record<string, unknown>,
  token?: string,
) => AsyncIterableIterator<Told>

const overSse =
  (url: () => string): Subscribe =>
  (query, variables, token) =>
    sseClient({
      url: url(),
      retryAttempts: 0,
      headers: token ? { authorization: `Bearer ${token}` } : {},
    }).iterate({ query, variables }) as AsyncIterableIterator<Told>

const overSocket =
  (url: () => string): Subscribe =>
  (query, variables, token) =>
    wsClient({
      url: url().replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: token ? { Authorization: `Bearer ${token}` } : {},
    }).iterate({ query, variables }) as AsyncIterableIterator<Told>

/** The next `count` events. */
export const take = async (events: AsyncIterator<Told>, count: number): Promise<Told[]> => {
  const taken: Told[] = []
  while (taken.length < count) {
    const { done, value } = await events.next()
    if (done) throw new Error(`the subscription ended after ${taken.length} events`)
    taken.push(value)
  }
  return taken
}

type Text = readonly [day: string, text: string]

const urlOf = ([day, text]: Text): string => `https://courier.example/${hashId(day, text)}`

/** A new graph behind a real server on loopback for each test; its articles are given as ready readings. */
export const living = (options: Partial<ServerOptions> = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-'))
  let made = 0
  let engine: Engine
  let graph: Graph
  let running: Running
  let reads = 0
  const open = async (port: number) => {
    engine = await openEngine(join(folder, `graph-${made}`))
    const run: Engine['run'] = (...asked) => {
      reads += 1
      return engine.run(...asked)
    }
    graph = await openGraph({ ...engine, run })
    const log = createLog('silent', () => {})
    running = await startServer(graph.services, { host: '127.0.0.1', port, log, ...options })
  }
  const close = async () => {
    await running.close(200)
    await engine.close()
  }
  beforeEach(() => {
    made += 1
    return open(0)
  })
  afterEach(close)
  afterAll(() => rmSync(folder, { recursive: true }))
  const write = async (reads: readonly ReadDocument[], at?: string) => {
    const recordedAt = at ?? new Date().toISOString()
    await writeReadings(engine, reads, { recordedAt, relations, seeds, extractor: 'rules' })
  }
  return {
    /** Writes a batch as another process would: nobody is told. */
    write,
    add: async (...reads: ReadDocument[]) => {
      await write(reads)
      graph.services.added.raise()
    },
    /** The address of the article that a text is told as. */
    urlOf,
    /** Reads texts by the rules into the graph, each as an article of its day and a batch of its own. */
    tell: async (...texts: readonly Text[]) => {
      for (const [publishedAt, text] of texts) {
        const url = urlOf([publishedAt, text])
        const [done] = await graph.services.ingest([
          { title: 'Report', publisher: 'The Courier', publishedAt, url, text },
        ])
        expect(done?.status).toBe('NEW')
      }
    },
    services: () => graph.services,
    /** How often the database was read. */
    reads: () => reads,
    stop: () => running.close(200),
    restart: async (meanwhile: () => Promise<void> = async () => {}) => {
      const { port } = running
      await close()
      await open(port)
      await meanwhile()
    },
    url: () => running.url,
    subscribe: { 'server-sent events': overSse(() => running.url), WebSocket: overSocket(() => running.url) },
  }
}
