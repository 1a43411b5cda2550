import type { Span } from '@opentelemetry/api'
import type { Plugin } from 'graphql-yoga'
import type { Engine } from '../../graph/engine.ts'
import { endFailed, type Tracing, tracedEngine } from '../tracing.ts'
import { factsOf } from './request.ts'

const spans = new WeakMap<Request, Span>()

/** The engine of a request, with its reads as spans where there is tracing. */
export const engineFor = (engine: Engine, request: Request | undefined, tracing: Tracing | undefined): Engine => {
  const span = request && spans.get(request)
  return tracing && span ? tracedEngine(engine, tracing, span) : engine
}

/** Makes a span of each request to GraphQL, with its operation and how it ended. */
export const useTraces = (tracing: Tracing): Plugin => ({
  onRequest: ({ request, url }) => {
    if (url.pathname === '/graphql') spans.set(request, tracing.beginRequest('graphql', request.headers))
  },
  onResponse: ({ request, response }) => {
    const span = spans.get(request)
    if (!span) return
    const { id, operation, codes } = factsOf(request)
    span.setAttributes({ 'http.response.status_code': response.status, 'demarche.request_id': id })
    if (operation) {
      span.updateName(`graphql ${operation.type}`).setAttribute('graphql.operation.type', operation.type)
      if (operation.name) span.setAttribute('graphql.operation.name', operation.name)
    }
    if (codes.length > 0) endFailed(span, codes.join(' '))
    else span.end()
  },
})
