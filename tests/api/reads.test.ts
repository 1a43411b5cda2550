import { expect, it } from 'vitest'
import { sampleBatch } from '../graph/sample-readings.ts'
import { seeded } from './seeded.ts'

const { ask, trips } = seeded()

const statement = `quote kind article { title publisher } speakers { name } chain { kind actor { name } } source { name mention { text } }
  target { name } object { text } issues { name } conditions { text awaits { name } }`
const list = `{ totalCount edges { node { ${statement} } } }`

const readsOf = async (query: string): Promise<number> => {
  trips.length = 0
  const { data, errors } = await ask(query)
  expect(errors).toBeUndefined()
  expect(JSON.stringify(data)).toContain('"title":"')
  return trips.length
}

const [first] = sampleBatch
const claim = first!.reading.statements.find(({ kind }) => kind === 'CLAIMED')!

it.each([
  ['statements', `{ statements ${list} }`],
  [
    'statements as of a day',
    `{ statements(asOf: { valid: "2025-03-05" }) { edges { node { quote article { title } source { mention { text } } } } } }`,
  ],
  ['a statement', `{ statement(id: "${claim.id}") { ${statement} } }`],
  ['a timeline', `{ timeline(actor: "Sudmark") { edges { node { statement { ${statement} } } } } }`],
  [
    'what is found',
    `{ search(text: "strait", in: [STATEMENT]) { edges { node { ... on Statement { ${statement} } } } } }`,
  ],
  [
    'who waits for whom',
    `{ waits { edges { node { waiting { name } awaited { name } condition { text } statement { ${statement} } } } } }`,
  ],
  ['a receipt', `{ receipt(id: "${claim.id}") { articles { title } tellings { words } statements { ${statement} } } }`],
])('%s come with all that statements are joined to in one read', async (_, query) => {
  expect(await readsOf(query)).toBe(1)
})
