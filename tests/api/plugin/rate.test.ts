import { expect, it } from 'vitest'
import { hashToken } from '../../../src/api/client.ts'
import { post, send, served } from '../served.ts'

const { start } = served()
const query = '{ stats { articles } }'

it('lets each client send so many requests a minute, and says when it may come again', async () => {
  const { url } = await start({ perMinute: 3 })
  const answers = [await post(url, query), await post(url, query), await post(url, query), await post(url, query)]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429])
  expect(answers.map(({ headers }) => `${headers.ratelimit}`.replace(/t=\d+/, 't=T'))).toEqual(
    [2, 1, 0, 0].map((left) => `"client";r=${left};t=T`),
  )
  const { headers, body } = answers[3]!
  expect(headers['ratelimit-policy']).toBe('"client";q=3;w=60')
  expect(Number(headers['retry-after'])).toBeGreaterThan(0)
  expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60)
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(body).toMatchObject({ code: 'RATE_LIMITED', status: 429, type: 'urn:demarche:problem:rate-limited' })
})

it('knows clients by their token, and leaves probes alone', async () => {
  const sha256 = hashToken('x')
  const { url } = await start({ perMinute: 1, tokens: [{ name: 'desk', roles: ['CURATE'], sha256 }] })
  const status = async (headers: Record<string, string>) => (await post(url, query, headers)).status
  expect([await status({}), await status({}), await status({ authorization: 'Bearer wrong' })]).toEqual([200, 429, 429])
  expect([await status({ authorization: 'Bearer x' }), await status({ authorization: 'Bearer x' })]).toEqual([200, 429])
  for (const path of ['/health', '/ready']) expect((await send(url, { path })).status).toBe(200)
})

it('knows clients by their address behind trusted proxies alone', async () => {
  const from = (addresses: string) => ({ 'x-forwarded-for': addresses })
  const status = async (url: string, addresses: string) => (await post(url, query, from(addresses))).status
  const { url: bare } = await start({ perMinute: 1 })
  expect([await status(bare, '192.0.2.1'), await status(bare, '192.0.2.2')]).toEqual([200, 429])
  const { url } = await start({ perMinute: 1, proxies: 1 })
  expect([await status(url, '192.0.2.1'), await status(url, '192.0.2.2')]).toEqual([200, 200])
  // What a client writes itself stands before what the proxy has seen.
  expect(await status(url, '198.51.100.7, 192.0.2.1')).toBe(429)
  // One network of IPv6 is one client.
  expect([await status(url, '2001:db8:0:7::1'), await status(url, '2001:db8:0:7:ffff::2')]).toEqual([200, 429])
  expect([await status(url, '2001:db8::1'), await status(url, '2001:db8:0:8::1')]).toEqual([200, 200])
  // An address of IPv4 written as one of IPv6 is the same client.
  expect(await status(url, '::ffff:192.0.2.2')).toBe(429)
})

it('counts nothing when there is no limit', async () => {
  const { url } = await start()
  for (let count = 0; count < 20; count += 1) {
    const { status, headers } = await post(url, query)
    expect([status, headers.ratelimit]).toEqual([200, undefined])
  }
})
