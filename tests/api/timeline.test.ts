import { expect, it } from 'vitest'
import { told } from './told.ts'

const { ask } = told([
  ['2025-01-10', 'Norway refused to lift the sanctions on Belarus.'],
  ['2025-02-03', 'Norway offered to lift the sanctions on Belarus.'],
  ['2025-02-14', 'Norway agreed to lift the sanctions on Belarus.'],
  ['2025-02-20', 'Norway promised to send tanks to Ukraine. Sweden condemned Belarus.'],
])

const fields =
  'totalCount pageInfo { endCursor } edges { node { on stageReached shift { kind before { publishedAt } } statement { kind quote } } }'

it('tells what an actor said and did, oldest first, with what changed', async () => {
  expect(await ask(`{ timeline(actor: "Norway", issue: "sanctions") { ${fields} } }`)).toMatchInlineSnapshot(`
    {
      "timeline": {
        "edges": [
          {
            "node": {
              "on": "2025-01-10",
              "shift": null,
              "stageReached": null,
              "statement": {
                "kind": "REFUSED",
                "quote": "Norway refused to lift the sanctions on Belarus",
              },
            },
          },
          {
            "node": {
              "on": "2025-02-03",
              "shift": {
                "before": {
                  "publishedAt": "2025-01-10",
                },
                "kind": "REVERSED",
              },
              "stageReached": "OFFERED",
              "statement": {
                "kind": "OFFERED",
                "quote": "Norway offered to lift the sanctions on Belarus",
              },
            },
          },
          {
            "node": {
              "on": "2025-02-14",
              "shift": {
                "before": {
                  "publishedAt": "2025-02-03",
                },
                "kind": "HARDENED",
              },
              "stageReached": "AGREED_IN_PRINCIPLE",
              "statement": {
                "kind": "AGREED_TO",
                "quote": "Norway agreed to lift the sanctions on Belarus",
              },
            },
          },
        ],
        "pageInfo": {
          "endCursor": "WyJ0aW1lbGluZSIsIjIwMjUtMDItMTQiLCI0YTc1MTI0YmZkMzAzNWUwIl0",
        },
        "totalCount": 3,
      },
    }
  `)
})

it('keeps to days, pages, and knows no more than had been published by then', async () => {
  type Page = { timeline: { totalCount: number; pageInfo: { endCursor: string }; edges: { node: { on: string } }[] } }
  const days = ({ timeline }: Page) => timeline.edges.map(({ node }) => node.on)
  const first = await ask<Page>(`{ timeline(actor: "Norway", from: "2025-02-01", first: 2) { ${fields} } }`)
  expect([days(first), first.timeline.totalCount]).toEqual([['2025-02-03', '2025-02-14'], 3])
  const { endCursor } = first.timeline.pageInfo
  const rest = await ask<Page>(`{ timeline(actor: "Norway", from: "2025-02-01", after: "${endCursor}") { ${fields} } }`)
  expect(days(rest)).toEqual(['2025-02-20'])
  expect(days(await ask<Page>(`{ timeline(actor: "Norway", asOf: { valid: "2025-02-03" }) { ${fields} } }`))).toEqual([
    '2025-01-10',
    '2025-02-03',
  ])
})
