import { expect, it } from 'vitest'
import { seeded } from './seeded.ts'

const { ask } = seeded()

it('counts typed relations, each down to its statements', async () => {
  const { data, errors } =
    await ask(`{ relations(source: "Vesteria", target: "Sudmark", kinds: [ATTACKED]) { totalCount edges { node {
    kind source { name } target { __typename text } count firstOn lastOn
    statements { totalCount edges { node { quote } } }
  } } } }`)
  expect(errors).toBeUndefined()
  expect(data).toMatchInlineSnapshot(`
    {
      "relations": {
        "edges": [
          {
            "node": {
              "count": 2,
              "firstOn": "2025-03-03",
              "kind": "ATTACKED",
              "lastOn": "2025-03-12",
              "source": {
                "name": "Vesteria",
              },
              "statements": {
                "edges": [
                  {
                    "node": {
                      "quote": "The Vesterian strike on Halm hurt six people.",
                    },
                  },
                  {
                    "node": {
                      "quote": "Vesteria shelled the Sudmark port of Halm on Sunday.",
                    },
                  },
                ],
                "totalCount": 2,
              },
              "target": {
                "__typename": "Actor",
                "text": "Sudmark",
              },
            },
          },
        ],
        "totalCount": 1,
      },
    }
  `)
})

it('starts at either end or at none, and its counts are those of its statements', async () => {
  type Page = { edges: { node: { id: string; count: number; statements: { totalCount: number } } }[] }
  const { data } = await ask(`{
    from: relations(source: "Norland") { ...page } to: relations(target: "Sudmark") { ...page } all: relations(first: 50) { ...page }
  }
  fragment page on RelationConnection { edges { node { id count statements { totalCount } } } }`)
  const nodes = (name: string) => (data as unknown as Record<string, Page>)[name]!.edges.map(({ node }) => node)
  expect(nodes('all').length).toBeGreaterThan(5)
  for (const { count, statements } of nodes('all')) expect(statements.totalCount).toBe(count)
  expect(nodes('from').map(({ id }) => id.split(' ')[0])).toEqual(nodes('from').map(() => 'norland'))
  expect(nodes('to').map(({ id }) => id.split(' ')[2])).toEqual(nodes('to').map(() => 'sudmark'))
})

it('keeps to actors among a few, and counts by period', async () => {
  const { data, errors } = await ask(`{
    relations(among: ["Vesteria", "Sudmark"], kinds: [ATTACKED, ACCUSED, SIGNED]) {
      edges { node { id count months: periods { period count } years: periods(by: YEAR) { period count } } }
    }
    alone: relations(among: ["Sudmark"]) { totalCount }
    nobody: relations(among: []) { totalCount }
  }`)
  expect(errors).toBeUndefined()
  expect(data).toMatchInlineSnapshot(`
    {
      "alone": {
        "totalCount": 0,
      },
      "nobody": {
        "totalCount": 0,
      },
      "relations": {
        "edges": [
          {
            "node": {
              "count": 2,
              "id": "vesteria ATTACKED sudmark",
              "months": [
                {
                  "count": 2,
                  "period": "2025-03",
                },
              ],
              "years": [
                {
                  "count": 2,
                  "period": "2025",
                },
              ],
            },
          },
        ],
      },
    }
  `)
})

it('refuses actors among whom and at whose end at once, and too many', async () => {
  const both = await ask('{ relations(among: ["Sudmark"], source: "Norland") { totalCount } }')
  expect(both.errors?.[0]?.message).toBe('among names both ends: ask for it, or for source and target.')
  const among = Array.from({ length: 101 }, (_, at) => `actor-${at}`)
  const many = await ask('query ($among: [String!]) { relations(among: $among) { totalCount } }', { among })
  expect(many.errors?.[0]?.message).toBe('among has 101 actors, and may have at most 100.')
})
