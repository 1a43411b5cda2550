import { createClient } from 'graphql-ws'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { hashToken } from '../../src/api/client.ts'
import type { Stage } from '../../src/ontology/relations.ts'
import { reading, sampleBatch } from '../graph/sample-readings.ts'
import { living, type Told, take } from './living.ts'

const graph = living()
const ways = Object.keys(graph.subscribe) as (keyof typeof graph.subscribe)[]
const [first, second, third] = sampleBatch as [never, never, never]

const added = `subscription ($filter: StatementFilter, $after: String) {
  statementAdded(filter: $filter, after: $after) { cursor statement { id quote source { actor { name } } article { publishedAt } } }
}`
interface Added {
  readonly cursor: string
  readonly statement: { readonly id: string; readonly quote: string }
}
const addedIn = ({ data, errors }: Told): Added => {
  expect(errors).toBeUndefined()
  return (data as unknown as { statementAdded: Added }).statementAdded
}
const ids = (events: readonly Told[]) => events.map((event) => addedIn(event).statement.id)
const idsOf = (...reads: (typeof sampleBatch)[number][]) =>
  reads.flatMap(({ reading }) => reading.statements.map(({ id }) => id).sort())
const moment = (ms = 200) => new Promise((done) => setTimeout(done, ms))

describe.each(ways)('over %s', (way) => {
  const subscribe = graph.subscribe[way]

  it('tells what is added from now on, batch by batch', async () => {
    await graph.add(first)
    const events = subscribe(added)
    const told = take(events, idsOf(second).length + idsOf(third).length)
    await moment()
    await graph.add(second)
    await graph.add(third)
    expect(ids(await told)).toEqual([...idsOf(second), ...idsOf(third)])
    await events.return?.()
  })

  it('tells only what a filter finds', async () => {
    await graph.add(first)
    const after = '2000-01-01T00:00:00Z'
    const quotes = async (filter: object, count: number) =>
      (await take(subscribe(added, { filter, after }), count)).map((event) => addedIn(event).statement.quote)
    expect(await quotes({ kinds: ['DENIED'] }, 1)).toEqual(["Sudmark's defence ministry denied it."])
    expect(await quotes({ source: 'norland', issue: 'straits' }, 0)).toEqual([])
    expect(await quotes({ actor: 'vesteria', families: ['DEED'] }, 1)).toEqual([
      'Vesteria shelled the Sudmark port of Halm on Sunday.',
    ])
    expect(await quotes({ publisher: 'The Sample Courier', text: 'LACKED', kinds: ['SAID'] }, 1)).toHaveLength(1)
  })

  it('goes on behind a cursor after the server was started again: nothing left out, nothing twice', async () => {
    await graph.add(first)
    const before = await take(subscribe(added, { after: '2000-01-01T00:00:00Z' }), 2)
    const { cursor } = addedIn(before[1]!)
    await graph.restart(() => graph.add(second))
    const events = subscribe(added, { after: cursor })
    const missed = await take(events, idsOf(first, second).length - 2)
    expect(ids([...before, ...missed])).toEqual(idsOf(first).concat(idsOf(second)))
    const next = take(events, idsOf(third).length)
    await graph.add(third)
    expect(ids(await next)).toEqual(idsOf(third))
    await events.return?.()
  })

  it('tells what another process has written to the same database', async () => {
    const events = subscribe(added)
    const told = take(events, idsOf(first).length)
    await moment()
    await graph.write([first])
    expect(ids(await told)).toEqual(idsOf(first))
    await events.return?.()
  })

  it('tells what is wrong with a cursor', async () => {
    const told = (async () => (await subscribe(added, { after: 'x' }).next()).value as Told)()
    const { errors } = await told.catch((thrown: unknown) => ({ errors: thrown as Told['errors'] }))
    expect(errors?.[0]?.message).toBe('after is no cursor of an event, nor an instant such as 2025-05-02T08:00:00Z.')
    expect(errors?.[0]?.extensions?.code).toBe('BAD_INPUT')
  })
})

it('two batches of one instant, or of a clock that goes back, stay in the order in which they were written', async () => {
  await graph.write([second], '2025-06-02T00:00:00.000Z')
  await graph.write([first], '2025-06-02T00:00:00.000Z')
  await graph.write([third], '2025-06-01T00:00:00.000Z')
  const { length } = idsOf(first, second, third)
  const told = await take(graph.subscribe.WebSocket(added, { after: '2025-01-01T00:00:00Z' }), length)
  expect(ids(told)).toEqual([...idsOf(second), ...idsOf(first), ...idsOf(third)])
})

