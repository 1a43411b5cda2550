import { existsSync } from 'node:fs'
import type { ArticleRead } from '../article/read-article.ts'
import { InputError } from '../errors.ts'
import type { ExportRequest } from '../export/request.ts'
import { servingAddress } from '../graph/owner.ts'
import type { IngestOutcome } from '../ingest.ts'
import type { Call } from './command.ts'
import { isEmbedded } from './place.ts'
import { serverDoor } from './server-door.ts'

/** What a GraphQL server answers. */
export interface Answer {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string }[]
}

/** The graph as commands see it: opened in this process, or behind the server that holds it (`address` says which). */
export interface Door {
  readonly address: string | null
  readonly ask: (query: string, variables?: object) => Promise<Answer>
  readonly ingest: (articles: AsyncIterable<ArticleRead>) => AsyncGenerator<IngestOutcome>
  readonly export: (request: ExportRequest) => AsyncIterable<string>
  readonly close: () => Promise<void>
}

/** `makes`: an embedded graph that is not there yet is made. */
export interface DoorOptions {
  readonly makes?: boolean
}

/**
 * Opens the graph of a call: through `--server`, through the server that holds the embedded graph now, or here.
 * Rejects with `EngineError` or `InputError`, whose sentence says what to do.
 */
const openDoor = async ({ options, config }: Call, { makes = false }: DoorOptions = {}): Promise<Door> => {
  const url = options.server ?? (await servingAddress(config.db))
  if (url) return serverDoor({ url, token: config.token })
  if (!makes && isEmbedded(config.db) && !existsSync(config.db))
    throw new InputError(`There is no graph at ${config.db}: \`demarche ingest\` makes one.`)
  // Loaded only where it is needed: a command that goes through a server starts without engine and API.
  const { localDoor } = await import('./local-door.ts')
  return localDoor(config)
}

/** Opens the graph of a call for `work` and closes it whatever happens. */
export const withDoor = async <T>(call: Call, work: (door: Door) => Promise<T>, options?: DoorOptions): Promise<T> => {
  const door = await openDoor(call, options)
  try {
    return await work(door)
  } finally {
    await door.close()
  }
}
