import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { readOne, whyNot } from './reading.ts'

let server: Server | undefined
const serve = async (listener: RequestListener): Promise<string> => {
  server = createServer(listener)
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

const html =
  '<html><head><title>T</title></head><body><p>Norland offered its neighbour a truce – of ten days – on Friday.</p></body></html>'

describe('an address', () => {
  test('gives the article of its page; the address after redirects is its url', async () => {
    const base = await serve(({ url }, response) => {
      if (url === '/old') response.writeHead(301, { location: '/new' }).end()
      else response.writeHead(200, { 'content-type': 'text/html' }).end(html)
    })
    const article = await readOne(`${base}/old`)
    expect(article).toMatchObject({ title: 'T', url: `${base}/new`, text: expect.stringMatching(/^Norland offered/) })
    expect(Date.parse(article.retrievedAt!)).toBeGreaterThan(0)
  })
  test('is decoded by the charset the server names', async () => {
    const base = await serve((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=UTF-16LE' }).end(Buffer.from(html, 'utf16le')),
    )
    expect((await readOne(base)).text).toContain('truce – of ten days')
  })
  test('may be plain text', async () => {
    const base = await serve((_, response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end('Norland agreed.'),
    )
    expect(await readOne(`${base}/a.txt`)).toMatchObject({ url: `${base}/a.txt`, text: 'Norland agreed.' })
  })
  test('that answers 404 gives no article', async () => {
    const base = await serve((_, response) => response.writeHead(404).end('no'))
    expect(await whyNot(base)).toEqual(['InputError: It answered 404 Not Found, no article.'])
  })
  test('that sends without end is cut off', async () => {
    const base = await serve((_, response) => {
      const send = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'words '))) {}
        if (!response.destroyed) response.once('drain', send)
      }
      send()
    })
    expect(await whyNot(base)).toEqual([expect.stringMatching(/more than 8 MB/)])
  })
  test('that breaks off gives no half article', async () => {
    const base = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '1000' })
      response.write('Norland agreed', () => response.destroy())
    })
    expect(await whyNot(base)).toEqual([expect.stringMatching(/^InputError: It cannot be fetched: /)])
  })
  test('where nobody listens gives a clear sentence', async () => {
    const base = await serve(() => {})
    server?.close()
    expect(await whyNot(base)).toEqual(['InputError: It cannot be fetched: ECONNREFUSED.'])
  })
  test('of another scheme is refused', async () => {
    expect(await whyNot('ftp://example.org/a.txt')).toEqual([expect.stringMatching(/only http:\/\/ and https:\/\//)])
    expect(await whyNot('file:///a.txt')).toEqual([expect.stringMatching(/only http:\/\/ and https:\/\//)])
  })
})