describe('commitmentStageChanged', () => {
  const changed = `subscription ($by: String) {
    commitmentStageChanged(by: $by, after: "2000-01-01T00:00:00Z") {
      commitment { text } statement { quote } claimedStage { from to } evidencedStage { from to }
    }
  }`
  const telling = (day: string, verb: string, claimedStage: Stage, evidencedStage: Stage) =>
    reading(day, `Sudmark ${verb} to reopen the strait.`, [
      {
        kind: 'PROMISED',
        family: 'commitment',
        by: 'sudmark@Sudmark',
        object: { type: 'Commitment', id: 'reopening', text: 'reopen the strait' },
        cue: verb,
        content: 'to reopen the strait',
        evidence: `Sudmark ${verb} to reopen the strait.`,
        commitment: { force: 'INTENT', action: null, beneficiary: null, deadline: null, claimedStage, evidencedStage },
      },
    ])

  it('tells each climb once, and nothing of what is only told again', async () => {
    await graph.add(telling('2025-04-01', 'offered', 'OFFERED', 'CLAIMED'))
    await graph.add(telling('2025-04-02', 'promised', 'ANNOUNCED', 'CLAIMED'))
    await graph.add(telling('2025-04-03', 'signed a pledge', 'SIGNED', 'CLAIMED'))
    await graph.add(telling('2025-04-04', 'was seen', 'SIGNED', 'IMPLEMENTED'))
    const told = await take(graph.subscribe.WebSocket(changed, { by: 'sudmark' }), 3)
    expect(told.map(({ data }) => data?.commitmentStageChanged)).toMatchObject([
      { claimedStage: { from: null, to: 'OFFERED' }, evidencedStage: { from: null, to: 'CLAIMED' } },
      { claimedStage: { from: 'OFFERED', to: 'SIGNED' }, evidencedStage: null },
      { claimedStage: null, evidencedStage: { from: 'CLAIMED', to: 'IMPLEMENTED' } },
    ])
  })
})

describe('when the server stops', () => {
  it('a stream of events is completed', async () => {
    const events = graph.subscribe['server-sent events'](added)
    const end = events.next()
    await moment()
    await graph.stop()
    expect(await end).toEqual({ done: true, value: undefined })
  })

  it('a WebSocket is closed so that its client comes again, and goes on behind the last cursor', async () => {
    const variables: { after?: string } = { after: '2000-01-01T00:00:00Z' }
    const codes: unknown[] = []
    const client = createClient({
      url: graph.url().replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 100,
      // Also where nothing listens yet, which is an error and not a close.
      shouldRetry: () => true,
      retryWait: () => moment(100).then(() => {}),
      on: { closed: (event) => codes.push((event as { code: number }).code) },
    })
    await graph.add(first)
    const told: string[] = []
    client.subscribe<Told['data']>(
      { query: added, variables },
      {
        next: (event) => {
          const { cursor, statement } = addedIn(event as Told)
          variables.after = cursor
          told.push(statement.id)
        },
        error: (error) => expect.fail((error as Error).message),
        complete: () => {},
      },
    )
    await expect.poll(() => told, { timeout: 10_000 }).toEqual(idsOf(first))
    await graph.restart(() => graph.add(second))
    await expect.poll(() => told, { timeout: 10_000 }).toEqual(idsOf(first).concat(idsOf(second)))
    expect(codes[0]).toBe(1012)
    await client.dispose()
  })
})

describe('who may', () => {
  const guarded = living({ tokens: [{ name: 'desk', roles: ['READ'], sha256: hashToken('open sesame') }] })
  const watch = 'subscription { statementAdded(after: "2000-01-01T00:00:00Z") { cursor } }'
  const refused = async (way: keyof typeof guarded.subscribe, token?: string) => {
    const events = guarded.subscribe[way](watch, {}, token)
    const told = await events.next().catch((thrown: unknown) => thrown)
    // The client for server-sent events shows the answer that it got in place of a stream.
    const { response } = told as { readonly response?: Response }
    return response ? response.text() : JSON.stringify(told)
  }

  it.each(['server-sent events', 'WebSocket'] as const)(
    'a token for reading is needed over %s as for a query',
    async (way) => {
      await guarded.add(first)
      expect(await refused(way)).toContain('UNAUTHORIZED')
      expect(await refused(way, 'open says me')).toContain('UNAUTHORIZED')
      expect(await refused(way, 'open sesame')).toContain('cursor')
    },
  )

  it.each([
    ['a page of another site', { origin: 'https://evil.example' }, '/graphql', 403],
    ['another name for this machine', { host: 'evil.example' }, '/graphql', 403],
    ['another path', {}, '/socket', 404],
  ])('a WebSocket from %s is refused', async (_, headers, path, status) => {
    const socket = new WebSocket(new URL(path, graph.url().replace('http', 'ws')), 'graphql-transport-ws', { headers })
    expect(String(await new Promise((done) => socket.once('error', done)))).toContain(`response: ${status}`)
  })

  it('limits hold over WebSocket too', async () => {
    const deep = `{ actors ${'{ edges { node { statements '.repeat(6)}{ totalCount } ${'} } }'.repeat(6)} }`
    const told = await graph.subscribe
      .WebSocket(deep)
      .next()
      .catch((thrown: unknown) => thrown)
    expect(JSON.stringify(told)).toContain('TOO_MUCH')
  })

  it('queries and mutations are answered over WebSocket as well', async () => {
    await graph.add(first)
    const { value } = await graph.subscribe.WebSocket('{ articles { totalCount } }').next()
    expect(value).toEqual({ data: { articles: { totalCount: 1 } } })
  })
})
