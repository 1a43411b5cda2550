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

interface Page {
  readonly pageInfo: { readonly endCursor: string }
  readonly edges: readonly { readonly node: { readonly id: string } }[]
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
  ['an actor and its statements', `{ actor(id: "norland") { name statements(roles: [SPEAKER, SOURCE]) ${list} } }`],
  [
    'commitments',
    `{ commitments { edges { node { text by { name } to { name } conditions { text } confirmedBy { stance } responses { actor { name } } statements(first: 1) ${list} } } } }`,
  ],
  ['claims', `{ claims { edges { node { text responses { actor { name } stance } statements(first: 2) ${list} } } } }`],
  ['absences', `{ absences(first: 5) { edges { node { kind statements(first: 1) ${list} } } } }`],
  [
    'silence',
    `{ silence(actor: "Sudmark", issue: "Security guarantees", from: "2025-03-05") { statements ${list} lastWord { ${statement} } } }`,
  ],
  ['conditions', `{ conditions { edges { node { text statements ${list} } } } }`],
])('%s come with what stands below in one read', async (_, query) => {
  expect(await readsOf(query)).toBe(1)
})

it('reads the page that a nested list asks for, and another page of it for itself', async () => {
  const { data } = await ask(
    '{ actor(id: "norland") { statements(first: 1) { pageInfo { endCursor } edges { node { id } } } } }',
  )
  const { pageInfo, edges } = (data as never as { actor: { statements: Page } }).actor.statements
  expect(
    await readsOf(`{ actor(id: "norland") {
      next: statements(first: 1, after: "${pageInfo.endCursor}") ${list}
      first: statements(first: 1) ${list}
    } }`),
  ).toBe(2)
  const again = await ask(`{ actor(id: "norland") {
    next: statements(first: 5, after: "${pageInfo.endCursor}") { edges { node { id } } }
    all: statements { edges { node { id } } }
  } }`)
  const { next, all } = (again.data as never as { actor: Record<'next' | 'all', Page> }).actor
  expect([...edges, ...next.edges]).toEqual(all.edges.slice(0, 6))
})
