import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { DocumentNode, OperationTypeNode } from 'graphql'
import { getOperationAST } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Client } from '../client.ts'

/** What is known of a request while it is answered. */
export interface Facts {
  /** Names the request in answers and logs: what its X-Request-Id says, or made here. */
  readonly id: string
  /** `performance.now()` when it came. */
  readonly startedAt: number
  readonly client: Client
  /** The address it came from; empty where there is no socket. */
  readonly address: string
  /** Known once the operation is parsed. */
  operation: { readonly name: string | null; readonly type: OperationTypeNode; readonly document: DocumentNode } | null
  /** The codes of the errors in its answer. */
  codes: readonly string[]
}

const all = new WeakMap<Request, Facts>()

/** The facts of a request that `useRequest` has seen. Without them (a resolver called without HTTP) the id is new and the client may do nothing. */
export const factsOf = (request: Request | undefined): Facts =>
  (request && all.get(request)) ?? {
    id: randomUUID(),
    startedAt: performance.now(),
    client: { name: null, roles: new Set() },
    address: '',
    operation: null,
    codes: [],
  }

/** What may be kept of an id that a caller gives: it goes into logs and headers. */
const given = /^[\w.:-]{1,128}$/

/** With `proxies` in front, each has added the address it saw to X-Forwarded-For: the one that the outermost saw counts. */
const addressOf = (request: Request, req: IncomingMessage | undefined, proxies: number): string => {
  const forwarded = proxies > 0 ? (request.headers.get('x-forwarded-for') ?? '').split(',') : []
  const hops = [...forwarded, req?.socket.remoteAddress ?? ''].map((hop) => hop.trim())
  return hops.at(-1 - proxies) ?? hops[0]!
}

/** How a request is recognised. */
export interface Recognition {
  readonly clientOf: (authorization: string | null) => Client
  /** How many trusted proxies stand before the server. */
  readonly proxies: number
}

/** Gives every request its facts, and every answer its X-Request-Id. First of all plugins: the others ask for the facts. */
export const useRequest = ({ clientOf, proxies }: Recognition): Plugin => {
  const look = (request: Request, serverContext: object): Facts => {
    const known = all.get(request)
    if (known) return known
    const { req } = serverContext as { readonly req?: IncomingMessage }
    const asked = request.headers.get('x-request-id') ?? ''
    const facts: Facts = {
      id: given.test(asked) ? asked : randomUUID(),
      startedAt: performance.now(),
      client: clientOf(request.headers.get('authorization')),
      address: addressOf(request, req, proxies),
      operation: null,
      codes: [],
    }
    all.set(request, facts)
    return facts
  }
  return {
    onRequest: ({ request, serverContext }) => void look(request, serverContext),
    onParse: ({ context }) => {
      const { request, params } = context as { request?: Request; params?: { operationName?: string | null } }
      return ({ result }) => {
        if (result instanceof Error || result === null) return
        const operation = getOperationAST(result, params?.operationName)
        if (!operation) return
        const name = operation.name?.value ?? null
        factsOf(request).operation = { name, type: operation.operation, document: result }
      }
    },
    // What Yoga answers by itself (health, preflight, GraphiQL) ends before the plugins.
    onResponse: ({ request, response, serverContext }) =>
      response.headers.set('x-request-id', look(request, serverContext).id),
  }
}
