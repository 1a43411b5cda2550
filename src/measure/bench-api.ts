import type { ExecutionResult } from 'graphql'
import { createLog } from '../api/plugin/log.ts'
import { createApi } from '../api/server.ts'
import { eventsOf } from '../api/sse.ts'
import type { Engine } from '../graph/engine.ts'
import { openGraph } from '../services.ts'
import type { Subscribe } from './bench-live.ts'
import type { Ask } from './bench-query.ts'

/** The API over a graph, with everything that a request over HTTP meets but the socket. */
export interface BenchApi {
  readonly ask: Ask
  readonly subscribe: Subscribe
  /** Tells subscribers that statements were added. */
  readonly raise: () => void
}

const url = 'http://127.0.0.1/graphql'
const json = { 'content-type': 'application/json' }

/** Opens the API over a graph. */
export const openApi = async (engine: Engine): Promise<BenchApi> => {
  let reads = 0
  const counted: Engine = {
    ...engine,
    // Nobody else writes: no read beside those of the question.
    shared: false,
    run: (cypher, params) => {
      reads += 1
      return engine.run(cypher, params)
    },
  }
  const { services } = await openGraph(counted)
  const api = createApi(services, { log: createLog('error', console.error) })
  const send = (body: object, headers: Readonly<Record<string, string>>) =>
    api.fetch(url, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) })
  return {
    ask: async (query, variables) => {
      reads = 0
      const response = await send({ query, variables }, {})
      const result = (await response.json()) as ExecutionResult
      if (result.errors) throw new Error(`${query}: ${result.errors[0]?.message}`)
      return reads
    },
    subscribe: async (query) => eventsOf((await send({ query }, { accept: 'text/event-stream' })).body!),
    raise: services.added.raise,
  }
}
