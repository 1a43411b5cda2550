import type { Span } from '@opentelemetry/api'
import type { Engine } from '../graph/engine.ts'
import type { Log } from './plugin/log.ts'

/** What a span tells: never variables, parameters or text of articles. */
export type Attributes = Readonly<Record<string, string | number>>

/** Where spans go. */
export interface Tracing {
  /** Begins the span of a request, beneath the one that its `traceparent` header names. */
  readonly beginRequest: (name: string, headers: Headers) => Span
  /** Begins the span of something that a request waits for. */
  readonly beginWithin: (parent: Span, name: string, attributes: Attributes) => Span
  /** Sends what is left, for at most `patience` milliseconds. */
  readonly close: (patience: number) => Promise<void>
}

/** Where a collector listens for OTLP over HTTP, what it should call this service, and who is told when it does not take spans. */
export interface TracingOptions {
  readonly endpoint: string
  readonly serviceName: string
  readonly log: Log
}

// OpenTelemetry is loaded only where somebody collects.
const load = async () => {
  const [api, core, sdk, exporter, resources] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/core'),
    import('@opentelemetry/sdk-trace-base'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ])
  return { ...api, ...core, ...sdk, ...exporter, ...resources }
}

const within = async (work: Promise<unknown>, patience: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((done) => {
    timer = setTimeout(done, patience)
  })
  await Promise.race([work, late])
  clearTimeout(timer)
}

/** Opens the way to a collector; spans are sent in batches, and dropped when it does not answer, which `log` is told. */
export const openTracing = async ({ endpoint, serviceName, log }: TracingOptions): Promise<Tracing> => {
  const otel = await load()
  const tell = () => log.warn('the collector of traces does not take them')
  const quiet = () => {}
  otel.diag.setLogger({ error: tell, warn: quiet, info: quiet, debug: quiet, verbose: quiet }, otel.DiagLogLevel.ERROR)
  const exporter = new otel.OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` })
  const provider = new otel.BasicTracerProvider({
    resource: otel.resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [new otel.BatchSpanProcessor(exporter)],
  })
  const tracer = provider.getTracer('demarche')
  const propagator = new otel.W3CTraceContextPropagator()
  const getter = {
    keys: (headers: Headers) => [...headers.keys()],
    get: (headers: Headers, name: string) => headers.get(name) ?? undefined,
  }
  return {
    beginRequest: (name, headers) => {
      const parent = propagator.extract(otel.ROOT_CONTEXT, headers, getter)
      return tracer.startSpan(name, { kind: otel.SpanKind.SERVER }, parent)
    },
    beginWithin: (parent, name, attributes) =>
      tracer.startSpan(name, { kind: otel.SpanKind.CLIENT, attributes }, otel.trace.setSpan(otel.ROOT_CONTEXT, parent)),
    close: (patience) => within(provider.shutdown().catch(tell), patience),
  }
}

/** SpanStatusCode.ERROR of OpenTelemetry. */
const failed = 2

/** Ends a span as failed, with the kind of error and no words of it. */
export const endFailed = (span: Span, kind: string): void => {
  span.setAttribute('error.type', kind).setStatus({ code: failed }).end()
}

/** The engine whose reads are spans beneath that of a request. Cypher texts are files of ours: what users sent is in the parameters, which are left out. */
export const tracedEngine = (engine: Engine, tracing: Tracing, parent: Span): Engine => ({
  ...engine,
  run: async (cypher, params, bounds) => {
    const span = tracing.beginWithin(parent, 'cypher', { 'db.system.name': engine.name, 'db.query.text': cypher })
    try {
      const rows = await engine.run(cypher, params, bounds)
      span.setAttribute('db.response.returned_rows', rows.length).end()
      return rows
    } catch (error) {
      endFailed(span, (error as Error).name)
      throw error
    }
  },
})
