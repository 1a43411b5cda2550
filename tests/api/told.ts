import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { createLog } from '../../src/api/plugin/log.ts'
import { createApi } from '../../src/api/server.ts'
import { type Engine, openEngine } from '../../src/graph/engine.ts'
import { openGraph } from '../../src/services.ts'

/** An article in short: the day it was published, and its text. */
export type Told = readonly [day: string, text: string]

/** A graph of real texts, read by the rules, behind the API. `ask` gives the data of an answer and fails when it has errors. */
export interface ToldGraph {
  readonly ask: <T>(query: string) => Promise<T>
}

/** Reads articles into an embedded engine for one test file, and closes it at the end. */
export const told = (articles: readonly Told[]): ToldGraph => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-'))
  let engine: Engine
  let api: ReturnType<typeof createApi>
  beforeAll(async () => {
    engine = await openEngine(join(folder, 'graph'))
    const { services, ingest } = await openGraph(engine)
    const reads = articles.map(([day, text], index) => ({
      place: day,
      article: {
        title: `Report ${index}`,
        publishedAt: day,
        publisher: 'The Courier',
        url: `https://courier.example/${index}`,
        text,
      },
    }))
    for await (const { reason } of ingest(reads)) expect(reason).toBeNull()
    api = createApi(services, { log: createLog('error', (line) => expect.fail(line)) })
  })
  afterAll(async () => {
    await engine.close()
    rmSync(folder, { recursive: true })
  })
  const ask = async <T>(query: string): Promise<T> => {
    const response = await api.fetch('http://127.0.0.1/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    const { data, errors } = (await response.json()) as { data: T; errors?: unknown }
    expect(errors).toBeUndefined()
    return data
  }
  return { ask }
}
