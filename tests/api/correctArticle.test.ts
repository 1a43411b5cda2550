import { expect, it } from 'vitest'
import { sampleBatch } from '../graph/sample-readings.ts'
import { seeded } from './seeded.ts'

const { ask, services } = seeded()
const { id, text } = sampleBatch[2]!.document
const correct = `mutation ($id: ID!, $input: ArticleCorrection!, $basedOn: ID) {
  correctArticle(id: $id, input: $input, note: "The paper says so.", basedOn: $basedOn) {
    action at subjects { ... on Article { id title publishedAt statements { totalCount } corrects { id } correctedBy { id } } } } }`

it('replaces an article by a new version, which is read anew', async () => {
  const before = await ask('{ statements { totalCount } }')
  const changes = { text: text.replace('Vesteria did not sign it.', 'It rained at the signing.'), title: 'Signed' }
  const { data, errors } = await ask(correct, { id, input: changes })
  expect(errors).toBeUndefined()
  const { subjects, ...made } = data!.correctArticle! as { subjects: { id: string }[] }
  expect(made).toEqual({ action: 'CORRECT', at: '2025-06-01T00:00:00.000Z' })
  const [version, old] = subjects
  expect(version).toMatchObject({
    title: 'Signed',
    publishedAt: '2025-03-10',
    statements: { totalCount: 4 },
    corrects: { id },
    correctedBy: null,
  })
  expect(old).toMatchObject({ id, statements: { totalCount: 0 }, correctedBy: { id: version!.id } })
  const after = await ask(
    `query ($id: ID!) {
    article(id: $id) { id }
    before: article(id: $id, asOf: { known: "2025-05-31T00:00:00Z" }) { text statements { totalCount } }
    statements { totalCount }
    claims(text: "attack Sudmark again") { totalCount }
  }`,
    { id },
  )
  expect(before.data).toEqual({ statements: { totalCount: 18 } })
  expect(after.data).toEqual({
    article: null,
    before: { text, statements: { totalCount: 5 } },
    statements: { totalCount: 17 },
    claims: { totalCount: 1 },
  })
})

it('lets reviews hold for what the new version says in the same words', async () => {
  const { document, reading } = sampleBatch[1]!
  const [first, second] = reading.statements
  const curator = { by: 'anna', note: 'Read again.', basedOn: [] }
  const { id: rejection } = await services().curate.review({ ...curator, id: first!.id, verdict: 'REJECTED' })
  await services().curate.review({ ...curator, id: second!.id, verdict: 'CONFIRMED' })
  const reviewed = `query ($article: String!) {
    rejected: statements(filter: { article: $article, review: REJECTED }) { edges { node { id quote revision } } }
    all: statements(filter: { article: $article }) { edges { node { quote review } } } }`
  const { data: corrected } = await ask(correct, { id: document.id, input: { title: 'As corrected' } })
  const { subjects } = corrected!.correctArticle! as { subjects: { id: string }[] }
  const { data } = await ask(reviewed, { article: subjects[0]!.id })
  const { rejected, all } = data! as unknown as Record<string, { edges: { node: Record<string, string> }[] }>
  expect(rejected!.edges.map(({ node }) => node)).toMatchObject([{ quote: first!.evidence.text, revision: rejection }])
  const verdicts = all!.edges.map(({ node }) => [node.quote, node.review])
  expect(verdicts).toHaveLength(reading.statements.length - 1)
  expect(verdicts.filter(([, review]) => review !== null)).toEqual([[second!.evidence.text, 'CONFIRMED']])
  const { data: told } = await ask(
    'query ($id: ID!) { node(id: $id) { ... on Curation { subjects { ... on Statement { id } } } } }',
    {
      id: rejection,
    },
  )
  expect(told).toEqual({ node: { subjects: [{ id: first!.id }, { id: rejected!.edges[0]!.node.id }] } })
})

it('gives a version of its own even when only the date was wrong', async () => {
  const { document } = sampleBatch[3]!
  const { data } = await ask(correct, { id: document.id, input: { publishedAt: '2025-03-13' } })
  const { subjects } = data!.correctArticle! as { subjects: { id: string }[] }
  expect(subjects).toMatchObject([{ publishedAt: '2025-03-13' }, { id: document.id, publishedAt: '2025-03-12' }])
  expect((await ask(correct, { id: document.id, input: { title: 'X' } })).errors?.[0]).toMatchObject({
    message: `Article ${document.id} is retracted.`,
    extensions: { code: 'CONFLICT' },
  })
})

it('refuses what changes nothing and what is no article, and leaves all as it was', async () => {
  const { document } = sampleBatch[0]!
  const refused = async (input: object) => (await ask(correct, { id: document.id, input })).errors?.[0]?.message
  expect(await refused({})).toContain('nothing to correct')
  expect(await refused({ title: document.title })).toContain('nothing to correct')
  expect(await refused({ text: ' ' })).toContain('an article needs words')
  expect(await refused({ url: 'nowhere' })).toContain('must be an address')
  expect((await ask('query ($id: ID!) { article(id: $id) { id } }', { id: document.id })).data).toEqual({
    article: { id: document.id },
  })
})
