import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ArticleRead } from '../src/article/read-article.ts'
import { InputError } from '../src/errors.ts'
import { exportGraph } from '../src/export/jsonl.ts'
import { ensureConstraints } from '../src/graph/constraints.ts'
import { type Engine, openEngine } from '../src/graph/engine.ts'
import { seedGraph } from '../src/graph/seed-graph.ts'
import { createIngest, type IngestOutcome, type IngestParts } from '../src/ingest.ts'
import { loadRelations } from '../src/ontology/relations.ts'
import type { Reading } from '../src/resolve/statement.ts'
import { quoteAt } from '../src/text/span.ts'
import { sampleSeeds } from './graph/sample-readings.ts'

let engine: Engine
beforeEach(async () => {
  engine = await openEngine(join(mkdtempSync(join(tmpdir(), 'demarche-')), 'graph'))
  await ensureConstraints(engine)
})
afterEach(() => engine.close())

const relations = loadRelations()
const deed = [...relations.values()].find(({ family }) => family === 'deed')!

// Reads "Norland attacked …" and nothing else; counts a sentence about anybody else as dropped.
const readDeeds: IngestParts['reader'] = ({ id, text }): Reading => {
  if (text.includes('crash')) throw new Error('no tree')
  const at = text.indexOf('Norland attacked')
  if (at < 0) return { statements: [], actors: [], dropped: { 'no actor': 1 } }
  const actor = { id: 'norland', name: 'Norland', iso3: 'XNO', mention: quoteAt(text, { start: at, end: at + 7 }) }
  const statement = {
    id: `${id}-deed`,
    kind: deed.kind,
    family: 'deed' as const,
    polarity: 'POSITIVE' as const,
    modality: 'ACTUAL' as const,
    factivity: null,
    strength: null,
    speakers: [],
    source: actor,
    target: null,
    object: { type: 'Event' as const, id: `${id}-event`, text: 'attack' },
    cue: quoteAt(text, { start: at + 8, end: at + 16 }),
    content: null,
    evidence: quoteAt(text, { start: at, end: at + 16 }),
    conditional: false,
    conditions: [],
    commitment: null,
    cameo: '190',
    plover: 'ASSAULT',
    matter: null,
    issues: [],
    rule: 'test',
    confidence: 1,
  }
  const badSpan = { ...statement, id: `${id}-bad`, evidence: { start: at, end: at + 16, text: 'other words' } }
  const told = {
    ...actor,
    kind: 'COUNTRY' as const,
    country: 'XNO',
    wikidata: null,
    provisional: false,
    mentions: [actor.mention],
  }
  return { statements: [statement, badSpan], actors: [told], dropped: { 'no evidence': 2 } }
}

const ingest = async (articles: readonly ArticleRead[], reader = readDeeds): Promise<IngestOutcome[]> => {
  const run = createIngest({
    engine,
    reader,
    relations,
    seeds: seedGraph(sampleSeeds),
    extractor: 'test',
  })
  const outcomes: IngestOutcome[] = []
  for await (const outcome of run(articles)) outcomes.push(outcome)
  return outcomes
}

const article = (id: string, text = `Norland attacked ${id}.`): ArticleRead => ({
  place: id,
  article: { id, title: id, text },
})
const exported = async (): Promise<string> => {
  let text = ''
  for await (const line of exportGraph(engine, { history: false })) text += `${line}\n`
  return text
}

describe('ingesting', () => {
  test('tells in order what became of each article', async () => {
    const bad: ArticleRead = { place: 'x.txt', error: new InputError('It is empty.') }
    expect(await ingest([article('a'), bad, article('b', 'Nobody came.'), article('a')])).toEqual([
      {
        place: 'a',
        id: 'a',
        state: 'new',
        statements: { deed: 1 },
        dropped: { 'no evidence': 2, 'evidence is not in the text': 1 },
        reason: null,
      },
      { place: 'x.txt', id: null, state: 'failed', statements: {}, dropped: {}, reason: 'It is empty.' },
      { place: 'b', id: 'b', state: 'new', statements: {}, dropped: { 'no actor': 1 }, reason: null },
      { place: 'a', id: 'a', state: 'unchanged', statements: {}, dropped: {}, reason: null },
    ])
  })
  test('does not read an article again that the graph has', async () => {
    await ingest([article('a')])
    const before = await exported()
    const [again] = await ingest([article('a')], () => expect.fail('was read again'))
    expect(again).toMatchObject({ state: 'unchanged', reason: null })
    expect(await exported()).toBe(before)
  })
  test('fails an article that comes back with another text, and goes on', async () => {
    await ingest([article('a')])
    const outcomes = await ingest([article('a', 'Norland attacked nobody.'), article('b')])
    expect(outcomes.map(({ state }) => state)).toEqual(['failed', 'new'])
    expect(outcomes[0]!.reason).toMatch(/another text/)
  })
  test.each([
    ['date', { publishedAt: '2025-05-02' }],
    ['title', { title: 'Other' }],
    ['publisher', { publisher: 'P' }],
    ['author', { author: 'A' }],
  ])('fails an article that comes back with another %s, in the same batch or a later one', async (word, fields) => {
    const first = { place: 'a', article: { id: 'a', title: 'a', text: 'Norland attacked a.' } }
    const other = { place: 'a', article: { ...first.article, ...fields } }
    const reason = `Article a is in the graph with another ${word}: retract it first, then ingest it again.`
    expect(await ingest([first, other])).toMatchObject([{ state: 'new' }, { state: 'failed', reason }])
    expect(await ingest([other, first])).toMatchObject([{ state: 'failed', reason }, { state: 'unchanged' }])
  })
  test('fails an article that the reader stumbles over, and goes on', async () => {
    const outcomes = await ingest([article('a', 'a crash'), article('b')])
    expect(outcomes.map(({ state, reason }) => [state, reason])).toEqual([
      ['failed', 'It could not be read: no tree'],
      ['new', null],
    ])
  })
  test('gives the same graph in any order and number of batches', async () => {
    const many = Array.from({ length: 450 }, (_, n) => article(`a${n}`))
    expect((await ingest(many)).filter(({ state }) => state === 'new')).toHaveLength(450)
    const first = await exported()
    await engine.close()
    engine = await openEngine(join(mkdtempSync(join(tmpdir(), 'demarche-')), 'graph'))
    await ensureConstraints(engine)
    for (let at = 450; at > 0; at -= 90) await ingest(many.slice(at - 90, at).reverse())
    expect(await exported()).toBe(first)
  })
})
