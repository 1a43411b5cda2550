import { expect, it } from 'vitest'
import { seeded } from './seeded.ts'

const { ask } = seeded()

it('finds actors, agreements, claims, statements and articles that hold all words', async () => {
  const { data, errors } = await ask(`{ search(text: " Harbour  a") { totalCount edges { node {
    __typename ... on Actor { name } ... on Agreement { name } ... on Claim { text } ... on Commitment { text }
    ... on Statement { quote } ... on Article { title }
  } } } }`)
  expect(errors).toBeUndefined()
  expect(data).toMatchInlineSnapshot(`
    {
      "search": {
        "edges": [
          {
            "node": {
              "__typename": "Actor",
              "name": "Harbour Watch",
            },
          },
          {
            "node": {
              "__typename": "Agreement",
              "name": "Harbour Accord",
            },
          },
          {
            "node": {
              "__typename": "Statement",
              "quote": "Norland and Sudmark signed the Harbour Accord on Monday.",
            },
          },
          {
            "node": {
              "__typename": "Statement",
              "quote": "Norland and Sudmark signed the Harbour Accord on Monday.",
            },
          },
          {
            "node": {
              "__typename": "Statement",
              "quote": "Harbour Watch said that Sudmark had asked for the strike.",
            },
          },
          {
            "node": {
              "__typename": "Article",
              "title": "Strait report of 2025-03-10",
            },
          },
          {
            "node": {
              "__typename": "Article",
              "title": "Strait report of 2025-03-05",
            },
          },
        ],
        "totalCount": 7,
      },
    }
  `)
})

it('goes on where a page ended, across what it finds', async () => {
  const page = async (after: string | null) => {
    const { data } = await ask(
      'query ($after: String) { search(text: "strait", first: 2, after: $after) { totalCount edges { node { __typename } } pageInfo { hasNextPage endCursor } } }',
      { after },
    )
    type Found = { totalCount: number; edges: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
    return (data as unknown as { search: Found }).search
  }
  let count = 0
  let one = await page(null)
  for (; one.pageInfo.hasNextPage; one = await page(one.pageInfo.endCursor)) count += one.edges.length
  expect(count + one.edges.length).toBe(one.totalCount)
})

it('needs a word', async () => {
  const { errors } = await ask('{ search(text: "  ") { totalCount } }')
  expect(errors?.[0]?.message).toBe('text is empty: give at least one word to search for.')
})
