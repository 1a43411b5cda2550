import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { toDocument } from '../../src/article/document.ts'
import { InputError } from '../../src/errors.ts'
import { exportGraph } from '../../src/export/jsonl.ts'
import type { ReadDocument } from '../../src/graph/check-reading.ts'
import { ensureConstraints } from '../../src/graph/constraints.ts'
import { type Engine, openEngine } from '../../src/graph/engine.ts'
import { retractArticle } from '../../src/graph/retract.ts'
import { seedGraph } from '../../src/graph/seed-graph.ts'
import { writeReadings } from '../../src/graph/write.ts'
import { loadRelations } from '../../src/ontology/relations.ts'
import { sampleBatch, sampleSeeds } from './sample-readings.ts'

const relations = loadRelations()
const writing = { recordedAt: '2025-04-01T00:00:00Z', relations, seeds: seedGraph(sampleSeeds), extractor: 'rules' }
const [first, second] = sampleBatch as [ReadDocument, ReadDocument]

let folder: string
let engine: Engine
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-'))
  engine = await openEngine(join(folder, 'graph'))
  await ensureConstraints(engine)
})
afterEach(async () => {
  await engine.close()
  rmSync(folder, { recursive: true })
})

const records = async (history = false): Promise<Record<string, unknown>[]> => {
  const found: Record<string, unknown>[] = []
  for await (const line of exportGraph(engine, { history })) found.push(JSON.parse(line))
  return found
}

const relationsOf = (found: readonly Record<string, unknown>[]): string[] =>
  found
    .filter(({ record, count }) => record === 'relation' && count)
    .map(({ from, kind, to, count }) => `${from} ${kind} ${to} ${count}`)

describe('typed relations', () => {
  test('come from what the article or the source itself says, and lead to both target and object', async () => {
    await writeReadings(engine, sampleBatch, writing)
    const found = relationsOf(await records())
    expect(found).toContain('vesteria ATTACKED sudmark 2')
    expect(found).toContain('sudmark LACKS_GUARANTEE security-guarantees 1')
    expect(found).toContain('norland SIGNED harbour-accord 1')
    // President Osterman speaks for Sudmark on that day.
    expect(found).toContain('sudmark PROMISED north-league 1')
  })
  test('do not come from negative statements, plans, or words put into a mouth', async () => {
    await writeReadings(engine, sampleBatch, writing)
    const found = relationsOf(await records()).join('\n')
    expect(found).not.toMatch(/vesteria SIGNED|DEMANDED|WARNED/)
    expect(found).not.toMatch(/ATTACKED \S+ 3/)
  })
  test('are of the kinds of schema/relations alone', async () => {
    const kind = 'CLAIMED]->(x) DETACH DELETE x //'
    const statements = first.reading.statements.slice(0, 1).map((statement) => ({ ...statement, kind }))
    const batch = [{ ...first, reading: { ...first.reading, statements } }]
    await expect(writeReadings(engine, batch, writing)).rejects.toThrow('no kind of schema/relations')
    expect(await records(true)).toEqual([])
  })
})

describe('an article', () => {
  test('with the id of another text fails alone, until that is retracted', async () => {
    await writeReadings(engine, [first], writing)
    const other = toDocument({ title: 'Another', text: 'Vesteria met nobody.', id: first.document.id })
    const batch = [{ document: other, reading: { statements: [], actors: [], dropped: {} } }, second]
    const { articles } = await writeReadings(engine, batch, writing)
    expect(articles.map(({ state }) => state)).toEqual(['failed', 'new'])
    expect(articles[0]?.error).toBeInstanceOf(InputError)
    expect(articles[0]?.error?.message).toContain('retract it first')
    await retractArticle(engine, first.document.id, { at: '2025-05-01T00:00:00Z', relations })
    expect((await writeReadings(engine, batch, writing)).articles.map(({ state }) => state)).toEqual([
      'new',
      'unchanged',
    ])
  })
  test('that nobody knows cannot be retracted', async () => {
    const retraction = { at: '2025-05-01T00:00:00Z', relations }
    await expect(retractArticle(engine, 'nothing', retraction)).rejects.toThrow(InputError)
    await writeReadings(engine, [first], writing)
    await retractArticle(engine, first.document.id, retraction)
    await expect(retractArticle(engine, first.document.id, retraction)).rejects.toThrow('No live article')
  })
  test('keeps its statements and their clocks in the ledger when it is retracted', async () => {
    await writeReadings(engine, [first], writing)
    await retractArticle(engine, first.document.id, { at: '2025-05-01T00:00:00Z', relations })
    expect(await records()).toEqual([])
    const ledger = (await records(true)).filter(({ record }) => record === 'statement')
    expect(ledger.map(({ recordedAt, retractedAt }) => [recordedAt, retractedAt])).toEqual(
      first.reading.statements.map(() => ['2025-04-01T00:00:00Z', '2025-05-01T00:00:00Z']),
    )
    await writeReadings(engine, [first], { ...writing, recordedAt: '2025-06-01T00:00:00Z' })
    const [back] = (await records(true)).filter(({ record }) => record === 'statement')
    expect(back).toMatchObject({
      recordedAt: '2025-06-01T00:00:00Z',
      earlier: ['2025-04-01T00:00:00Z', '2025-05-01T00:00:00Z'],
    })
    expect(back).not.toHaveProperty('retractedAt')
  })
  test('that comes again and is read otherwise keeps nothing of the first reading', async () => {
    const bare = { content: null, commitment: null, matter: null, strength: null, conditions: [] }
    const statements = second.reading.statements.map((statement) => ({ ...statement, ...bare }))
    const otherwise = { ...second, reading: { ...second.reading, statements } }
    await writeReadings(engine, [otherwise], writing)
    const wanted = await records()
    const emptied = { at: '2025-05-01T00:00:00Z', relations }
    await retractArticle(engine, second.document.id, emptied)
    await writeReadings(engine, [second], writing)
    expect(await records()).not.toEqual(wanted)
    await retractArticle(engine, second.document.id, emptied)
    await writeReadings(engine, [otherwise], writing)
    expect(await records()).toEqual(wanted)
  })
})

