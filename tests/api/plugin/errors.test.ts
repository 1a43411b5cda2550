import { describe, expect, it } from 'vitest'
import type { Services } from '../../../src/api/context.ts'
import { problemCodes, toProblem } from '../../../src/api/problem.ts'
import { EngineError } from '../../../src/errors.ts'
import { post, send, served } from '../served.ts'

const { start, lines, services } = served()
const problemOf = (code: string, status: number) => ({
  code,
  status,
  type: `urn:demarche:problem:${code.toLowerCase().replaceAll('_', '-')}`,
  title: expect.stringMatching(/^[A-Z].+\.$/),
  requestId: expect.stringMatching(/^[\w-]{36}$/),
})

/** A graph whose database does not answer. */
const broken = (): Services => {
  const graph = services()
  const run = () => Promise.reject(new EngineError('No Neo4j answers at bolt://secret:7687.'))
  return { ...graph, engine: { ...graph.engine, run } }
}

describe('an error in a GraphQL answer', () => {
  it.each([
    ['{', 'GRAPHQL_PARSE_FAILED', 400],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED', 400],
    ['query A { stats { articles } } query B { stats { articles } }', 'OPERATION_RESOLUTION_FAILURE', 400],
    ['query ($x: Date) { articles(from: $x) { totalCount } }', 'BAD_INPUT', 400],
    ['{ statements(first: 101) { totalCount } }', 'BAD_INPUT', 400],
    ['mutation { retractArticle(id: "none") { id } }', 'BAD_INPUT', 400],
  ])('%s has the members of a problem', async (query, code, status) => {
    const { url } = await start()
    const { headers, body } = await post(url, query, {}, { x: 'May' })
    expect(body.errors).toHaveLength(1)
    const { extensions } = body.errors![0]!
    expect(extensions).toEqual(problemOf(code, status))
    expect(extensions.requestId).toBe(headers['x-request-id'])
  })

  it('keeps its place', async () => {
    const { url } = await start()
    const { body } = await post(url, '{\n  statements(first: 101) { totalCount } }')
    expect(body.errors![0]).toMatchObject({ path: ['statements'], locations: [{ line: 2, column: 3 }] })
    expect((await post(url, '{\n {')).body.errors![0]).toMatchObject({ locations: [{ line: 2, column: 2 }] })
  })

  it('that is our fault tells nothing but where the log has it', async () => {
    const { url } = await start({}, broken())
    const { headers, body, text } = await post(url, '{ stats { articles } }')
    const id = headers['x-request-id']
    expect(body.errors![0]!.extensions).toEqual(problemOf('INTERNAL', 500))
    expect(body.errors![0]!.message).toBe(`The server failed; its log has the reason under ${id}.`)
    expect(text).not.toContain('secret')
    const logged = lines.find(({ level }) => level === 'error')
    expect(logged).toMatchObject({
      requestId: id,
      err: { name: 'EngineError', message: expect.stringMatching(/secret:7687/) },
    })
  })
})

describe('what is refused before GraphQL', () => {
  it.each([
    ['/nowhere', {}, 404, 'NOT_FOUND'],
    ['/export?format=stone', {}, 400, 'BAD_INPUT'],
    ['/ready', {}, 503, 'NOT_READY'],
    ['/graphql', { host: 'evil.example' }, 403, 'FORBIDDEN'],
  ])('%s is a problem of RFC 9457', async (path, headers, status, code) => {
    const { url } = await start({}, broken())
    const answer = await send(url, { path, headers })
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(answer.body).toMatchObject({ ...problemOf(code, status), detail: expect.any(String) })
    expect(answer.body.errors![0]!.message).toBe(answer.body.detail)
  })
})

describe('a request id', () => {
  it('is taken from the request when it is one', async () => {
    const { url } = await start()
    const { headers, body } = await post(url, '{ nothing }', { 'x-request-id': 'order-66.a' })
    expect(headers['x-request-id']).toBe('order-66.a')
    expect(body.errors![0]!.extensions.requestId).toBe('order-66.a')
  })

  it.each(['', 'two words', 'a"b', 'x'.repeat(129)])('%j is none: one is made', async (given) => {
    const { url } = await start()
    const { headers } = await post(url, '{ stats { articles } }', { 'x-request-id': given })
    expect(headers['x-request-id']).toMatch(/^[\w-]{36}$/)
  })

  it('is on every answer', async () => {
    const { url } = await start()
    for (const path of ['/health', '/ready', '/metrics', '/export', '/nowhere', '/'])
      expect([path, (await send(url, { path })).headers['x-request-id']]).toEqual([path, expect.any(String)])
  })
})

it('each code has its own type, and a title that says it in a sentence', () => {
  const problems = problemCodes.map((code) => toProblem(code, 'x'))
  expect(new Set(problems.map(({ type }) => type)).size).toBe(problems.length)
  for (const { title, status } of problems) {
    expect(title).toMatch(/^[A-Z].+\.$/)
    expect(status).toBeGreaterThanOrEqual(400)
  }
})
