import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportText } from '../../src/export/formats.ts'
import type { Engine } from '../../src/graph/engine.ts'
import { seedGraph } from '../../src/graph/seed-graph.ts'
import { writeReadings } from '../../src/graph/write.ts'
import { loadRelations } from '../../src/ontology/relations.ts'
import { databases } from '../graph/databases.ts'
import { reading, sampleSeeds } from '../graph/sample-readings.ts'

const relations = loadRelations()
const database = databases()[0]!
const articles = 1_200
const days = Array.from({ length: articles }, (_, at) => new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10))
let engine: Engine
let read = 0
const source = () => ({
  engine: {
    ...engine,
    run: async (cypher: string, params?: Parameters<Engine['run']>[1]) => {
      const rows = await engine.run(cypher, params)
      if (/AS node/.test(cypher)) read += rows.length
      return rows
    },
  },
  relations,
  iso2: new Map<string, string>(),
})

beforeAll(async () => {
  engine = await database.empty()
  const seeds = seedGraph(sampleSeeds)
  const reads = days.map((day) =>
    reading(day, `Norland praised Sudmark on ${day}.`, [
      {
        kind: 'PRAISED',
        family: 'utterance',
        by: 'norland@Norland',
        on: 'sudmark@Sudmark',
        object: { type: 'Claim', id: day, text: day },
        cue: 'praised',
        evidence: `Norland praised Sudmark on ${day}.`,
      },
    ]),
  )
  await writeReadings(engine, reads, { recordedAt: '2025-04-01T00:00:00Z', relations, seeds, extractor: 'rules' })
})
afterAll(() => database.end())

test('more nodes than are read at a time are all there, once', async () => {
  let csv = ''
  for await (const piece of exportText(source(), { format: 'csv' })) csv += piece
  const rows: { publishedAt: string }[] = parse(csv, { columns: true })
  expect(rows.map(({ publishedAt }) => publishedAt).sort()).toEqual(days)
  csv = ''
  for await (const piece of exportText(source(), { format: 'csv', what: 'relations' })) csv += piece
  expect(parse(csv)).toHaveLength(1 + articles + 1)
})

test.each([{ format: 'jsonl' }, { format: 'csv' }, { format: 'jsonld' }])(
  '$format: the first hundred pieces do not read the whole graph',
  async (request) => {
    read = 0
    let pieces = 0
    for await (const _ of exportText(source(), request)) if (++pieces === 100) break
    expect(read).toBeGreaterThan(0)
    expect(read).toBeLessThan(articles)
  },
)
