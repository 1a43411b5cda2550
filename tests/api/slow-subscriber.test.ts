import { expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { eventsOf } from '../../src/api/sse.ts'
import { reading } from '../graph/sample-readings.ts'
import { living } from './living.ts'

const graph = living()
const query =
  'subscription { statementAdded(after: "2000-01-01T00:00:00Z") { cursor statement { article { url text } } } }'
interface Result {
  readonly data: { readonly statementAdded: { readonly statement: { readonly article: { readonly url: string } } } }
}
const urlIn = ({ data }: Result) => data.statementAdded.statement.article.url

/** More than what the connection itself holds back. */
const long = ' Nothing else was said.'.repeat(25_000)
const days = Array.from({ length: 40 }, (_, day) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10))
const urls = days.map((day) => `https://courier.example/${day}`)
const article = (day: string) =>
  reading(day, `Norland shelled Sudmark.${long}`, [
    { kind: 'ATTACKED', family: 'deed', by: 'norland@Norland', cue: 'shelled', evidence: 'Norland shelled Sudmark.' },
  ])

/** Subscribes without reading; what is called in the end reads on, and gives so many results. */
type Slow = () => Promise<(count: number) => Promise<Result[]>>

const overSse: Slow = async () => {
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream' }
  const leave = new AbortController()
  const asked = { method: 'POST', headers, body: JSON.stringify({ query }), signal: leave.signal }
  const events = eventsOf<Result>((await fetch(graph.url(), asked)).body!)
  return async (count) => {
    const results: Result[] = []
    while (results.length < count) results.push((await events.next()).value as Result)
    leave.abort()
    return results
  }
}

const overSocket: Slow = async () => {
  const socket = new WebSocket(graph.url().replace('http', 'ws'), 'graphql-transport-ws')
  await new Promise((done) => socket.once('open', done))
  socket.send('{"type":"connection_init"}')
  await new Promise((done) => socket.once('message', done))
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }))
  socket.pause()
  return (count) =>
    new Promise((done) => {
      const results: Result[] = []
      socket.on('message', (data) => {
        const message = JSON.parse(String(data)) as { readonly type: string; readonly payload: Result }
        if (message.type === 'next' && results.push(message.payload) === count) {
          socket.close()
          done(results)
        }
      })
      socket.resume()
    })
}

it.each([
  ['server-sent events', overSse],
  ['WebSocket', overSocket],
])('over %s the server reads no further than its subscriber takes, who then gets all of it', async (_, subscribe) => {
  for (const day of days) await graph.write([article(day)])
  const readOn = await subscribe()
  // Nobody writes: reads that stay the same say that the server waits for the subscriber.
  let waiting = 0
  const stays = () => {
    const before = waiting
    waiting = graph.reads()
    return waiting > 0 && waiting === before
  }
  await expect.poll(stays, { interval: 1_000, timeout: 20_000 }).toBe(true)
  const results = await readOn(urls.length)
  expect(results.map(urlIn)).toEqual(urls)
  expect(graph.reads() - waiting).toBeGreaterThan(urls.length / 2)
})
