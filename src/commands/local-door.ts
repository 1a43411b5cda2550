import type { Services } from '../api/context.ts'
import { createLog } from '../api/plugin/log.ts'
import { createApi } from '../api/server.ts'
import type { Config } from '../config.ts'
import { openEngine } from '../graph/engine.ts'
import { openGraph } from '../services.ts'
import type { Answer, Door } from './door.ts'
import { tell } from './print.ts'

// The same API as a server has, without a socket.
const asking = (services: Services): Door['ask'] => {
  const api = createApi(services, { log: createLog('error', tell) })
  return async (query, variables = {}) => {
    const response = await api.fetch('http://127.0.0.1/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    return (await response.json()) as Answer
  }
}

/** The graph opened by this process, which holds it until `close`. Rejects with `EngineError` when it cannot be opened. */
export const localDoor = async ({ db, credentials }: Config): Promise<Door> => {
  const engine = await openEngine(db, credentials)
  try {
    const { services, ingest } = await openGraph(engine)
    return {
      address: null,
      ask: asking(services),
      ingest,
      export: services.export,
      close: engine.close,
    }
  } catch (error) {
    await engine.close()
    throw error
  }
}
