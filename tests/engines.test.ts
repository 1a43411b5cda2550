import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { exportText } from '../src/export/formats.ts'
import { exportGraph } from '../src/export/jsonl.ts'
import { type ExportRequest, formats, tables } from '../src/export/request.ts'
import { cypherFile, cypherNames, runFile, runTemplate } from '../src/graph/cypher-file.ts'
import type { Engine, Params, Row, Run, Value } from '../src/graph/engine.ts'
import { createKnownActors } from '../src/graph/known-actors.ts'
import { pipeline } from '../src/graph/pipeline.ts'
import { retractArticle } from '../src/graph/retract.ts'
import { seedGraph } from '../src/graph/seed-graph.ts'
import { graphStats } from '../src/graph/stats.ts'
import { writeReadings } from '../src/graph/write.ts'
import { loadRelations } from '../src/ontology/relations.ts'
import { confirmSample, curateSample, curator } from './graph/curated.ts'
import { type Database, databases } from './graph/databases.ts'
import { commonParams, readParams } from './graph/read-params.ts'
import { sampleBatch, sampleSeeds } from './graph/sample-readings.ts'

const relations = loadRelations()
const writing = { recordedAt: '2025-04-01T00:00:00Z', relations, seeds: seedGraph(sampleSeeds), extractor: 'rules' }
const retraction = { at: '2025-05-01T00:00:00Z', relations }
const all = databases()
const [reference] = all as [Database]
afterAll(async () => {
  for (const database of all) await database.end()
})

const exported = async (engine: Engine, history = false): Promise<string> => {
  let text = ''
  for await (const line of exportGraph(engine, { history })) text += `${line}\n`
  return text
}

const exportedAs = async (engine: Engine, request: ExportRequest): Promise<string> => {
  let text = ''
  for await (const piece of exportText({ engine, relations, iso2: new Map() }, request)) text += piece
  return text
}

const pick = (indexes: readonly number[]) => indexes.map((index) => sampleBatch[index]!)

/** Live graphs of the reference engine, written article by article into an empty graph, by which articles they hold. */
const expected = new Map<string, string>()
const graphOf = async (indexes: readonly number[]): Promise<string> => {
  const key = [...indexes].sort().join()
  if (!expected.has(key)) {
    const engine = await reference.empty()
    for (const read of pick([...indexes].sort())) await writeReadings(engine, [read], writing)
    expected.set(key, await exported(engine))
  }
  return expected.get(key)!
}

/** Labels have no order, and neither have the rows of a statement without ORDER BY. */
const comparable = (text: string, rows: readonly Row[]): Value[] => {
  const sorted = (_: string, value: Value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, inner]) => [key, key === 'labels' ? [...(inner as string[])].sort() : inner]),
        )
      : value
  const lines = rows.map((row) => JSON.stringify(row, sorted))
  return /ORDER BY/.test(text) ? lines : lines.sort()
}

/** Curates the sample in each way. */
const curated = async (engine: Engine): Promise<void> => {
  const basedOn = [await confirmSample(engine)]
  const [statement] = sampleBatch[1]!.reading.statements
  const curate = curateSample(engine)
  await curate.review({ ...curator, id: statement!.id, verdict: 'REJECTED' })
  const again = sampleBatch[0]!.reading.statements.find(({ kind }) => kind === 'CLAIMED')!
  await curate.review({ ...curator, id: again.id, verdict: 'UNSURE', basedOn })
  const named = await curate.rename({ ...curator, id: 'harbour-watch', name: 'Watch of Halm Harbour' })
  const pair = { keep: 'norland', merge: 'harbour-watch' }
  const merged = await curate.merge({ ...curator, ...pair, basedOn: [named.id], despite: [] })
  const parted = await curate.unmerge({ ...curator, ...pair, basedOn: [merged.id] })
  await curate.merge({ ...curator, ...pair, basedOn: [parted.id], despite: [parted.id] })
}

