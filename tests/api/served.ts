import { request } from 'node:http'
import { afterEach } from 'vitest'
import { createLog } from '../../src/api/plugin/log.ts'
import { type Running, type ServerOptions, startServer } from '../../src/api/server.ts'
import { seeded } from './seeded.ts'

/** What came back over a socket. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
  /** The body, when it is JSON. */
  readonly body: {
    readonly data?: Record<string, never> | null
    readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[]
    readonly [member: string]: unknown
  }
}

/** What a request may bring along. */
export interface Sent {
  readonly method?: string
  readonly path?: string
  readonly headers?: Record<string, string>
  /** Sent as it is; several pieces go without content-length. */
  readonly body?: string | Iterable<string>
}

const json = { 'content-type': 'application/json', accept: 'application/json' }

/** Sends one request to a server and reads the whole answer. */
export const send = (url: string, { method = 'GET', path, headers = {}, body }: Sent): Promise<Reply> =>
  new Promise((done, fail) => {
    const sent = request(path ? new URL(path, url) : url, { method, headers }, async (response) => {
      let text = ''
      for await (const piece of response) text += piece
      const isJson = /[/+]json\b/.test(response.headers['content-type'] ?? '')
      done({
        status: response.statusCode!,
        headers: response.headers,
        text,
        body: isJson && text ? JSON.parse(text) : {},
      })
    })
    sent.on('error', fail)
    if (typeof body !== 'string') for (const piece of body ?? []) sent.write(piece)
    sent.end(typeof body === 'string' ? body : undefined)
  })

/** Asks a GraphQL question by POST. */
export const post = (url: string, query: string, headers: Record<string, string> = {}, variables: object = {}) =>
  send(url, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify({ query, variables }) })

/**
 * Starts real servers on loopback over the sample articles; each is closed after its test. `lines` takes what they log.
 * Apart from `fetch` of `seeded`: after it, HTTP clients in the same vitest process do not send their bodies.
 */
export const served = () => {
  const { services } = seeded()
  const lines: Record<string, unknown>[] = []
  let running: Running[] = []
  afterEach(async () => {
    await Promise.all(running.map(({ close }) => close(200)))
    running = []
    lines.length = 0
  })
  const start = async (options: Partial<ServerOptions> = {}, graph = services()): Promise<Running> => {
    const log = createLog('info', (line) => lines.push(JSON.parse(line)))
    const one = await startServer(graph, { host: '127.0.0.1', port: 0, log, ...options })
    running.push(one)
    return one
  }
  return { start, lines, services }
}
