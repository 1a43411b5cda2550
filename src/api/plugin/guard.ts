import type { Plugin } from 'graphql-yoga'

/** The largest request body in bytes: a batch of articles. */
const maxBody = 64 * 1024 * 1024

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i

/** True for a host name or address that only this machine reaches. */
export const isLoopback = (host: string): boolean =>
  loopback.test(host.includes(':') && !host.startsWith('[') ? `[${host}]` : host)

const reasonAgainst = (request: Request, onlyLoopback: boolean): readonly [number, string] | null => {
  const { headers, method, url } = request
  const host = headers.get('host') ?? new URL(url).host
  if (onlyLoopback && !loopback.test(host)) return [403, `This server answers on loopback, not as ${host}.`]
  if (Number(headers.get('content-length') ?? 0) > maxBody)
    return [413, `The request is larger than ${maxBody} bytes: send fewer articles at once.`]
  if (method === 'POST' && !/^application\/([\w.-]+\+)?json\b/i.test(headers.get('content-type') ?? ''))
    return [415, 'Send the request as application/json.']
  return null
}

/**
 * Refuses what a page of another site could send from a user's browser: forms and plain text (they need no preflight), and other
 * host names that were made to point at loopback. Also bodies that are too large.
 */
export const useGuard = (onlyLoopback: boolean): Plugin => ({
  onRequest: ({ request, fetchAPI, endResponse }) => {
    const reason = reasonAgainst(request, onlyLoopback)
    if (!reason) return
    const [status, message] = reason
    endResponse(fetchAPI.Response.json({ errors: [{ message }] }, { status }))
  },
})