/** Every file outside `read/` as the program itself runs it: its rows by name, from one story of writing, retracting and exporting. */
const story = async (engine: Engine): Promise<ReadonlyMap<string, readonly Value[]>> => {
  const seen = new Map<string, Value[]>()
  const files = (['constraints', 'doctor', 'export', 'write'] as const).flatMap(cypherNames).map((name) => {
    const { text } = cypherFile(name, engine.name)
    const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/__(KIND|LABEL)__/g, '[A-Za-z_]+')
    return { name, pattern: new RegExp(`^${escaped}$`) }
  })
  const telling =
    (run: Run): Run =>
    async (cypher, params) => {
      const rows = await run(cypher, params)
      // A file of read/ goes by its header: the engines are given more or less of its text.
      const header = /^(\/\/.*\n)+/.exec(cypher)?.[0] ?? cypher
      const name = files.find(({ pattern }) => pattern.test(cypher))?.name ?? header
      seen.set(name, [...(seen.get(name) ?? []), comparable(cypher, rows)])
      return rows
    }
  const heard: Engine = {
    ...engine,
    run: telling(engine.run),
    transaction: (work) => engine.transaction((run) => work(telling(run))),
  }
  for (const name of cypherNames('constraints')) await runFile(heard, name, {})
  await writeReadings(heard, sampleBatch, writing)
  await curated(heard)
  for (const { document } of pick([3, 1])) await retractArticle(heard, document.id, retraction)
  await writeReadings(heard, sampleBatch, { ...writing, recordedAt: '2025-06-01T00:00:00Z' })
  await retractArticle(heard, sampleBatch[1]!.document.url!, retraction)
  await createKnownActors(heard).refresh()
  await exported(heard)
  await exported(heard, true)
  for (const format of formats)
    for (const what of format === 'csv' ? tables : [undefined])
      seen.set(`${format} ${what}`, [await exportedAs(heard, { format, what })])
  const { version, engine: _, ...counts } = await graphStats(heard)
  expect(version).toMatch(/\d+\.\d+/)
  return seen.set('counts', [counts as unknown as Value])
}

const read = async (engine: Engine, name: string, moment: Params = {}): Promise<readonly Value[]> => {
  const { params, text } = cypherFile(name, engine.name)
  const samples = readParams[name.replace('read/', '')] ?? []
  const results: Value[] = []
  for (const sample of samples) {
    const given: Params = Object.fromEntries(
      params.map((param) => [param, sample[param] ?? moment[param] ?? commonParams[param] ?? null]),
    )
    const fill = { kind: [...relations.keys()].join('|') }
    results.push(comparable(text, await runTemplate(engine, name, { fill, params: given })))
  }
  return results
}

