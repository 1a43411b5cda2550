import type { Plugin } from 'graphql-yoga'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { z } from 'zod'
import type { Services } from '../context.ts'
import { nothingAhead } from '../look-ahead.ts'
import { now } from '../moment.ts'
import { refuse } from '../problem.ts'
import { readRows } from '../read.ts'
import type { Log } from './log.ts'
import { factsOf } from './request.ts'
import { lacking } from './role.ts'

const Stats = z.object({ families: z.array(z.object({ count: z.number() })) })

const countStatements = async ({ engine, kinds }: Services): Promise<number> => {
  const [found] = await readRows(
    { engine, moment: now, ahead: nothingAhead },
    { name: 'stats', params: { kinds }, row: Stats },
  )
  return found!.families.reduce((sum, { count }) => sum + count, 0)
}

/** In seconds: from an answer out of memory to one that is given up. */
const buckets = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30]

const createMeters = (services: Services, log: Log) => {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  const statements: Gauge = new Gauge({
    name: 'demarche_statements',
    help: 'Live statements in the graph.',
    registers,
    // What the process tells of itself is worth having even when its database does not answer.
    collect: () =>
      countStatements(services)
        .then((count) => statements.set(count))
        .catch((err: unknown) => log.error({ err }, 'the statements could not be counted')),
  })
  return {
    register,
    requests: new Counter({
      name: 'demarche_requests_total',
      help: 'GraphQL operations received, by type (none: it could not be read).',
      labelNames: ['type'] as const,
      registers,
    }),
    errors: new Counter({
      name: 'demarche_errors_total',
      help: 'Errors in answers to GraphQL operations, by code.',
      labelNames: ['code'] as const,
      registers,
    }),
    seconds: new Histogram({
      name: 'demarche_request_duration_seconds',
      help: 'How long GraphQL operations took until their answer began.',
      labelNames: ['type', 'status'] as const,
      buckets,
      registers,
    }),
  }
}

/** Counts operations, their time and errors, and tells them at GET /metrics as Prometheus reads it; for readers. */
export const useMetrics = (services: Services, log: Log): Plugin => {
  const { register, requests, errors, seconds } = createMeters(services, log)
  return {
    onRequest: async ({ request, url, endResponse }) => {
      if (url.pathname !== '/metrics' || request.method !== 'GET') return
      const { id, client } = factsOf(request)
      if (!client.roles.has('READ')) return endResponse(refuse(lacking(client, 'READ'), id))
      endResponse(new Response(await register.metrics(), { headers: { 'content-type': register.contentType } }))
    },
    onResponse: ({ request, response }) => {
      if (request.method === 'OPTIONS' || new URL(request.url).pathname !== '/graphql') return
      const { operation, codes, startedAt } = factsOf(request)
      if (!operation && codes.length === 0 && response.ok) return
      const type = operation?.type ?? 'none'
      requests.inc({ type })
      for (const code of codes) errors.inc({ code })
      seconds.observe({ type, status: response.status }, (performance.now() - startedAt) / 1000)
    },
  }
}