describe('a statement', () => {
  test('with a span that is not in the text is dropped and counted, wherever the span is', async () => {
    const [whole, ...rest] = first.reading.statements as [ReadDocument['reading']['statements'][number]]
    const moved = { ...whole.evidence, start: whole.evidence.start + 1, end: whole.evidence.end + 1 }
    const spoilt = [
      { ...whole, evidence: moved },
      { ...whole, cue: { ...whole.cue, text: 'other' } },
      { ...whole, conditions: [{ start: 9_000, end: 9_001, text: 'x' }] },
      { ...whole, source: { ...whole.source!, mention: { ...moved, text: 'Vesteria' } } },
      { ...whole, source: { ...whole.source!, id: 'unheard-of', mention: null } },
    ]
    for (const statement of spoilt) {
      const statements = [statement, ...rest]
      const { articles, dropped } = await writeReadings(
        engine,
        [{ ...first, reading: { ...first.reading, statements } }],
        writing,
      )
      expect(articles[0]?.statements).toBe(rest.length)
      expect(Object.values(dropped)).toEqual([1])
      await retractArticle(engine, first.document.id, { at: '2025-05-01T00:00:00Z', relations })
    }
  })
  test('twice in one reading counts once', async () => {
    const { statements } = first.reading
    const { dropped } = await writeReadings(
      engine,
      [{ ...first, reading: { ...first.reading, statements: [...statements, ...statements] } }],
      writing,
    )
    expect(dropped).toEqual({ 'same id twice': statements.length })
    const doubled = await records()
    await retractArticle(engine, first.document.id, { at: '2025-05-01T00:00:00Z', relations })
    await writeReadings(engine, [first], writing)
    expect(await records()).toEqual(doubled)
  })
})

test('words of any kind are written as they are', async () => {
  const words = fc.array(
    fc.oneof(fc.constantFrom("'", '"', '\\', '`', '}) DETACH DELETE n //', '\n'), fc.string({ unit: 'binary' })),
    { minLength: 1 },
  )
  await fc.assert(
    fc.asyncProperty(words, async (parts) => {
      const text = `${parts.join('')}.`
      const document = toDocument({ title: text, publisher: text, text })
      const quote = { start: 0, end: text.length, text }
      const actor = { id: text, name: text, iso3: null }
      const actors = [
        { ...actor, kind: 'GROUP' as const, country: null, wikidata: null, provisional: true, mentions: [quote] },
      ]
      const [model] = first.reading.statements
      const source = { ...actor, mention: quote }
      const object = { type: 'Claim' as const, id: text, text }
      const statement = {
        ...model!,
        id: text,
        kind: 'SAID',
        source,
        target: null,
        object,
        cue: quote,
        evidence: quote,
        content: quote,
      }
      await writeReadings(engine, [{ document, reading: { statements: [statement], actors, dropped: {} } }], writing)
      const found = await records()
      expect(found.map(({ record }) => record)).toEqual(['article', 'actor', 'statement', 'claim', 'relation'])
      expect(found[0]).toMatchObject({ title: text, publisher: text, text })
      expect(found[1]).toMatchObject({ id: text, name: text })
      expect(found[2]).toMatchObject({ id: text, quote: text, source: { id: text, text } })
      await retractArticle(engine, document.id, { at: '2025-05-01T00:00:00Z', relations })
      expect(await records()).toEqual([])
    }),
    { numRuns: 25 },
  )
})
