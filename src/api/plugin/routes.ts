import type { Plugin } from 'graphql-yoga'
import { z } from 'zod'
import { isKnownError } from '../../errors.ts'
import { checkRequest, type ExportRequest, mediaTypes } from '../../export/request.ts'
import type { Services } from '../context.ts'
import { now } from '../moment.ts'
import { readRows } from '../read.ts'
import type { Log } from './errors.ts'

interface Tally {
  requests: number
  errors: number
}

type Answer = (url: URL) => Promise<Response>

const text = (body: string, status = 200, type = 'text/plain; charset=utf-8'): Response =>
  new Response(body, { status, headers: { 'content-type': type } })

const ask = async ({ engine }: Services): Promise<void> => {
  await readRows({ engine, moment: now }, { name: 'statement', params: { id: '' }, row: z.unknown() })
}

const families = z.object({ families: z.array(z.object({ count: z.number() })) })

const metrics = async ({ engine, kinds }: Services, tally: Tally): Promise<string> => {
  const [found] = await readRows({ engine, moment: now }, { name: 'stats', params: { kinds }, row: families })
  const statements = found!.families.reduce((sum, { count }) => sum + count, 0)
  return [
    '# HELP demarche_requests_total GraphQL operations received.',
    '# TYPE demarche_requests_total counter',
    `demarche_requests_total ${tally.requests}`,
    '# HELP demarche_errors_total GraphQL operations answered with errors.',
    '# TYPE demarche_errors_total counter',
    `demarche_errors_total ${tally.errors}`,
    '# HELP demarche_statements Live statements in the graph.',
    '# TYPE demarche_statements gauge',
    `demarche_statements ${statements}`,
    '',
  ].join('\n')
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

const elsewhere = async ({ pathname }: URL, method: string): Promise<Response> =>
  pathname === '/' && method === 'GET'
    ? new Response(null, { status: 302, headers: { location: '/graphql' } })
    : text('There is nothing here: GraphQL and GraphiQL are at /graphql.\n', 404)

const answers = (services: Services, tally: Tally): Readonly<Record<string, Answer>> => ({
  '/ready': async () => {
    await ask(services)
    return text('ready\n')
  },
  '/metrics': async () => text(await metrics(services, tally), 200, 'text/plain; version=0.0.4; charset=utf-8'),
  '/export': (url) => exported(services, url),
})

const failed = (error: unknown, log: Log): Response => {
  if (isKnownError(error) && error.name === 'InputError') return text(`${error.message}\n`, 400)
  log(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return text('not ready\n', 503)
}

/** GET / (leads to /graphql), /ready (the database answers), /metrics (Prometheus), /export?format=csv&what=relations (the graph, as a stream); 404 with a sentence elsewhere. */
export const useRoutes = (services: Services, log: Log): Plugin => {
  const tally: Tally = { requests: 0, errors: 0 }
  const routes = answers(services, tally)
  return {
    onRequest: async ({ request, url, endResponse }) => {
      const answer = routes[url.pathname]
      if (!answer && !known.test(url.pathname))
        return endResponse(await elsewhere(new URL(request.url), request.method))
      if (!answer || request.method !== 'GET') return
      endResponse(await answer(new URL(request.url)).catch((error: unknown) => failed(error, log)))
    },
    onResultProcess: ({ result }) => {
      tally.requests += 1
      if ('errors' in result && result.errors?.length) tally.errors += 1
    },
  }
}
