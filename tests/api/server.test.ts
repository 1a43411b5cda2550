import { describe, expect, it } from 'vitest'
import { createApi } from '../../src/api/server.ts'
import { EngineError } from '../../src/errors.ts'
import { seeded } from './seeded.ts'

const { ask, fetch, services } = seeded()
const json = { 'content-type': 'application/json' }
const messages = ({ errors }: Awaited<ReturnType<typeof ask>>) => errors?.map(({ message }) => message)

describe('arguments that are wrong', () => {
  it.each([
    [
      '{ statements(first: 101) { totalCount } }',
      'first is 101, and must be from 0 to 100: ask for the next page with after.',
    ],
    [
      '{ statements(first: -1) { totalCount } }',
      'first is -1, and must be from 0 to 100: ask for the next page with after.',
    ],
    [
      '{ statements(after: "x") { totalCount } }',
      'after is no cursor of this list: take it from pageInfo.endCursor or from an edge.',
    ],
    ['{ statements(filter: { from: "May" }) { totalCount } }', '"May" is no Date: write it as 2025-05-02.'],
    ['{ articles(from: 3) { totalCount } }', '3 is no Date: write it as 2025-05-02.'],
  ])('%s gets one clear sentence', async (query, message) => {
    const answer = await ask(query)
    expect(messages(answer)).toEqual([message])
    expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_INPUT')
  })

  it('names the kinds there are when one is misspelt', async () => {
    expect(messages(await ask('{ statements(filter: { kinds: [CLAIMD] }) { totalCount } }'))?.[0]).toContain(
      '"CLAIMED"',
    )
  })

  it('says which variable is wrong', async () => {
    const answer = await ask('query ($from: Date) { statements(filter: { from: $from }) { totalCount } }', {
      from: '1.5.2025',
    })
    expect(messages(answer)).toEqual(['"1.5.2025" is no Date: write it as 2025-05-02.'])
  })
})

describe('limits', () => {
  const nested = (depth: number): string => (depth === 0 ? '{ name }' : `{ partOf ${nested(depth - 1)} }`)

  it('refuse a query that is too deep', async () => {
    expect(messages(await ask(`{ actor(id: "norland") ${nested(10)} }`))).toBeUndefined()
    expect(messages(await ask(`{ actor(id: "norland") ${nested(20)} }`))?.[0]).toContain(
      'Query depth limit of 16 exceeded',
    )
  })

  it('refuse pages within pages that multiply', async () => {
    const query = (
      size: string,
    ) => `query ${size === '$n' ? '($n: Int)' : ''} { actors(first: ${size}) { edges { node { statements(first: ${size}) { edges { node {
      article { statements(first: ${size}) { edges { node { quote } } } } } } } } } } }`
    expect(messages(await ask(query('20')))).toBeUndefined()
    expect(messages(await ask(query('100')))?.[0]).toMatch(/make its pages smaller|Cost limit/)
    expect(messages(await ask(query('$n')))?.[0]).toContain('The query asks for up to 1000000 statements')
  })

  it('refuse too many aliases and tokens', async () => {
    const aliases = Array.from({ length: 40 }, (_, at) => `a${at}: stats { articles }`).join(' ')
    expect(messages(await ask(`{ ${aliases} }`))?.[0]).toContain('Aliases limit')
    expect(messages(await ask(`{ stats { ${'articles '.repeat(5000)} } }`))?.[0]).toContain('Token limit')
  })

  it('let GraphiQL read the schema', async () => {
    const type = (depth: number): string => (depth === 0 ? 'name' : `name ofType { ${type(depth - 1)} }`)
    const answer = await ask(`{ __schema { types { name fields { name type { ${type(8)} } } } } }`)
    expect(messages(answer)).toBeUndefined()
    expect(answer.text).toContain('StatementConnection')
  })
})

