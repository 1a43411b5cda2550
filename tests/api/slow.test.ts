import { expect, it } from 'vitest'
import type { Services } from '../../src/api/context.ts'
import type { Engine } from '../../src/graph/engine.ts'
import { post, served } from './served.ts'

const { start, services } = served()
const within = (run: Engine['run']): Services => ({ ...services(), engine: { ...services().engine, run } })

it('a read that takes too long ends the wait for its field with what to do, and the others are answered', async () => {
  const { engine } = services()
  const slow = 'UNWIND range(1, 6000) AS a UNWIND range(1, 6000) AS b WITH a, b WHERE a + b = 0 RETURN count(*) AS n'
  const graph = within((cypher, params, bounds) =>
    cypher.includes('families') ? engine.run(slow, {}, bounds) : engine.run(cypher, params, bounds),
  )
  const { url } = await start({ patience: 1_500 }, graph)
  const { body } = await post(url, '{ stats { articles } article(id: "none") { id } }')
  expect(body.data).toEqual({ stats: null, article: null })
  expect(body.errors).toHaveLength(1)
  expect(body.errors![0]).toMatchObject({
    path: ['stats'],
    message: expect.stringMatching(/narrow the question by actor, kind or days/),
    extensions: { code: 'TOO_SLOW', status: 504, type: 'urn:demarche:problem:too-slow' },
  })
})

it('every read of a query has a bound of rows, and of the time that is left for it', async () => {
  const given: unknown[] = []
  const graph = within((cypher, params, bounds) => {
    given.push(bounds)
    return services().engine.run(cypher, params, bounds)
  })
  const { url } = await start({ patience: 20_000 }, graph)
  await post(url, '{ claims(first: 2) { edges { node { responses { statements { totalCount } actor { name } } } } } }')
  expect(given.length).toBeGreaterThan(1)
  for (const bounds of given) expect(bounds).toEqual({ ms: expect.any(Number), rows: 10_000 })
  const times = given.map((bounds) => (bounds as { ms: number }).ms)
  expect(times).toEqual([...times].sort((a, b) => b - a))
  expect(times[0]).toBeLessThanOrEqual(20_000)
})

it('a server that stops answers what is under way, takes nothing new, and is then gone', async () => {
  const { engine } = services()
  let begun: () => void = () => {}
  const begins = new Promise<void>((done) => (begun = done))
  let go: () => void = () => {}
  const held = new Promise<void>((done) => (go = done))
  const graph = within(async (cypher, params, bounds) => {
    begun()
    await held
    return engine.run(cypher, params, bounds)
  })
  const { url, close } = await start({}, graph)
  const answer = post(url, '{ stats { articles } }')
  await begins
  const closed = close(5_000)
  await expect(post(url, '{ stats { articles } }')).rejects.toThrow(/ECONNREFUSED/)
  go()
  expect((await answer).body.data).toEqual({ stats: { articles: 4 } })
  await closed
})

it('a server that stops waits no longer than it is told to', async () => {
  const graph = within(() => new Promise(() => {}))
  const { url, close } = await start({}, graph)
  const answer = post(url, '{ stats { articles } }').catch((error: Error) => error.message)
  await new Promise((done) => setTimeout(done, 100))
  await close(100)
  expect(await answer).toMatch(/socket hang up|ECONNRESET/)
})
