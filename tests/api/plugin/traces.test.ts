import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createLog } from '../../../src/api/plugin/log.ts'
import { openTracing } from '../../../src/api/tracing.ts'
import { post, send, served } from '../served.ts'

const { start, services } = served()
const silent = createLog('silent', () => {})

interface Span {
  readonly name: string
  readonly kind: number
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[]
  readonly status: { readonly code?: number }
}

/** What a collector of OTLP over HTTP receives. */
const received: { path: string | undefined; text: string }[] = []
let collector: Server
let endpoint: string
beforeAll(async () => {
  collector = createServer(async (request, response) => {
    let text = ''
    for await (const piece of request) text += piece
    received.push({ path: request.url, text })
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>((done) => collector.listen(0, '127.0.0.1', done))
  endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
})
beforeEach(() => {
  received.length = 0
})
afterAll(() => collector.close())

const spansOf = (): readonly Span[] =>
  received.flatMap(({ text }) =>
    JSON.parse(text).resourceSpans.flatMap((resource: { scopeSpans: { spans: Span[] }[] }) =>
      resource.scopeSpans.flatMap(({ spans }) => spans),
    ),
  )
const told = ({ attributes }: Span) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue]))

const traced = async (work: (url: string) => Promise<unknown>, graph = services()) => {
  const tracing = await openTracing({ endpoint, serviceName: 'demarche of the desk', log: silent })
  const { url, close } = await start({ tracing }, graph)
  await work(url)
  await close()
  await tracing.close(20_000)
}

it('sends a span for each operation, and beneath it one for each read of the graph', async () => {
  await traced((url) =>
    post(url, 'query Hidden($w: String!) { search(text: $w) { totalCount } stats { articles } }', {}, { w: 'secret' }),
  )
  expect(received[0]!.path).toBe('/v1/traces')
  expect(received[0]!.text).toContain('demarche of the desk')
  const spans = spansOf()
  const [operation] = spans.filter(({ kind }) => kind === 2)
  expect(operation!.name).toBe('graphql query')
  expect(told(operation!)).toMatchObject({
    'graphql.operation.type': 'query',
    'graphql.operation.name': 'Hidden',
    'http.response.status_code': 200,
    'demarche.request_id': expect.any(String),
  })
  const reads = spans.filter(({ name }) => name === 'cypher')
  expect(reads.length).toBe(2)
  for (const read of reads) {
    expect(read.parentSpanId).toBe(operation!.spanId)
    expect(read.traceId).toBe(operation!.traceId)
    expect(told(read)).toMatchObject({
      'db.system.name': 'embedded',
      'db.query.text': expect.stringContaining('RETURN'),
    })
  }
  expect(JSON.stringify(received)).not.toContain('secret')
})

it('goes on with the trace of whoever asks', async () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
  await traced((url) => post(url, '{ stats { articles } }', { traceparent }))
  const [operation] = spansOf().filter(({ kind }) => kind === 2)
  expect([operation!.traceId, operation!.parentSpanId]).toEqual([
    '0af7651916cd43dd8448eb211c80319c',
    'b7ad6b7169203331',
  ])
})

it('marks what failed, without its words', async () => {
  const graph = services()
  const run = () => Promise.reject(new Error('secret'))
  await traced((url) => post(url, '{ stats { articles } }'), { ...graph, engine: { ...graph.engine, run } })
  const spans = spansOf()
  expect(spans.map((span) => [span.name, span.status.code, told(span)['error.type']]).sort()).toEqual([
    ['cypher', 2, 'Error'],
    ['graphql query', 2, 'INTERNAL'],
  ])
  expect(JSON.stringify(received)).not.toContain('secret')
})

it('serves as before when no collector answers, and tells nothing of probes', async () => {
  await traced((url) => send(url, { path: '/health' }))
  expect(spansOf()).toEqual([])
  const nobody = 'http://127.0.0.1:9'
  const told: string[] = []
  const log = createLog('warn', (line) => told.push(JSON.parse(line).msg))
  const tracing = await openTracing({ endpoint: nobody, serviceName: 'x', log })
  const { url } = await start({ tracing })
  expect((await post(url, '{ stats { articles } }')).body.data).toEqual({ stats: { articles: 4 } })
  await tracing.close(60_000)
  expect(told).toContain('the collector of traces does not take them')
})
