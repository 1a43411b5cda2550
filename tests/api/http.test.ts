import { createServer, request } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { createLog } from '../../src/api/plugin/log.ts'
import { type Running, startServer } from '../../src/api/server.ts'
import { InputError } from '../../src/errors.ts'
import { seeded } from './seeded.ts'

// Apart from server.test.ts: after the API's own `fetch`, HTTP clients in the same vitest process do not send their bodies.
const { services } = seeded()
const json = { 'content-type': 'application/json' }

describe('a server', () => {
  let running: Running | undefined
  afterEach(async () => {
    await running?.close()
    running = undefined
  })
  const start = async (options: { host?: string; port?: number; token?: string } = {}) => {
    running = await startServer(services(), {
      host: '127.0.0.1',
      port: 0,
      log: createLog('silent', () => {}),
      ...options,
    })
    return running
  }
  const post = (url: string, query: string, headers: Record<string, string> = {}) =>
    new Promise<{
      status: number | undefined
      body: { data?: unknown; errors?: { message: string; extensions: object }[] }
    }>((done, fail) => {
      const sent = request(url, { method: 'POST', headers: { ...json, ...headers } }, async (response) => {
        let text = ''
        for await (const piece of response) text += piece
        done({ status: response.statusCode, body: JSON.parse(text) })
      })
      sent.on('error', fail).end(JSON.stringify({ query }))
    })

  it('answers over HTTP, ends its answers and stops', async () => {
    const { url, close } = await start()
    expect(await post(url, '{ stats { articles } }')).toEqual({
      status: 200,
      body: { data: { stats: { articles: 4 } } },
    })
    await close()
    await expect(post(url, '{ stats { articles } }')).rejects.toThrow()
  })

  it('says so when the port is taken or the address is not of this machine', async () => {
    const other = createServer()
    const port = await new Promise<number>((done) =>
      other.listen(0, '127.0.0.1', () => done((other.address() as { port: number }).port)),
    )
    await expect(start({ port })).rejects.toThrow(
      new InputError(`Port ${port} of 127.0.0.1 is taken: set PORT to another one.`),
    )
    other.close()
    await expect(start({ host: '192.0.2.1', token: 'x' })).rejects.toThrow('192.0.2.1 is no address of this machine')
  })

  it('needs a token as soon as others can reach it', async () => {
    for (const host of ['0.0.0.0', '::', 'example.org'])
      await expect(start({ host })).rejects.toThrow(/^HOST is .*, which others can reach: set DEMARCHE_TOKEN/)
    const { port } = await start({ host: '0.0.0.0', token: 'open sesame' })
    expect((await post(`http://127.0.0.1:${port}/graphql`, '{ stats { articles } }')).status).toBe(200)
  })
})
