import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { type CORSOptions, createYoga } from 'graphql-yoga'
import { InputError } from '../errors.ts'
import { allRoles, createClients, hashToken, type Token } from './client.ts'
import { type Context, createContext, type Services } from './context.ts'
import { lookAhead, nothingAhead } from './look-ahead.ts'
import { useBodyLimit } from './plugin/body.ts'
import { maskError, useErrors } from './plugin/errors.ts'
import { isLoopback, useGuard } from './plugin/guard.ts'
import { useNoIntrospection } from './plugin/introspection.ts'
import { useLimits, useNodeLimit } from './plugin/limits.ts'
import { type Log, useLog } from './plugin/log.ts'
import { useMetrics } from './plugin/metrics.ts'
import { checkOperations, documentParameter, type Persisted, usePersisted } from './plugin/persisted.ts'
import { useRateLimit } from './plugin/rate.ts'
import { factsOf, useRequest } from './plugin/request.ts'
import { useRoles } from './plugin/role.ts'
import { useRoutes } from './plugin/routes.ts'
import { engineFor, useTraces } from './plugin/traces.ts'
import { createSchema } from './schema.ts'
import { acceptSockets } from './socket.ts'
import type { Tracing } from './tracing.ts'

/** How the API may be used, beside who listens where. What is absent is as open as on one's own machine. */
export interface Settings {
  /** A token for everything. */
  readonly token?: string
  /** More tokens, each for what its roles say. Without any, anyone may change the graph, which is allowed on loopback alone. */
  readonly tokens?: readonly Token[]
  /** Whether reading needs a token too; by default when one of `tokens` is for reading alone. */
  readonly readNeedsToken?: boolean
  /** Origins whose pages may read answers. */
  readonly origins?: readonly string[]
  readonly introspection?: boolean
  readonly graphiql?: boolean
  /** Requests a minute and client; absent: as many as come. */
  readonly perMinute?: number
  /** Trusted proxies in front, whose X-Forwarded-For says where a request comes from. */
  readonly proxies?: number
  /** Operations that clients may name by their hash. */
  readonly persisted?: Persisted
  /** How long the reads of one query may take together, in milliseconds. */
  readonly patience?: number
}

/** How the API is served. */
export interface ApiOptions extends Settings {
  readonly onlyLoopback?: boolean
  /** Takes a line for each request, and the reason of each error that is masked. */
  readonly log: Log
  /** Where spans of requests and reads go. */
  readonly tracing?: Tracing
  /** Aborted when the server begins to stop. */
  readonly stopping?: AbortSignal
}

const firstQuery = `# Who made which claim, and who echoed, confirmed or denied it?
{
  claims(first: 5) {
    totalCount
    edges { node { text responses { actor { name } stance kinds statements { edges { node { quote article { title url } } } } } } }
  }
}
`

const tokensOf = ({ token, tokens = [] }: Settings): readonly Token[] =>
  token === undefined ? tokens : [...tokens, { name: 'DEMARCHE_TOKEN', roles: allRoles, sha256: hashToken(token) }]

const corsFor = (origins: readonly string[]): CORSOptions => ({
  origin: [...origins],
  credentials: false,
  methods: ['GET', 'POST'],
  allowedHeaders: ['authorization', 'content-type', 'x-request-id', 'traceparent'],
  exposedHeaders: ['x-request-id', 'ratelimit', 'ratelimit-policy', 'retry-after'],
  maxAge: 86_400,
})

/** The plugins in the order in which a request meets them. */
const pluginsOf = (services: Services, options: ApiOptions & { readonly stopping: AbortSignal }) => {
  const { log, stopping, onlyLoopback = true, proxies = 0, perMinute, introspection = true, readNeedsToken } = options
  const { persisted, tracing } = options
  const clientOf = createClients({ tokens: tokensOf(options), readNeedsToken })
  return [
    useRequest({ clientOf, proxies }),
    useLog(log),
    ...(tracing ? [useTraces(tracing)] : []),
    useErrors(log),
    useGuard(onlyLoopback),
    ...(perMinute ? [useRateLimit(perMinute)] : []),
    useBodyLimit(),
    useMetrics(services, log),
    useRoutes(services, { log, stopping }),
    ...(persisted ? [usePersisted(persisted)] : []),
    useLimits(introspection),
    useNodeLimit(),
    ...(introspection ? [] : [useNoIntrospection()]),
    useRoles(),
  ]
}

