import { expect, it } from 'vitest'
import { hashToken } from '../../../src/api/client.ts'
import { createLog } from '../../../src/api/plugin/log.ts'
import { post, send, served } from '../served.ts'

const { start, lines } = served()

it('has a line for each request: who asked for what, and how it ended', async () => {
  const { url } = await start({ tokens: [{ name: 'desk', roles: ['CURATE'], sha256: hashToken('quite secret') }] })
  const headers = { authorization: 'Bearer quite secret', 'x-request-id': 'first' }
  await post(url, 'query Sizes { stats { articles } }', headers)
  await post(url, '{ nothing }')
  await send(url, { path: '/nowhere' })
  expect(lines).toEqual([
    {
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      requestId: 'first',
      method: 'POST',
      path: '/graphql',
      status: 200,
      ms: expect.any(Number),
      client: 'desk',
      operation: 'Sizes',
      type: 'query',
      msg: 'answered',
    },
    expect.objectContaining({ client: 'anonymous', codes: ['GRAPHQL_VALIDATION_FAILED'], status: 200 }),
    expect.objectContaining({ path: '/nowhere', status: 404 }),
  ])
})

it('tells no tokens, no variables and no text of articles', async () => {
  const { url } = await start({ token: 'quite secret' })
  const input = { title: 'Hidden title', text: 'Norland vowed to keep the hidden strait open.' }
  const ingest = 'mutation ($input: ArticleInput!) { ingestArticle(input: $input) { status } }'
  await post(url, ingest, { authorization: 'Bearer quite secret' }, { input })
  await post(url, ingest, { authorization: 'Bearer wrong secret' }, { input: { ...input, publishedAt: 'hidden day' } })
  await post(url, '{ search(text: "hidden words") { totalCount } }')
  expect(lines.length).toBeGreaterThanOrEqual(3)
  expect(JSON.stringify(lines)).not.toMatch(/hidden|secret/i)
})

it('leaves out what a level leaves out, and probes but at the lowest', async () => {
  const written: string[] = []
  const { url } = await start({ log: createLog('error', (line) => written.push(line)) })
  await post(url, '{ stats { articles } }')
  await send(url, { path: '/health' })
  expect(written).toEqual([])
  const { url: other } = await start({ log: createLog('debug', (line) => written.push(line)) })
  await send(other, { path: '/health' })
  expect(written.map((line) => JSON.parse(line))).toMatchObject([{ level: 'debug', path: '/health', status: 200 }])
})

it('tells of an error its name, message and stack, not what else it carries', () => {
  const written: string[] = []
  const error = Object.assign(new Error('broken', { cause: new Error('a wire') }), { parameters: 'hidden' })
  createLog('error', (line) => written.push(line)).error({ err: error }, 'a request failed')
  expect(JSON.parse(written[0]!).err).toEqual({
    name: 'Error',
    message: 'broken',
    stack: expect.stringContaining('log.test.ts'),
    cause: 'a wire',
  })
})
