import { expect, it } from 'vitest'
import { toDocument } from '../../src/article/document.ts'
import { createReader } from '../../src/read.ts'
import { seeded } from './seeded.ts'

const { ask, add } = seeded({ indexes: [] })
const read = createReader()
const articles: readonly (readonly [day: string, text: string])[] = [
  ['2025-06-02', 'Kenya claimed that Ghana had closed the northern border. Ghana denied the claim.'],
  [
    '2025-06-03',
    'Togo said that Ghana had closed the northern border. Mali confirmed that Ghana had closed the northern border.',
  ],
  ['2025-06-04', 'Kenya said that Ghana had closed the northern border. Togo declined to comment on the claim.'],
  ['2025-06-05', 'Peru said that Fiji had seized a tanker. Chad neither confirmed nor denied the report.'],
  ['2025-06-06', 'Ghana confirmed that Ghana had closed the northern border.'],
]

interface Response {
  readonly actor: { readonly name: string }
  readonly stance: string
  readonly kinds: readonly string[]
  readonly count: number
  readonly firstOn: string | null
  readonly lastOn: string | null
  readonly statements: { readonly edges: readonly { readonly node: { readonly quote: string } }[] }
}

const responses = async (about: string, asOf = '') => {
  const { data, errors } = await ask(`{ claims(about: "${about}"${asOf}) { edges { node { text responses {
    actor { name } stance kinds count firstOn lastOn statements { edges { node { quote } } } } } } } }`)
  expect(errors).toBeUndefined()
  const { claims } = data as unknown as { claims: { edges: { node: { responses: Response[] } }[] } }
  return claims.edges.flatMap(({ node }) => node.responses)
}

const inShort = (all: readonly Response[]): string[] => all.map(({ actor, stance }) => `${actor.name} ${stance}`)

it('tells the position of each party, with its first and last day and its words', async () => {
  await add(
    articles.map(([publishedAt, text]) => {
      const document = toDocument({ title: '', publishedAt, url: `https://courier.example/${publishedAt}`, text })
      return { document, reading: read(document) }
    }),
  )
  const all = await responses('ghana', ', asOf: { valid: "2025-06-05" }')
  expect(inShort(all)).toEqual(['Kenya CLAIMS', 'Ghana DENIES', 'Mali CONFIRMS', 'Togo CLAIMS'])
  expect(all.find(({ actor }) => actor.name === 'Kenya')).toMatchObject({
    kinds: ['CLAIMED', 'SAID'],
    count: 2,
    firstOn: '2025-06-02',
    lastOn: '2025-06-04',
  })
  expect(all[1]?.statements.edges.map(({ node }) => node.quote)).toEqual(['Ghana denied the claim'])
})

it('takes both a yes and a no for a position in part', async () => {
  expect(inShort(await responses('ghana'))).toContain('Ghana PARTIAL')
})

it('tells evasions from silence, and who was not heard has no statements', async () => {
  const all = await responses('fiji')
  expect(inShort(all)).toEqual(['Chad EVADES', 'Peru CLAIMS', 'Fiji SILENT'])
  expect(all[0]?.kinds).toEqual(['CONFIRMED', 'DENIED'])
  expect(all[2]).toMatchObject({ kinds: [], count: 0, firstOn: null, lastOn: null, statements: { edges: [] } })
})

it('finds the claims about an actor that another has not confirmed', async () => {
  const { data, errors } = await ask(`{
    mali: claims(about: "ghana", notConfirmedBy: "mali") { totalCount }
    byThen: claims(about: "ghana", notConfirmedBy: "ghana", asOf: { valid: "2025-06-05" }) { totalCount }
    kenya: claims(about: "ghana", by: "kenya", notConfirmedBy: "kenya") { edges { node { text } } }
    fiji: claims(notConfirmedBy: "mali") { edges { node { text } } }
  }`)
  expect(errors).toBeUndefined()
  expect(data).toMatchObject({
    mali: { totalCount: 0 },
    byThen: { totalCount: 1 },
    kenya: { edges: [{ node: { text: 'that Ghana had closed the northern border' } }] },
    fiji: { edges: [{ node: { text: 'that Fiji had seized a tanker' } }] },
  })
})