describe('errors of ours', () => {
  it('are masked, with an id that the log has too', async () => {
    const log: string[] = []
    const run = () => Promise.reject(new EngineError('No Neo4j answers at bolt://secret:7687.'))
    const api = createApi({ ...services(), engine: { ...services().engine, run } }, { log: (line) => log.push(line) })
    const body = JSON.stringify({ query: '{ stats { articles } }' })
    const response = await api.fetch('http://127.0.0.1:4000/graphql', { method: 'POST', headers: json, body })
    const text = await response.text()
    const { extensions, message } = JSON.parse(text).errors[0]
    expect(extensions.code).toBe('INTERNAL')
    expect(message).toContain(extensions.requestId)
    expect(text).not.toContain('secret')
    expect(log.length).toBe(1)
    expect(log[0]).toContain(extensions.requestId)
    expect(log[0]).toContain('bolt://secret:7687')
    expect((await api.fetch('http://127.0.0.1:4000/ready')).status).toBe(503)
    expect((await api.fetch('http://127.0.0.1:4000/health')).status).toBe(200)
  })
})

describe('what a page of another site could send', () => {
  const mutation = 'mutation { retractArticle(id: "https://courier.example/2025-03-10") { id } }'

  it('a mutation by GET is refused', async () => {
    const { status, errors } = await fetch(`/graphql?query=${encodeURIComponent(mutation)}`, {
      headers: { accept: 'application/json' },
    })
    expect([status, errors?.[0]?.message]).toEqual([405, 'Can only perform a mutation operation from a POST request.'])
  })

  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/graphql',
  ])('a POST as %s is refused', async (type) => {
    const { status } = await fetch('/graphql', { method: 'POST', headers: { 'content-type': type }, body: mutation })
    expect(status).toBe(415)
  })

  it('another host name for loopback is refused', async () => {
    const { status } = await ask('{ stats { articles } }', {}, { headers: { host: 'evil.example:4000' } })
    expect(status).toBe(403)
  })

  it('a preflight gets no permission', async () => {
    const { headers } = await fetch('/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    })
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  it('and the article is still there', async () => {
    const { data } = await ask('{ article(id: "https://courier.example/2025-03-10") { title } }')
    expect(data).toEqual({ article: { title: 'Strait report of 2025-03-10' } })
  })

  it('a body that is too large is refused unread', async () => {
    const { status } = await ask('{ stats { articles } }', {}, { headers: { 'content-length': '99999999' } })
    expect(status).toBe(413)
  })
})

describe('routes beside GraphQL', () => {
  it('/health and /ready answer', async () => {
    expect([(await fetch('/health')).status, (await fetch('/ready')).text]).toEqual([200, 'ready\n'])
  })

  it('/metrics counts requests, errors and statements', async () => {
    const numbers = async () =>
      Object.fromEntries(
        [...(await fetch('/metrics')).text.matchAll(/^(demarche_\w+) (\d+)$/gm)].map(([, name, n]) => [
          name,
          Number(n),
        ]),
      )
    const before = await numbers()
    await ask('{ stats { articles } }')
    await ask('{ nothing }')
    const after = await numbers()
    expect(after.demarche_requests_total - before.demarche_requests_total).toBe(2)
    expect(after.demarche_errors_total - before.demarche_errors_total).toBe(1)
    expect(after.demarche_statements).toBe(18)
  })

  it('/export streams the graph line by line', async () => {
    const { status, text } = await fetch('/export?format=jsonl')
    const lines = text.trim().split('\n')
    expect(status).toBe(200)
    expect(lines.length).toBeGreaterThan(30)
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow()
  })

  it('/export tells what it sends, and which formats and tables there are', async () => {
    const { headers, text } = await fetch('/export?format=csv&what=matrix')
    expect(headers.get('content-type')).toMatch(/^text\/csv/)
    expect(text).toMatch(/^rowId,/)
    expect(await fetch('/export?format=doc')).toMatchObject({
      status: 400,
      text: expect.stringMatching(/there are jsonl, csv/),
    })
    expect(await fetch('/export?format=csv&what=all')).toMatchObject({
      status: 400,
      text: expect.stringMatching(/there are statements, relations/),
    })
  })

  it('/graphql shows GraphiQL to a browser', async () => {
    const { status, text } = await fetch('/graphql', { headers: { accept: 'text/html' } })
    expect([status, /<title>demarche<\/title>/.test(text)]).toEqual([200, true])
  })
})
