import type { Plugin } from 'graphql-yoga'
import { type Refusal, refuse } from '../problem.ts'
import { factsOf } from './request.ts'

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i

/** True for a host name or address that only this machine reaches. */
export const isLoopback = (host: string): boolean =>
  loopback.test(host.includes(':') && !host.startsWith('[') ? `[${host}]` : host)

/** True for the value of a Host header, with its port, that only this machine reaches. */
export const namesLoopback = (host: string): boolean => loopback.test(host)

const reasonAgainst = (request: Request, onlyLoopback: boolean): Refusal | null => {
  const { headers, method, url } = request
  const host = headers.get('host') ?? new URL(url).host
  if (onlyLoopback && !namesLoopback(host))
    return { code: 'FORBIDDEN', detail: `This server answers on loopback, not as ${host}.` }
  if (method === 'POST' && !/^application\/([\w.-]+\+)?json\b/i.test(headers.get('content-type') ?? ''))
    return { code: 'UNSUPPORTED_MEDIA_TYPE', detail: 'Send the request as application/json.' }
  return null
}

/**
 * Refuses what a page of another site could send from a user's browser: forms and plain text (they need no preflight), and other
 * host names that were made to point at loopback. That leaves a GET, which cannot be a mutation and whose answer such a page cannot
 * read; there are no cookies either, so a header of its own, which Yoga's CSRF plugin would ask of every client, adds nothing.
 * Nor may such a page show GraphiQL in a frame.
 */
export const useGuard = (onlyLoopback: boolean): Plugin => ({
  onRequest: ({ request, endResponse }) => {
    const reason = reasonAgainst(request, onlyLoopback)
    if (reason) endResponse(refuse(reason, factsOf(request).id))
  },
  onResponse: ({ response }) => {
    response.headers.set('x-content-type-options', 'nosniff')
    response.headers.set('x-frame-options', 'DENY')
  },
})