describe.each(all)('the $name engine', (database) => {
  describe.skipIf(database.missing)('keeps the contract:', () => {
    test('files outside read/ all run, with the columns they declare', async () => {
      const seen = await story(await database.empty())
      for (const name of (['constraints', 'doctor', 'export', 'write'] as const).flatMap(cypherNames)) {
        expect(seen.has(name), `${name} was not run`).toBe(true)
        const rows = (seen.get(name) as string[][]).flat()
        expect(rows.length > 0, `${name} has rows`).toBe(cypherFile(name, database.name).rows.length > 0)
        for (const row of rows)
          expect(Object.keys(JSON.parse(row)), name).toEqual([...cypherFile(name, database.name).rows].sort())
      }
    })

    test('files in read/ all run, find something, with the columns they declare', async () => {
      expect(
        Object.keys(readParams)
          .map((name) => `read/${name}`)
          .sort(),
      ).toEqual(cypherNames('read'))
      const engine = await database.empty()
      await writeReadings(engine, sampleBatch, writing)
      await confirmSample(engine)
      for (const name of cypherNames('read')) {
        const results = (await read(engine, name)) as string[][]
        for (const rows of results) expect(rows.length, `${name} finds nothing`).toBeGreaterThan(0)
        for (const row of results.flat())
          expect(Object.keys(JSON.parse(row)), name).toEqual([...cypherFile(name, database.name).rows].sort())
      }
    })

    test('files in read/ find the same at a moment when all is ingested, and nothing before', {
      timeout: 180_000,
    }, async () => {
      const engine = await database.empty()
      await writeReadings(engine, sampleBatch, writing)
      await confirmSample(engine)
      for (const name of cypherNames('read')) {
        if (!cypherFile(name, engine.name).params.includes('known')) continue
        const after = { known: '2025-04-02T00:00:00.000Z', valid: '2025-04-01' }
        expect(await read(engine, name, after), name).toEqual(await read(engine, name))
        // Takes ids that another read has found at the moment.
        if (name === 'read/statement-nodes') continue
        const before = (await read(engine, name, { known: '2025-03-31T00:00:00.000Z' })) as string[][]
        expect(before.flat().join(), name).not.toMatch(/"quote"/)
      }
    })

    test('what another process has curated is noticed a second later, where there may be another', async () => {
      const engine = await database.empty()
      await writeReadings(engine, sampleBatch, writing)
      let now = 0
      const known = createKnownActors({ ...engine, shared: true }, () => now)
      await known.refresh()
      await curateSample(engine).rename({ ...curator, id: 'harbour-watch', name: 'Watch of Halm Harbour' })
      now = 999
      await known.freshen()
      expect(known.named('watch of halm harbour')).toBeUndefined()
      now = 1_000
      await known.freshen()
      expect(known.named('watch of halm harbour')).toBe('harbour-watch')
    })

    test('any order, batches, repetition, retraction and return of articles give the live graph of those that are left', async () => {
      const step = fc.oneof(
        fc.record({ write: fc.uniqueArray(fc.nat(sampleBatch.length - 1), { minLength: 1 }) }),
        fc.record({ retract: fc.nat(sampleBatch.length - 1) }),
      )
      const steps = fc.array(step, { minLength: 1, maxLength: 6 })
      await fc.assert(
        fc.asyncProperty(steps, async (story) => {
          const live = new Set<number>()
          for (const one of story) {
            if ('write' in one) for (const index of one.write) live.add(index)
            else live.delete(one.retract)
          }
          const wanted = await graphOf([...live])
          const engine = await database.empty()
          const present = new Set<number>()
          for (const one of story) {
            if ('write' in one) {
              const { articles } = await writeReadings(engine, pick(one.write), writing)
              expect(articles.map(({ state }) => state)).toEqual(
                one.write.map((index) => (present.has(index) ? 'unchanged' : 'new')),
              )
              for (const index of one.write) present.add(index)
            } else if (present.delete(one.retract)) {
              await retractArticle(engine, sampleBatch[one.retract]!.document.id, retraction)
            }
          }
          expect(await exported(engine)).toBe(wanted)
        }),
        { numRuns: 12 },
      )
    })

    test('parameters that try to be code stay data', async () => {
      const engine = await database.empty()
      await writeReadings(engine, sampleBatch, writing)
      const [{ count }] = (await engine.run('MATCH (n) RETURN count(n) AS count')) as [{ count: number }]
      const code = fc.constantFrom(
        "'",
        '"',
        '\\',
        '`',
        '{',
        '}',
        '$id',
        '//',
        '/*',
        '\n',
        ') DETACH DELETE n',
        '}) DETACH DELETE a RETURN 1 //',
        '\u0027',
        ';',
      )
      const text = fc.array(fc.oneof(code, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''))
      await fc.assert(
        fc.asyncProperty(text, async (words) => {
          const [back] = await engine.run('RETURN $words AS words, $list AS list, $map AS map', {
            words,
            list: [words],
            map: { words },
          })
          expect(back).toEqual({ words, list: [words], map: { words } })
          expect(
            await runFile(engine, 'read/actor', {
              id: words,
              name: words,
              below: null,
              edges: [],
              known: null,
              valid: null,
            }),
          ).toEqual([])
          expect(await runFile(engine, 'write/retract-find', { ref: words })).toEqual([])
        }),
        { numRuns: 60 },
      )
      expect(await engine.run('MATCH (n) RETURN count(n) AS count')).toEqual([{ count }])
    })

    test('a template takes nothing but names', async () => {
      const engine = await database.empty()
      const params = { ids: ['x'] }
      for (const label of ['Claim) DETACH DELETE (n', '', 'Claim:Actor', '`Claim`', 'Claim\n'])
        await expect(async () =>
          runTemplate(engine, 'write/blank-objects', { fill: { label }, params }),
        ).rejects.toThrow('cannot fill')
      await expect(async () => runFile(engine, 'read/actor', { id: 'x', name: null, more: 1 })).rejects.toThrow(
        'unknown parameters [more]',
      )
    })

    test('a transaction commits all or nothing', async () => {
      const engine = await database.empty()
      const failing = engine.transaction(async (run) => {
        await run('CREATE (:Issue {id: $id})', { id: 'half' })
        throw new Error('stop here')
      })
      await expect(failing).rejects.toThrow('stop here')
      expect(await engine.run('MATCH (n) RETURN n.id AS id')).toEqual([])
      await engine.transaction((run) => run('CREATE (:Issue {id: $id})', { id: 'whole' }))
      expect(await engine.run('MATCH (n) RETURN n.id AS id')).toEqual([{ id: 'whole' }])
    })

    test('a transaction does its runs in the order in which they are begun, and none is kept when one fails', async () => {
      const engine = await database.empty()
      const counted = (run: Run, last: string) =>
        pipeline([
          run("CREATE (:Issue {id: 'a', count: 1})"),
          ...Array.from({ length: 20 }, () => run("MATCH (i:Issue {id: 'a'}) SET i.count = i.count * 2 + 1")),
          run(last),
        ])
      await expect(engine.transaction((run) => counted(run, 'RETURN no such thing'))).rejects.toThrow()
      expect(await engine.run('MATCH (n) RETURN n.id AS id')).toEqual([])
      await engine.transaction((run) => counted(run, "MATCH (i:Issue {id: 'a'}) SET i.name = 'last'"))
      expect(await engine.run('MATCH (i) RETURN i.count AS count, i.name AS name')).toEqual([
        { count: 2 ** 21 - 1, name: 'last' },
      ])
    })

    test('writers at the same time give the same graph', async () => {
      const wanted = await graphOf([0, 1, 2, 3])
      const engine = await database.empty()
      await Promise.all(
        [
          [0, 1],
          [2, 3, 0],
          [1, 3],
          [3, 2, 1, 0],
        ].map((indexes) => writeReadings(engine, pick(indexes), writing)),
      )
      expect(await exported(engine)).toBe(wanted)
    })

    test('numbers come back as they went in', async () => {
      const engine = await database.empty()
      const numbers = [0, 1, -1, 0.5, 1e300, Number.MAX_SAFE_INTEGER]
      expect(await engine.run('UNWIND $numbers AS n RETURN n', { numbers })).toEqual(numbers.map((n) => ({ n })))
      expect(
        await engine.run('RETURN size([1, 2, 3]) AS size, 7 / 2 AS half, [5, 6, 7][$at] AS at', { at: 2 }),
      ).toEqual([{ size: 3, half: 3, at: 7 }])
    })
  })
})

describe.skipIf(all.some(({ missing }) => missing))('both engines', () => {
  test('give the same rows for every file of cypher/', async () => {
    const rows = await Promise.all(
      all.map(async (database) => {
        const engine = await database.empty()
        const told = new Map(await story(engine))
        for (const name of cypherNames('read')) told.set(name, await read(engine, name))
        return told
      }),
    )
    // Each engine lists its constraints in columns of its own; `counts` holds what the program makes of them.
    for (const told of rows) told.delete('SHOW CONSTRAINTS')
    for (const [name, given] of rows[0]!) expect(rows[1]!.get(name), name).toEqual(given)
    expect([...rows[1]!.keys()].sort()).toEqual([...rows[0]!.keys()].sort())
  })

  test('export the same bytes, history and all', async () => {
    const texts = await Promise.all(
      all.map(async (database) => {
        const engine = await database.empty()
        await writeReadings(engine, sampleBatch, writing)
        await retractArticle(engine, sampleBatch[2]!.document.id, retraction)
        return exported(engine, true)
      }),
    )
    expect(texts[1]).toBe(texts[0])
  })
})
