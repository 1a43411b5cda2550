import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { maxBody } from '../../../src/api/plugin/body.ts'
import { post, type Sent, send, served } from '../served.ts'

const { start } = served()
const headers = { 'content-type': 'application/json' }
const query = '{ stats { articles } }'
const mebibyte = ' '.repeat(1024 * 1024)

/** A query in JSON with so many blanks around it, in pieces of a mebibyte. */
function* blown(mebibytes: number): Generator<string> {
  yield `{"query": "${query}"`
  for (let sent = 0; sent < mebibytes; sent += 1) yield mebibyte
  yield '}'
}
const code = async (url: string, sent: Sent) => {
  const { status, body } = await send(url, { method: 'POST', headers, ...sent })
  return [status, body.errors?.[0]?.extensions.code]
}

describe('a request that is too large', () => {
  it('is refused unread when it says so', async () => {
    const { url } = await start({ token: 'x' })
    const length = { ...headers, 'content-length': `${maxBody.read + 1}` }
    expect(await code(url, { headers: length, body: '' })).toEqual([413, 'TOO_LARGE'])
  })

  it('is refused while it comes when it does not', async () => {
    const { url } = await start({ token: 'x' })
    expect(await code(url, { body: blown(0) })).toEqual([200, undefined])
    expect(await code(url, { body: blown(3) })).toEqual([413, 'TOO_LARGE'])
    expect((await post(url, query)).status).toBe(200)
  })

  it('may be larger for those who bring articles', async () => {
    const { url } = await start({ token: 'x' })
    const allowed = { ...headers, authorization: 'Bearer x' }
    expect(await code(url, { headers: allowed, body: blown(3) })).toEqual([200, undefined])
    expect(await code(url, { headers: allowed, body: blown(65) })).toEqual([413, 'TOO_LARGE'])
  })
})

/** Sends pieces one after the other, a pause apart, and gives what the server said until it hung up. */
const slowly = (port: number, pieces: readonly string[], pause: number): Promise<string> =>
  new Promise((done) => {
    let said = ''
    const socket = connect(port, '127.0.0.1')
    const timers = pieces.map((piece, at) => setTimeout(() => socket.write(piece), at * pause))
    socket.on('data', (data) => (said += data)).on('error', () => {})
    socket.on('close', () => {
      for (const timer of timers) clearTimeout(timer)
      done(said)
    })
  })

describe('a client that is slow', () => {
  const timeouts = { head: 300, request: 600, idle: 60_000 }

  it('with the head of its request is sent away', async () => {
    const { port } = await start({ timeouts })
    const head = ['POST /graphql HTTP/1.1\r\n', 'x-1: 1\r\n', 'x-2: 1\r\n', 'x-3: 1\r\n']
    expect(await slowly(port, head, 50)).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('with the body of its request is sent away', async () => {
    const { port } = await start({ timeouts })
    const head =
      'POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n'
    expect(await slowly(port, [head, ' ', ' ', ' '], 50)).toMatch(/^HTTP\/1\.1 408 /)
  })
})

it.each(['null', '[]', '"x"', '3', '', '{', '{"query":3}', '{"query":"{ stats { articles } }","variables":3}'])(
  'a body of %j is refused as a request, not as a fault of ours',
  async (body) => {
    const { url } = await start()
    const [status, said] = await code(url, { body })
    expect(status).toBe(400)
    expect(said).toBe('BAD_REQUEST')
  },
)