/** The GraphQL API as a `fetch`-like handler and node:http listener. */
export const createApi = (services: Services, options: ApiOptions) => {
  const { stopping = new AbortController().signal, patience = 30_000, origins = [], graphiql = true } = options
  const { persisted, tracing } = options
  const schema = createSchema(services.kinds)
  if (persisted) checkOperations(schema, persisted.operations)
  return createYoga<object, Context>({
    schema,
    context: async ({ request }) => {
      await services.freshen()
      const engine = engineFor(services.engine, request, tracing)
      const { operation } = factsOf(request)
      const ahead = operation ? lookAhead(schema, operation.document) : nothingAhead
      return createContext({ ...services, engine }, { request, ahead, stopping, patience })
    },
    maskedErrors: { maskError },
    // Yoga's own page loads its scripts from the network; this one carries them.
    renderGraphiQL,
    graphiql: graphiql && { title: 'demarche', defaultQuery: firstQuery },
    landingPage: false,
    logging: false,
    cors: origins.length > 0 && corsFor(origins),
    multipart: false,
    extraParamNames: persisted ? [documentParameter] : [],
    maxRequestBodySize: false,
    healthCheckEndpoint: '/health',
    plugins: pluginsOf(services, { ...options, stopping }),
  })
}

/** How long a client may take, in milliseconds: to send the head of a request, to send all of it, to let a connection lie idle. */
export interface Timeouts {
  readonly head: number
  readonly request: number
  readonly idle: number
}

const defaultTimeouts: Timeouts = { head: 10_000, request: 120_000, idle: 300_000 }

/** Where to listen. */
export interface ServerOptions extends Omit<ApiOptions, 'onlyLoopback' | 'stopping'> {
  readonly host: string
  readonly port: number
  readonly timeouts?: Timeouts
}

/** A running server. `close` waits for the answers under way, at most `patience` milliseconds. */
export interface Running {
  readonly url: string
  readonly port: number
  readonly close: (patience?: number) => Promise<void>
}

const listenError = (error: NodeJS.ErrnoException, { host, port }: ServerOptions): Error => {
  if (error.code === 'EADDRINUSE') return new InputError(`Port ${port} of ${host} is taken: set PORT to another one.`)
  if (error.code === 'EACCES') return new InputError(`Port ${port} needs more rights: set PORT to one above 1023.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new InputError(`${host} is no address of this machine: set HOST to one of its own.`)
  return error
}

const listen = (server: Server, options: ServerOptions): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, options)))
    server.listen(options.port, options.host, () => resolve((server.address() as AddressInfo).port))
  })

const stop = (server: Server, patience: number): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(late)
      resolve()
    })
    server.closeIdleConnections()
  })

/** Without any token anyone may do anything, so that none but callers from this machine may come. */
const isOpen = ({ token, tokens = [] }: Settings): boolean => !token && tokens.length === 0

// A client that sends slowly, or takes its answer slowly, holds a connection no longer than this.
const createHttpServer = (listener: RequestListener, { head, request, idle }: Timeouts): Server => {
  const connectionsCheckingInterval = Math.min(head, 5_000)
  const server = createServer({ headersTimeout: head, requestTimeout: request, connectionsCheckingInterval }, listener)
  server.timeout = idle
  return server
}

/**
 * Serves the API at `http://HOST:PORT/graphql`; port 0 takes any free one.
 * `InputError` when the host is not loopback and there is no token, and when the port or host cannot be had.
 */
export const startServer = async (services: Services, options: ServerOptions): Promise<Running> => {
  const { host, timeouts = defaultTimeouts } = options
  const onlyLoopback = isOpen(options)
  if (onlyLoopback && !isLoopback(host))
    throw new InputError(
      `HOST is ${host}, which others can reach: set DEMARCHE_TOKEN or DEMARCHE_TOKENS, of which mutations must then carry one.`,
    )
  const stopping = new AbortController()
  const api = createApi(services, { ...options, onlyLoopback, stopping: stopping.signal })
  const server = createHttpServer(api, timeouts)
  const { origins = [] } = options
  const sockets = acceptSockets(server, (request, context) => api.fetch(request, context), { onlyLoopback, origins })
  const port = await listen(server, options)
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}/graphql`,
    port,
    close: async (patience = 10_000) => {
      sockets.close(patience)
      stopping.abort()
      await stop(server, patience)
      await api.dispose()
    },
  }
}
