import { expect, it } from 'vitest'
import { retold } from './retold.ts'
import { seeded } from './seeded.ts'

// The sample is ingested on 1 April; a retraction is of 1 May.
const { ask, add, services } = seeded()

it('answers from what was published by a day, down to nested fields', async () => {
  const { data, errors } =
    await ask(`{ claims(text: "asked for the strike", asOf: { valid: "2025-03-04" }) { edges { node {
    text statementCount responses { actor { name } stance } statements { totalCount edges { node { publishedAt } } } } } } }`)
  expect(errors).toBeUndefined()
  expect(data).toEqual({
    claims: {
      edges: [
        {
          node: {
            text: 'Sudmark had asked for the strike',
            statementCount: 2,
            responses: [
              { actor: { name: 'Norland' }, stance: 'CLAIMS' },
              { actor: { name: 'Ministry of Defence of Sudmark' }, stance: 'DENIES' },
              { actor: { name: 'Vesteria' }, stance: 'SILENT' },
            ],
            statements: {
              totalCount: 2,
              edges: [{ node: { publishedAt: '2025-03-03' } }, { node: { publishedAt: '2025-03-03' } }],
            },
          },
        },
      ],
    },
  })
})

it('answers from what was ingested by an instant, with what was retracted only later', async () => {
  const spoken = retold('WARNED', '2025-03-20', {})
  await add([spoken])
  await services().retract(spoken.document.id)
  const { data, errors } = await ask(
    `query ($id: ID!) {
    now: article(id: $id) { id }
    inApril: article(id: $id, asOf: { known: "2025-04-30T23:59:59+02:00" }) { publishedAt statements { totalCount } }
    before: article(id: $id, asOf: { known: "2025-03-31T00:00:00Z" }) { id }
    notYet: article(id: $id, asOf: { known: "2025-04-15T00:00:00Z", valid: "2025-03-19" }) { id }
  }`,
    { id: spoken.document.id },
  )
  expect(errors).toBeUndefined()
  expect(data).toEqual({
    now: null,
    inApril: { publishedAt: '2025-03-20', statements: { totalCount: 1 } },
    before: null,
    notYet: null,
  })
})

it('keeps the moments of one query apart', async () => {
  const claim = '{ edges { node { statements { totalCount } } } }'
  const { data } = await ask(`{
    early: claims(text: "asked for the strike", asOf: { valid: "2025-03-04" }) ${claim}
    later: claims(text: "asked for the strike", asOf: { valid: "2025-03-05" }) ${claim}
    now: claims(text: "asked for the strike") ${claim}
  }`)
  const count = (totalCount: number) => ({ edges: [{ node: { statements: { totalCount } } }] })
  expect(data).toEqual({ early: count(2), later: count(4), now: count(5) })
})

it('says what is wrong with a moment', async () => {
  const asked = await Promise.all(
    ['{ known: "yesterday" }', '{ valid: "2025-02-30" }', '{ known: "9999-12-31T23:00:00-12:00" }'].map((asOf) =>
      ask(`{ stats(asOf: ${asOf}) { articles } }`),
    ),
  )
  expect(asked.map(({ errors }) => errors?.[0]?.message)).toEqual([
    expect.stringContaining('"yesterday" is no DateTime'),
    expect.stringContaining('"2025-02-30" is no Date'),
    'asOf.known is 9999-12-31T23:00:00-12:00, and must lie in the years 0000 to 9999.',
  ])
})
