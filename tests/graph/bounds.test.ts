import { afterAll, describe, expect, it } from 'vitest'
import { databases } from './databases.ts'

// Long enough to be too slow for any machine, short enough to end by itself where it cannot be ended.
const sizes = { embedded: 3_000, neo4j: 30_000 }

describe.each(databases().map((database) => [database.name, database] as const))('%s', (name, database) => {
  afterAll(() => database.end())
  const count = 'UNWIND range(1, 20) AS i RETURN i'
  const slow = 'UNWIND range(1, $n) AS a UNWIND range(1, $n) AS b WITH a, b WHERE a + b = 0 RETURN count(*) AS n'

  it.skipIf(database.missing)('gives as many rows as its bound, and refuses more', async () => {
    const engine = await database.empty()
    expect(await engine.run(count, {}, { ms: 30_000, rows: 20 })).toHaveLength(20)
    await expect(engine.run(count, {}, { ms: 30_000, rows: 19 })).rejects.toMatchObject({
      name: 'InputError',
      code: 'TOO_MUCH',
      message: 'The graph has more than 19 rows for this: narrow the question by actor, kind or days.',
    })
    expect(await engine.run(count)).toHaveLength(20)
  })

  it.skipIf(database.missing)('lets its caller go when a read takes too long, and answers the next', async () => {
    const engine = await database.empty()
    await expect(engine.run(slow, { n: sizes[name] }, { ms: 200, rows: 10 })).rejects.toMatchObject({
      name: 'InputError',
      code: 'TOO_SLOW',
      message: expect.stringMatching(/^The graph had no answer in time: narrow the question/),
    })
    expect(await engine.run('RETURN 1 AS one', {}, { ms: 30_000, rows: 1 })).toEqual([{ one: 1 }])
  })

  it.skipIf(database.missing)('has no time for a read whose time is over', async () => {
    const engine = await database.empty()
    await expect(engine.run(slow, { n: 10 }, { ms: -1, rows: 10 })).rejects.toMatchObject({ code: 'TOO_SLOW' })
  })
})
