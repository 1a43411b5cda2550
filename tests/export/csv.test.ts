import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { csvTables } from '../../src/export/csv/csv.ts'
import { tables } from '../../src/export/request.ts'
import { packageFolder } from '../../src/ontology/yaml-file.ts'
import { sampleBatch } from '../graph/sample-readings.ts'
import { awkward, sampleGraph } from './sample-graph.ts'

const { text } = sampleGraph()

// A reader that is not ours, as strict as RFC 4180.
const table = async (what: string): Promise<Record<string, string>[]> =>
  parse(await text({ format: 'csv', what }), { columns: true, record_delimiter: '\r\n', relax_quotes: false })

const docs = readFileSync(join(packageFolder, 'docs/exports.md'), 'utf8').split('\n')
const documents = new Map([...sampleBatch, awkward].map(({ document }) => [document.id, document]))

describe('csv', () => {
  test.each(tables)('the table of %s has its columns, documented', async (what) => {
    const [header] = parse(await text({ format: 'csv', what })) as string[][]
    expect(header).toEqual(Object.keys(csvTables[what].columns))
    const undocumented = Object.entries(csvTables[what].columns).filter(
      ([name, about]) => !docs.some((line) => line.startsWith(`| \`${name}\` `) && line.includes(` | ${about} `)),
    )
    expect(undocumented).toEqual([])
  })

  test('nothing said means the statements', async () => {
    expect(await text({ format: 'csv' })).toBe(await text({ format: 'csv', what: 'statements' }))
  })

  test('every statement has its words, where they stand, and the article', async () => {
    const rows = await table('statements')
    const live = [...sampleBatch, awkward].flatMap(({ reading }) => reading.statements)
    expect(rows.map(({ id }) => id).sort()).toEqual(live.map(({ id }) => id).sort())
    for (const { articleId, quote, start, end, title, url } of rows) {
      const document = documents.get(articleId!)!
      expect(document.text.slice(Number(start), Number(end))).toBe(quote)
      expect([title, url]).toEqual([document.title, document.url])
    }
  })

  test('a statement tells who said that who did what to whom, on which condition', async () => {
    const rows = await table('statements')
    const promise = rows.find(({ kind }) => kind === 'PROMISED')!
    expect(promise).toMatchObject({
      family: 'commitment',
      modality: 'CONDITIONAL',
      asserted: 'true',
      depth: '1',
      speakerIds: '["piet-osterman"]',
      speakers: '["Piet Osterman"]',
      sourceId: 'sudmark',
      source: 'Sudmark',
      target: 'North League',
      aboutType: 'Commitment',
      about: 'reopen the strait to the North League',
      conditions: '["if Vesteria withdraws its ships"]',
      force: 'INTENT',
      claimedStage: 'ANNOUNCED',
      publishedAt: '2025-03-05',
      publisher: 'The Sample Courier',
    })
    const warned = rows.find(({ kind, modality }) => kind === 'ATTACKED' && modality === 'PLANNED')!
    expect(JSON.parse(warned.speakers!)).toEqual(['North League', 'Norland'])
  })

  test('quotes, commas and signs come back as the article has them, formulas too', async () => {
    const rows = await table('statements')
    expect(rows.map(({ content }) => content)).toContain('"=1+1, <b>all</b> & more" was painted on 🚢 them')
  })

  test('relations have a sign, a count and days', async () => {
    const rows = await table('relations')
    expect(rows.find(({ kind, targetType }) => kind === 'ATTACKED' && targetType === 'Actor')).toEqual({
      sourceId: 'vesteria',
      source: 'Vesteria',
      kind: 'ATTACKED',
      label: 'attacked',
      family: 'deed',
      sign: '-1',
      targetType: 'Actor',
      targetId: 'sudmark',
      target: 'Sudmark',
      count: '2',
      firstOn: '2025-03-03',
      lastOn: '2025-03-12',
    })
    expect(rows.filter(({ kind }) => kind === 'SIGNED').map(({ sign }) => sign)).toEqual(['1', '1', '1', '1'])
    expect(rows.map(({ kind }) => kind)).not.toContain('HELD_OFFICE')
    expect(rows.map(({ kind }) => kind)).not.toContain('PRAISED')
  })

  test('commitments have their parties, stages and the statements they stand on', async () => {
    const rows = await table('commitments')
    const statements = await table('statements')
    expect(rows).toEqual([
      {
        id: expect.any(String),
        text: 'reopen the strait to the North League',
        force: 'INTENT',
        action: 'reopen the strait',
        byIds: '["sudmark"]',
        by: '["Sudmark"]',
        toIds: '["north-league"]',
        to: '["North League"]',
        beneficiary: 'north-league',
        deadline: '',
        conditional: 'true',
        conditions: '["if Vesteria withdraws its ships"]',
        claimedStage: 'AGREED_IN_PRINCIPLE',
        evidencedStage: 'ANNOUNCED',
        count: '2',
        firstOn: '2025-03-05',
        lastOn: '2025-03-12',
        statements: expect.any(String),
      },
    ])
    const made = statements.filter(({ family }) => family === 'commitment').map(({ id }) => id)
    expect(JSON.parse(rows[0]!.statements!)).toEqual(made.sort())
  })

  test('a matrix has a cell for each two actors, and each actor and issue, with counts and stance', async () => {
    const rows = await table('matrix')
    const cell = (row: string, column: string) => rows.find((each) => each.rowId === row && each.columnId === column)
    expect(cell('vesteria', 'sudmark')).toEqual({
      rowId: 'vesteria',
      row: 'Vesteria',
      columnType: 'Actor',
      columnId: 'sudmark',
      column: 'Sudmark',
      count: '3',
      positive: '0',
      negative: '3',
      stance: '-1',
    })
    expect(cell('norland', 'sudmark')).toMatchObject({ count: '2', positive: '2', stance: '1' })
    expect(cell('sudmark', 'security-guarantees')).toMatchObject({ columnType: 'Issue', count: '2', stance: '0' })
    expect(cell('sudmark', 'straits')).toMatchObject({ columnType: 'Issue', count: '2', positive: '1', stance: '0.5' })
    expect(new Set(rows.map(({ rowId, columnId }) => `${rowId} ${columnId}`)).size).toBe(rows.length)
  })
})
