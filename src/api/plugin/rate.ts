import { isIPv6 } from 'node:net'
import type { Plugin } from 'graphql-yoga'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { refuse } from '../problem.ts'
import { type Facts, factsOf } from './request.ts'

/** The time in which requests are counted, in seconds. */
const window = 60

/** Probes come from the machines around, at their own pace. */
const free = /^\/(health|ready)$/

const groupsOf = (address: string): readonly string[] => {
  const [left = [], right] = address.split('::').map((half) => half.split(':').filter(Boolean))
  return right ? [...left, ...Array.from({ length: 8 - left.length - right.length }, () => '0'), ...right] : left
}

// Whoever has one address of IPv6 has the other 2^64 of its network too. An address of IPv4 may come written as one of IPv6.
const network = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  return isIPv6(plain) ? groupsOf(plain).slice(0, 4).join(':') : plain
}

const keyOf = ({ client, address }: Facts): string =>
  client.name === null ? `address ${network(address)}` : `token ${client.name}`

// draft-ietf-httpapi-ratelimit-headers.
const headersOf = (perMinute: number, { remainingPoints, msBeforeNext }: RateLimiterRes) => ({
  'ratelimit-policy': `"client";q=${perMinute};w=${window}`,
  ratelimit: `"client";r=${remainingPoints};t=${Math.ceil(msBeforeNext / 1000)}`,
})

/** Lets each client send `perMinute` requests a minute, known by its token or else by its address; one more gets 429 and when to come again. */
export const useRateLimit = (perMinute: number): Plugin => {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: window })
  const headers = new WeakMap<Request, Readonly<Record<string, string>>>()
  return {
    onRequest: async ({ request, url, endResponse }) => {
      if (free.test(url.pathname)) return
      const facts = factsOf(request)
      const told = await limiter.consume(keyOf(facts)).catch((refused: unknown) => refused as RateLimiterRes)
      headers.set(request, headersOf(perMinute, told))
      if (told.consumedPoints <= perMinute) return
      const seconds = Math.ceil(told.msBeforeNext / 1000)
      const detail = `More than ${perMinute} requests came from you within a minute: come again in ${seconds} seconds.`
      endResponse(refuse({ code: 'RATE_LIMITED', detail, headers: { 'retry-after': `${seconds}` } }, facts.id))
    },
    onResponse: ({ request, response }) => {
      for (const [name, value] of Object.entries(headers.get(request) ?? {})) response.headers.set(name, value)
    },
  }
}
