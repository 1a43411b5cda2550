import { expect, it } from 'vitest'
import { newObject, retold } from './retold.ts'
import { seeded } from './seeded.ts'

const { ask, add, trips } = seeded()

it('says who lacks what, by whose word, with the words', async () => {
  const { data, errors } = await ask(`{
    absences(actor: "Sudmark", kind: LACKS_GUARANTEE) { totalCount edges { node {
      kind actor { name } target { name } object { __typename text } count firstOn lastOn hearsayDepth
      statements(first: 1) { totalCount pageInfo { hasNextPage } edges { node { quote speakers { name } } } }
    } } }
    none: absences(actor: "Norland") { totalCount }
  }`)
  expect(errors).toBeUndefined()
  expect(data).toMatchInlineSnapshot(`
    {
      "absences": {
        "edges": [
          {
            "node": {
              "actor": {
                "name": "Sudmark",
              },
              "count": 2,
              "firstOn": "2025-03-03",
              "hearsayDepth": 0,
              "kind": "LACKS_GUARANTEE",
              "lastOn": "2025-03-05",
              "object": {
                "__typename": "Issue",
                "text": "Security guarantees",
              },
              "statements": {
                "edges": [
                  {
                    "node": {
                      "quote": "Sudmark has no security guarantees from the North League.",
                      "speakers": [],
                    },
                  },
                ],
                "pageInfo": {
                  "hasNextPage": true,
                },
                "totalCount": 2,
              },
              "target": null,
            },
          },
        ],
        "totalCount": 1,
      },
      "none": {
        "totalCount": 0,
      },
    }
  `)
})

it('pages through its statements', async () => {
  const page = async (after: string) => {
    const { data } = await ask(`{ absences { edges { node { statements(first: 1${after}) {
      edges { cursor node { publishedAt } } pageInfo { hasNextPage } } } } } }`)
    type Statements = { edges: { cursor: string; node: { publishedAt: string } }[]; pageInfo: { hasNextPage: boolean } }
    return (data as unknown as { absences: { edges: { node: { statements: Statements } }[] } }).absences.edges[0]!.node
      .statements
  }
  const first = await page('')
  const second = await page(`, after: "${first.edges[0]!.cursor}"`)
  expect([...first.edges, ...second.edges].map(({ node }) => node.publishedAt)).toEqual(['2025-03-05', '2025-03-03'])
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false])
})

it('lists what somebody lacks before what is missing where nobody is said to lack it, in one round trip', async () => {
  await add([
    retold('LACKS_GUARANTEE', '2025-04-01', {
      source: null,
      speakers: [],
      object: newObject('Agreement', 'a guarantee'),
    }),
    retold('LACKS_GUARANTEE', '2025-04-02', {
      source: null,
      speakers: [],
      object: newObject('Agreement', 'a guarantee'),
    }),
    retold('LACKS_GUARANTEE', '2025-04-03', { source: null, speakers: [], object: null }),
    retold('LACKS_GUARANTEE', '2025-04-04', { source: null, speakers: [], object: null }),
    retold('LACKS_GUARANTEE', '2025-04-05', { source: null, polarity: 'NEGATIVE' }),
  ])
  trips.length = 0
  const { data, errors } = await ask(`{
    absences { totalCount edges { node { actor { name } object { text } count } } }
  }`)
  expect([errors, trips.length]).toEqual([undefined, 1])
  const unnamed = { actor: null, object: null, count: 1 }
  expect(data).toEqual({
    absences: {
      totalCount: 4,
      edges: [
        { actor: { name: 'Sudmark' }, object: { text: 'Security guarantees' }, count: 2 },
        unnamed,
        unnamed,
        { actor: null, object: { text: 'a guarantee' }, count: 2 },
      ].map((node) => ({ node })),
    },
  })
  const { data: filtered } = await ask(`{
    kind: absences(kind: LACKS_GUARANTEE) { totalCount }
    other: absences(kind: NEEDS) { totalCount }
    actor: absences(actor: "Sudmark") { totalCount }
  }`)
  expect(filtered).toEqual({ kind: { totalCount: 4 }, other: { totalCount: 0 }, actor: { totalCount: 1 } })
})

it('finds what is missing from somebody, on a topic, and by what it is', async () => {
  const target = { id: 'norland', name: 'Norland', iso3: 'XNO', mention: null }
  await add([
    retold('LACKS_GUARANTEE', '2025-06-01', {
      target,
      object: newObject('Agreement', 'a naval guarantee'),
      issues: [],
    }),
  ])
  trips.length = 0
  const naval = '{ totalCount edges { node { actor { id } target { id } object { text } statements { totalCount } } } }'
  const { data, errors } = await ask(`{
    from: absences(actor: "Sudmark", from: "Norland") ${naval}
    object: absences(object: "NAVAL") ${naval}
    id: absences(object: "security-guarantees") { totalCount edges { node { actor { id } } } }
    topic: absences(issue: "Security guarantees", actor: "Sudmark") { totalCount }
    before: absences(from: "Norland", asOf: { valid: "2025-05-31" }) { totalCount }
    others: absences(actor: "Norland", from: "Sudmark") { totalCount }
  }`)
  expect([errors, trips.length]).toEqual([undefined, 6])
  const one = {
    totalCount: 1,
    edges: [
      {
        node: {
          actor: { id: 'sudmark' },
          target: { id: 'norland' },
          object: { text: 'a naval guarantee' },
          statements: { totalCount: 1 },
        },
      },
    ],
  }
  expect(data).toEqual({
    from: one,
    object: one,
    id: { totalCount: 1, edges: [{ node: { actor: { id: 'sudmark' } } }] },
    topic: { totalCount: 1 },
    before: { totalCount: 0 },
    others: { totalCount: 0 },
  })
})
