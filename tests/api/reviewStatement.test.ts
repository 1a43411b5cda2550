import { expect, it } from 'vitest'
import { sampleBatch } from '../graph/sample-readings.ts'
import { seeded } from './seeded.ts'

const { ask, services } = seeded()
const review = `mutation ($id: ID!, $verdict: Verdict!, $note: String!, $basedOn: ID) {
  reviewStatement(id: $id, verdict: $verdict, note: $note, basedOn: $basedOn) {
    id action by at note value before subjects { ... on Statement { id review revision } } } }`
const statements = sampleBatch.flatMap(({ reading }) => reading.statements)
const idOf = (kind: string, source: string) =>
  statements.find((one) => one.kind === kind && one.source?.id === source)!.id
const made = async (variables: object): Promise<{ id: string }> => {
  const { data, errors } = await ask(review, variables)
  expect(errors).toBeUndefined()
  return data!.reviewStatement!
}
const exported = async (): Promise<string> => {
  let text = ''
  for await (const piece of services().export({ format: 'jsonl' })) text += piece
  return text
}
const shown = `{
  statements { totalCount }
  relations(source: "Vesteria", kinds: [ATTACKED]) { edges { node { target { text } count } } }
  events(source: "Vesteria", from: "2025-03-12") { edges { node { text statementCount } } }
  counts(by: [KIND], filter: { kinds: [ATTACKED] }) { count }
}`

it('leaves a rejected statement out of answers, counts and relations, and brings it back', async () => {
  const id = statements.find(({ evidence }) => evidence.text.includes('shelled'))!.id
  const before = (await ask(shown)).data
  expect(before).toMatchObject({ statements: { totalCount: 18 }, counts: [{ count: 3 }] })
  const rejected = await made({ id, verdict: 'REJECTED', note: 'The port is not named.' })
  const { data } = await ask(shown)
  expect(data).toMatchObject({
    statements: { totalCount: 17 },
    counts: [{ count: 2 }],
    events: { edges: [{ node: { text: 'The Vesterian strike on Halm', statementCount: 1 } }] },
  })
  expect(
    (await ask(`{ statements(filter: { review: REJECTED }) { edges { node { id quote review } } } }`)).data,
  ).toEqual({
    statements: {
      edges: [{ node: { id, quote: 'Vesteria shelled the Sudmark port of Halm on Sunday.', review: 'REJECTED' } }],
    },
  })
  const asOf = '{ statements(asOf: { known: "2025-05-31T00:00:00Z" }) { totalCount } }'
  expect((await ask(asOf)).data).toEqual({ statements: { totalCount: 18 } })
  await made({ id, verdict: 'UNSURE', note: 'Another paper names it.', basedOn: rejected.id })
  expect((await ask(shown)).data).toEqual(before)
})

it('keeps a statement rejected when its article is retracted and comes again', async () => {
  const id = idOf('CLAIMED', 'norland')
  const { document } = sampleBatch[0]!
  await made({ id, verdict: 'REJECTED', note: 'A misreading.' })
  const rejected = await exported()
  await services().retract(document.id)
  expect((await ask(review, { id, verdict: 'CONFIRMED', note: 'No.' })).errors?.[0]?.message).toBe(
    `The article of statement ${id} is retracted.`,
  )
  await ask('mutation ($input: ArticleInput!) { ingestArticle(input: $input) { status } }', {
    input: { text: document.text },
  })
  expect(await exported()).toBe(rejected)
})

it('is a conflict when somebody has reviewed the statement since', async () => {
  const id = idOf('WARNED', 'norland')
  const first = await made({ id, verdict: 'CONFIRMED', note: 'Read again.' })
  const { errors } = await ask(review, { id, verdict: 'REJECTED', note: 'Hearsay.' })
  expect(errors?.[0]).toMatchObject({
    message: `This was curated meanwhile: 2025-06-01T00:00:00.000Z REVIEW CONFIRMED by local ("Read again.", basedOn: "${first.id}").`,
    extensions: { code: 'CONFLICT' },
  })
  const second = await made({ id, verdict: 'UNSURE', note: 'Hearsay.', basedOn: first.id })
  expect(second).toMatchObject({
    at: '2025-06-01T00:00:00.001Z',
    value: 'UNSURE',
    before: 'CONFIRMED',
    subjects: [{ id, review: 'UNSURE', revision: second.id }],
  })
  const stale = await ask(review, { id, verdict: 'REJECTED', note: 'Hearsay.', basedOn: first.id })
  expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT' })
})

it('wants a statement and a reason', async () => {
  const nobody = await ask(review, { id: 'nothing', verdict: 'REJECTED', note: 'Why not?' })
  expect(nobody.errors?.[0]?.message).toBe('No statement has the id nothing.')
  const silent = await ask(review, { id: idOf('WARNED', 'norland'), verdict: 'REJECTED', note: ' ' })
  expect(silent.errors?.[0]?.message).toBe('note is empty: say why.')
})
