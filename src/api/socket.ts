import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type ExecutionResult, GraphQLError, parse } from 'graphql'
import type { SubscribePayload } from 'graphql-ws'
import { type Extra, useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import { z } from 'zod'
import { maxBody } from './plugin/body.ts'
import { namesLoopback } from './plugin/guard.ts'
import type { ProblemCode } from './problem.ts'
import { eventsOf } from './sse.ts'

/** Answers a request as it came over HTTP. */
export type Answer = (request: Request, context: { readonly req: IncomingMessage }) => Response | Promise<Response>

/** Who may open a socket. */
export interface SocketOptions {
  readonly onlyLoopback: boolean
  /** Origins whose pages may, beside those of the server itself. */
  readonly origins: readonly string[]
}

/** The sockets of a server. */
export interface Sockets {
  /** Closes all with 1012 (service restart), after which clients connect again by themselves, and lets no more in. Who does not answer in `patience` milliseconds is cut off. */
  readonly close: (patience: number) => void
}

/** The most sockets at once; more get 503. */
const most = 1_000

const Parameters = z
  .looseObject({ authorization: z.string().optional(), Authorization: z.string().optional() })
  .nullish()
  .catch(null)

// Browsers send no header of their own with a socket: the token then comes in the first message.
const headersOf = (req: IncomingMessage, connection: unknown): Headers => {
  const parameters = Parameters.parse(connection)
  const given = parameters?.Authorization ?? parameters?.authorization ?? req.headers.authorization
  const headers = new Headers({
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, text/event-stream',
  })
  for (const name of ['x-forwarded-for', 'traceparent'])
    if (req.headers[name] !== undefined) headers.set(name, String(req.headers[name]))
  if (given !== undefined) headers.set('authorization', given)
  return headers
}

const hostOf = ({ headers }: IncomingMessage): string => headers.host ?? 'localhost'

const requestOf = (req: IncomingMessage, connection: unknown, payload: SubscribePayload): Request =>
  new Request(`http://${hostOf(req)}/graphql`, {
    method: 'POST',
    headers: headersOf(req, connection),
    body: JSON.stringify(payload),
  })

type Result = ExecutionResult<Record<string, unknown>>

const refusalIn = ({ data, errors }: Result): readonly GraphQLError[] | null =>
  data === undefined && errors?.length
    ? errors.map(({ message, extensions }) => new GraphQLError(message, { extensions }))
    : null

// What is asked goes through the same door as over HTTP, so that tokens, limits, the log and all else hold here too. What graphql-ws takes for
// the operation is a stand-in that carries the answer.
const standIn = parse('subscription { answer }')

const serve = (sockets: WebSocketServer, answer: Answer) =>
  useServer<Record<string, unknown>>(
    {
      onSubscribe: async ({ extra, connectionParams }, _, payload) => {
        const { request: req } = extra as Extra
        const response = await answer(requestOf(req, connectionParams, payload), { req })
        if (response.headers.get('content-type')?.startsWith('text/event-stream'))
          return { schema: undefined as never, document: standIn, contextValue: eventsOf<Result>(response.body!) }
        const result = (await response.json()) as Result
        return refusalIn(result) ?? { schema: undefined as never, document: standIn, contextValue: result }
      },
      subscribe: ({ contextValue }) => contextValue as AsyncGenerator<Result> | Result,
      // Results come as JSON, not as objects of GraphQL.
      onNext: (_, _id, _payload, _args, result) => result,
    },
    sockets,
  )

const refusals: Partial<Record<ProblemCode, string>> = {
  FORBIDDEN: '403 Forbidden',
  NOT_FOUND: '404 Not Found',
  NOT_READY: '503 Service Unavailable',
}

// The rules of one origin do not hold for sockets: without this check any page could read the graph of whoever looks at it.
const fromElsewhere = (req: IncomingMessage, origins: readonly string[]): boolean => {
  const { origin } = req.headers
  if (origin === undefined || origins.includes(origin)) return false
  return !URL.canParse(origin) || new URL(origin).host !== hostOf(req)
}

const reasonAgainst = (req: IncomingMessage, { onlyLoopback, origins }: SocketOptions): ProblemCode | null => {
  if (new URL(req.url ?? '/', 'http://localhost').pathname !== '/graphql') return 'NOT_FOUND'
  if (onlyLoopback && !namesLoopback(hostOf(req))) return 'FORBIDDEN'
  return fromElsewhere(req, origins) ? 'FORBIDDEN' : null
}

/** Serves GraphQL over WebSocket (subprotocol graphql-transport-ws) at /graphql of a server, beside HTTP. */
export const acceptSockets = (server: Server, answer: Answer, options: SocketOptions): Sockets => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxBody.read })
  serve(sockets, answer)
  let closed = false
  server.on('upgrade', (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    const reason = closed || sockets.clients.size >= most ? 'NOT_READY' : reasonAgainst(req, options)
    if (reason) socket.end(`HTTP/1.1 ${refusals[reason]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
    else sockets.handleUpgrade(req, socket, head, (one) => sockets.emit('connection', one, req))
  })
  return {
    close: (patience) => {
      closed = true
      for (const one of sockets.clients) {
        one.close(1012, 'The server stops: connect again.')
        const late = setTimeout(() => one.terminate(), patience)
        one.once('close', () => clearTimeout(late))
      }
    },
  }
}
