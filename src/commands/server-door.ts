import type { Article } from '../article/document.ts'
import type { ArticleRead } from '../article/read-article.ts'
import { EngineError, InputError } from '../errors.ts'
import type { ExportRequest } from '../export/request.ts'
import type { IngestOutcome } from '../ingest.ts'
import type { Answer, Door } from './door.ts'

/** Where a server is and the bearer token that its mutations may ask for. */
export interface ServerAddress {
  readonly url: string
  readonly token: string | undefined
}

/** The GraphQL address of a server, which people also give without its path. */
const graphqlUrl = (address: string): string => {
  const url = new URL(address)
  if (url.pathname === '/') url.pathname = '/graphql'
  return url.href
}

const send = async ({ token }: ServerAddress, url: string, init: RequestInit): Promise<Response> => {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(token && { authorization: `Bearer ${token}` }),
  }
  try {
    return await fetch(url, { ...init, headers })
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } }
    throw new EngineError(
      `No demarche server answers at ${url} (${cause?.code ?? message}): start it, or leave --server out.`,
    )
  }
}

const tokenNeeded = ({ url, token }: ServerAddress): string =>
  token
    ? `DEMARCHE_TOKEN is no token of the server at ${url}: set it to one that server was started with.`
    : `The server at ${url} asks for a token: set DEMARCHE_TOKEN to one it was started with.`

const askServer = async (server: ServerAddress, query: string, variables: object): Promise<Answer> => {
  const url = graphqlUrl(server.url)
  const response = await send(server, url, { method: 'POST', body: JSON.stringify({ query, variables }) })
  const text = await response.text()
  if (response.status === 401) throw new InputError(tokenNeeded(server))
  try {
    return JSON.parse(text) as Answer
  } catch {
    throw new EngineError(
      `What answers at ${url} is no demarche server: it said ${response.status} ${response.statusText}.`,
    )
  }
}

/** The data of an answer. Throws `InputError` with the first error of it. */
export const dataOf = <T>({ data, errors }: Answer): T => {
  if (errors?.[0]) throw new InputError(errors[0].message)
  return data as T
}

/** What goes to the server in one request: many articles, but no more characters than it takes. */
const most = { articles: 50, characters: 500_000 }

const mutation = `mutation Ingest($input: [ArticleInput!]!) {
  ingestArticles(input: $input) { status id error statements { family count } dropped { reason count } }
}`

interface Ingested {
  readonly status: 'NEW' | 'UNCHANGED' | 'FAILED'
  readonly id: string | null
  readonly error: string | null
  readonly statements: readonly { readonly family: string; readonly count: number }[]
  readonly dropped: readonly { readonly reason: string; readonly count: number }[]
}

const toOutcome = (place: string, told: Ingested): IngestOutcome => ({
  place,
  id: told.id,
  state: told.status.toLowerCase() as IngestOutcome['state'],
  statements: Object.fromEntries(told.statements.map(({ family, count }) => [family.toLowerCase(), count])),
  dropped: Object.fromEntries(told.dropped.map(({ reason, count }) => [reason, count])),
  reason: told.error,
})

const failed = (place: string, reason: string): IngestOutcome => ({
  place,
  id: null,
  state: 'failed',
  statements: {},
  dropped: {},
  reason,
})

async function* sendBatch(server: ServerAddress, batch: readonly ArticleRead[]): AsyncGenerator<IngestOutcome> {
  const input = batch.flatMap((read): Article[] => ('article' in read ? [read.article] : []))
  const answer = input.length > 0 ? await askServer(server, mutation, { input }) : { data: { ingestArticles: [] } }
  const told = dataOf<{ ingestArticles: Ingested[] }>(answer).ingestArticles.values()
  for (const read of batch)
    yield 'error' in read ? failed(read.place, read.error.message) : toOutcome(read.place, told.next().value!)
}

async function* ingestThrough(
  server: ServerAddress,
  articles: AsyncIterable<ArticleRead>,
): AsyncGenerator<IngestOutcome> {
  let batch: ArticleRead[] = []
  let characters = 0
  for await (const read of articles) {
    const size = 'article' in read ? read.article.text.length : 0
    if (batch.length > 0 && (batch.length >= most.articles || characters + size > most.characters)) {
      yield* sendBatch(server, batch)
      batch = []
      characters = 0
    }
    batch.push(read)
    characters += size
  }
  yield* sendBatch(server, batch)
}

const reasonOf = async (response: Response): Promise<string> => {
  const text = await response.text()
  try {
    return (JSON.parse(text) as { readonly detail?: string }).detail ?? text
  } catch {
    return text.trim()
  }
}

async function* exportThrough(server: ServerAddress, { format, what, history }: ExportRequest): AsyncGenerator<string> {
  const url = new URL('/export', server.url)
  url.searchParams.set('format', format)
  if (what) url.searchParams.set('what', what)
  if (history) url.searchParams.set('history', 'true')
  const response = await send(server, url.href, {})
  if (response.status === 401) throw new InputError(tokenNeeded(server))
  if (!response.ok || !response.body) throw new InputError(await reasonOf(response))
  const decoder = new TextDecoder()
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>)
    yield decoder.decode(chunk, { stream: true })
}

/** The graph behind a demarche server. Rejects with `EngineError` when nothing answers, with `InputError` when the server refuses. */
export const serverDoor = (server: ServerAddress): Door => ({
  address: server.url,
  ask: (query, variables = {}) => askServer(server, query, variables),
  ingest: (articles) => ingestThrough(server, articles),
  export: (request) => exportThrough(server, request),
  close: async () => {},
})
