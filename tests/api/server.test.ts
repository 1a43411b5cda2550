import { describe, expect, it } from 'vitest'
import { createLog } from '../../src/api/plugin/log.ts'
import { createApi } from '../../src/api/server.ts'
import { seeded } from './seeded.ts'

const { ask, fetch, services } = seeded()
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
})

describe('routes beside GraphQL', () => {
  it('/ready says no as soon as the server begins to stop, /health goes on', async () => {
    const stopping = new AbortController()
    const api = createApi(services(), { log: createLog('silent', () => {}), stopping: stopping.signal })
    const status = async (path: string) => (await api.fetch(`http://127.0.0.1:4000${path}`)).status
    expect([await status('/ready'), await status('/health')]).toEqual([200, 200])
    stopping.abort()
    expect([await status('/ready'), await status('/health')]).toEqual([503, 200])
  })

  it('/health and /ready answer', async () => {
    expect([(await fetch('/health')).status, (await fetch('/ready')).text]).toEqual([200, 'ready\n'])
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
