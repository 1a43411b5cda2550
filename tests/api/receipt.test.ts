import { expect, it } from 'vitest'
import { sampleBatch } from '../graph/sample-readings.ts'
import { seeded } from './seeded.ts'

const { ask, services, trips } = seeded()
const articles = sampleBatch.map(({ document }) => document.id)
const statements = sampleBatch.flatMap(({ reading }) => reading.statements)
const promise = statements.find(({ kind }) => kind === 'PROMISED')!
const fields = `statementCount statements { id quote start end article { id contentHash } }
  articles { id } rules { id extractor kind file statements }
  offices { holder { name } office { title since until of { name } } on statements }
  merges { was actor { name } statements } curations { action note } overturnedBy { action ids why }`
const receipt = async (id: string, wanted = fields) => {
  const { data, errors } = await ask(`query ($id: ID!) { receipt(id: $id) { ${wanted} } }`, { id })
  expect(errors).toBeUndefined()
  return data!.receipt as unknown as Record<string, { ids: string[]; action: string; why: string }[]>
}

it('shows the words, rule and office that a statement stands on, and what would overturn it', async () => {
  const { document } = sampleBatch[1]!
  const quote = {
    quote: promise.evidence.text,
    start: promise.evidence.start,
    end: promise.evidence.end,
    article: { id: document.id, contentHash: document.contentHash },
  }
  trips.length = 0
  const found = await receipt(promise.id)
  expect(found).toEqual({
    statementCount: 1,
    statements: [{ id: promise.id, ...quote }],
    articles: [{ id: document.id }],
    rules: [
      {
        id: 'sample/by-hand',
        extractor: 'rules',
        kind: 'PROMISED',
        file: 'schema/relations/PROMISED.yaml',
        statements: [promise.id],
      },
    ],
    offices: [
      {
        holder: { name: 'Piet Osterman' },
        office: { title: 'President', since: '2020-06-01', until: null, of: { name: 'Sudmark' } },
        on: '2025-03-05',
        statements: [promise.id],
      },
    ],
    merges: [],
    curations: [],
    overturnedBy: [
      { action: 'RETRACT_ARTICLE', ids: [document.id], why: 'No other article says so.' },
      { action: 'REJECT_STATEMENT', ids: [promise.id], why: 'It stands on this statement alone.' },
      { action: 'CHANGE_OFFICE', ids: ['piet-osterman'], why: 'Piet Osterman was President of Sudmark on 2025-03-05.' },
    ],
  })
  // One read of the root field, one for each kind of part below it.
  expect(trips.length).toBeLessThanOrEqual(4)
})

it('shows why several statements were held to tell of one claim', async () => {
  const claim = statements.find(({ kind }) => kind === 'CLAIMED')!.object!
  const found = await receipt(
    claim.id,
    'statementCount tellings { words source { name } publishedAt } overturnedBy { action ids why }',
  )
  expect(found.statementCount).toBe(5)
  expect(found.tellings).toContainEqual({
    words: 'Sudmark had asked for the strike',
    source: { name: 'Harbour Watch' },
    publishedAt: '2025-03-05',
  })
  const [retract] = found.overturnedBy!
  expect(retract!.why).toBe('No article but these says so.')
  expect([...retract!.ids].sort()).toEqual([articles[0], articles[1], articles[3]].sort())
})

it('names what overturns it truly: doing so takes the answer away', async () => {
  const relation = 'vesteria ATTACKED sudmark'
  const { overturnedBy } = await receipt(relation)
  const { ids } = overturnedBy!.find(({ action }) => action === 'REJECT_STATEMENT')!
  expect(ids).toHaveLength(2)
  const total = async () =>
    (await ask('{ relations(source: "vesteria", target: "sudmark", kinds: [ATTACKED]) { totalCount } }')).data
  for (const id of ids) {
    expect(await total()).toEqual({ relations: { totalCount: 1 } })
    await services().curate.review({ by: 'anna', note: 'A misreading.', basedOn: [], id, verdict: 'REJECTED' })
  }
  expect(await total()).toEqual({ relations: { totalCount: 0 } })
  const { data } = await ask(`{
    receipt(id: "${relation}") { id }
    before: receipt(id: "${relation}", asOf: { known: "2025-05-01T00:00:00Z" }) {
      statementCount curations { note } overturnedBy { action } } }`)
  expect(data).toMatchObject({ receipt: null, before: { statementCount: 2, curations: [] } })
})

it('shows whom a curator merged, and that taking them apart overturns it', async () => {
  const watch = statements.find(({ source }) => source?.id === 'harbour-watch')!
  const pair = { keep: 'sea-council', merge: 'harbour-watch', despite: [] }
  await services().curate.merge({ by: 'anna', note: 'One seat.', basedOn: [], ...pair })
  const found = await receipt(watch.id)
  expect(found.merges).toEqual([{ was: 'harbour-watch', actor: { name: 'Sea Council' }, statements: [watch.id] }])
  expect(found.curations).toEqual([{ action: 'MERGE', note: 'One seat.' }])
  expect(found.overturnedBy).toContainEqual({
    action: 'UNMERGE_ACTORS',
    ids: ['harbour-watch'],
    why: 'The words name harbour-watch, whom a curator merged into sea-council.',
  })
})
