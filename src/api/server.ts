import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { createYoga } from 'graphql-yoga'
import { InputError } from '../errors.ts'
import { type Context, createContext, type Services } from './context.ts'
import { type Log, maskError } from './plugin/errors.ts'
import { isLoopback, useGuard } from './plugin/guard.ts'
import { useLimits, useNodeLimit } from './plugin/limits.ts'
import { useRoutes } from './plugin/routes.ts'
import { useToken } from './plugin/token.ts'
import { createSchema } from './schema.ts'

/** How the API is served. `token` absent: anyone may change the graph, which is allowed on loopback alone. */
export interface ApiOptions {
  readonly token?: string
  readonly onlyLoopback?: boolean
  /** Takes the reason of each error that is masked. */
  readonly log: Log
}

const firstQuery = `# Who made which claim, and who echoed, confirmed or denied it?
{
  claims(first: 5) {
    totalCount
    edges { node { text responses { actor { name } stance polarity statements { edges { node { quote article { title url } } } } } } }
  }
}
`

/** The GraphQL API as a `fetch`-like handler and node:http listener. The order of the plugins is the order in which a request meets them. */
export const createApi = (services: Services, { token, onlyLoopback = true, log }: ApiOptions) =>
  createYoga<object, Context>({
    schema: createSchema(services.kinds),
    context: () => createContext(services),
    maskedErrors: { maskError: maskError(log) },
    // Yoga's own page loads its scripts from the network; this one carries them.
    renderGraphiQL,
    graphiql: { title: 'demarche', defaultQuery: firstQuery },
    landingPage: false,
    logging: false,
    cors: false,
    multipart: false,
    healthCheckEndpoint: '/health',
    plugins: [useGuard(onlyLoopback), useRoutes(services, log), useLimits(), useNodeLimit(), useToken(token)],
  })

/** Where to listen. */
export interface ServerOptions extends Omit<ApiOptions, 'onlyLoopback'> {
  readonly host: string
  readonly port: number
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

/**
 * Serves the API at `http://HOST:PORT/graphql`; port 0 takes any free one.
 * `InputError` when the host is not loopback and there is no token, and when the port or host cannot be had.
 */
export const startServer = async (services: Services, options: ServerOptions): Promise<Running> => {
  const { host, token } = options
  if (!isLoopback(host) && !token)
    throw new InputError(
      `HOST is ${host}, which others can reach: set DEMARCHE_TOKEN, which mutations must then carry.`,
    )
  const api = createApi(services, { ...options, onlyLoopback: isLoopback(host) && !token })
  const server = createServer(api)
  const port = await listen(server, options)
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}/graphql`,
    port,
    close: async (patience = 10_000) => {
      await stop(server, patience)
      await api.dispose()
    },
  }
}
