import type { Plugin } from 'graphql-yoga'
import { z } from 'zod'
import { EngineError, InputError } from '../../errors.ts'
import { checkRequest, type ExportRequest, mediaTypes } from '../../export/request.ts'
import type { Services } from '../context.ts'
import { nothingAhead } from '../look-ahead.ts'
import { now } from '../moment.ts'
import { refuse } from '../problem.ts'
import { readRows } from '../read.ts'
import type { Log } from './log.ts'
import { factsOf } from './request.ts'
import { lacking } from './role.ts'

type Answer = (url: URL) => Promise<Response>

const text = (body: string, status = 200, type = 'text/plain; charset=utf-8'): Response =>
  new Response(body, { status, headers: { 'content-type': type } })

const ask = async ({ engine }: Services): Promise<void> => {
  await readRows(
    { engine, moment: now, ahead: nothingAhead },
    { name: 'statement', params: { id: '' }, row: z.unknown() },
  )
}

const streamOf = (pieces: AsyncIterator<string>, first: IteratorResult<string>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  let next: IteratorResult<string> | undefined = first
  return new ReadableStream({
    pull: async (controller) => {
      const piece = next ?? (await pieces.next())
      next = undefined
      if (piece.done) controller.close()
      else controller.enqueue(encoder.encode(piece.value))
    },
    cancel: async () => {
      await pieces.return?.()
    },
  })
}

const requestOf = ({ searchParams }: URL): ExportRequest => ({
  format: searchParams.get('format') ?? 'jsonl',
  what: searchParams.get('what') ?? undefined,
  history: searchParams.get('history') === 'true',
})

/** The first piece is read before the answer begins, so that an unknown format is an error and not an empty file. */
const exported = async (services: Services, url: URL): Promise<Response> => {
  const request = requestOf(url)
  const { format } = checkRequest(request)
  const pieces = services.export(request)[Symbol.asyncIterator]()
  const body = streamOf(pieces, await pieces.next())
  return new Response(body, { headers: { 'content-type': mediaTypes[format] } })
}

const known = /^\/(graphql|health)(\/|$)/

const elsewhere = (request: Request, { pathname }: URL): Response =>
  pathname === '/' && request.method === 'GET'
    ? new Response(null, { status: 302, headers: { location: '/graphql' } })
    : refuse(
        { code: 'NOT_FOUND', detail: 'There is nothing here: GraphQL and GraphiQL are at /graphql.' },
        factsOf(request).id,
      )

/** What the routes need to know. */
export interface RoutesOptions {
  readonly log: Log
  readonly stopping: AbortSignal
}

const ready = async (services: Services, stopping: AbortSignal): Promise<Response> => {
  if (stopping.aborted) throw new EngineError('The server is stopping.')
  await ask(services)
  return text('ready\n')
}

const answers = (services: Services, stopping: AbortSignal): Readonly<Record<string, Answer>> => ({
  '/ready': () => ready(services, stopping),
  '/export': (url) => exported(services, url),
})

/** Routes that tell what is in the graph. */
const needsRead: readonly string[] = ['/export']

const failed = (error: unknown, requestId: string, log: Log): Response => {
  if (error instanceof InputError) return refuse({ code: error.code, detail: error.message }, requestId)
  log.error({ requestId, err: error }, 'a request failed')
  const detail = 'The server cannot answer: it stops, or its database does not answer.'
  return refuse({ code: 'NOT_READY', detail, headers: { 'retry-after': '5' } }, requestId)
}

/** GET / (leads to /graphql), /ready (the database answers), /export?format=csv&what=relations (the graph, as a stream; for readers); 404 with a sentence elsewhere. */
export const useRoutes = (services: Services, { log, stopping }: RoutesOptions): Plugin => {
  const routes = answers(services, stopping)
  return {
    onRequest: async ({ request, url, endResponse }) => {
      const { id, client } = factsOf(request)
      const answer = routes[url.pathname]
      if (!answer && !known.test(url.pathname)) return endResponse(elsewhere(request, url))
      if (!answer || request.method !== 'GET') return
      if (needsRead.includes(url.pathname) && !client.roles.has('READ'))
        return endResponse(refuse(lacking(client, 'READ'), id))
      endResponse(await answer(new URL(request.url)).catch((error: unknown) => failed(error, id, log)))
    },
  }
}
