import { expect, it } from 'vitest'
import { seeded } from './seeded.ts'

const { ask } = seeded()

it('leads down to the words, their offsets and the article', async () => {
  const { data, errors } = await ask(`{
    statements(filter: { kinds: [PROMISED] }) {
      totalCount
      edges { node {
        kind family polarity modality quote start end
        cue { text start end } content { text start end parts { start end } }
        evidence { text start end } article { title url publisher publishedAt text }
        speakers { id name mention { text start end } } source { name mention { text } } target { name kind }
        object { __typename id text ... on Commitment { by { name } to { name } } }
        conditional conditions { text start end }
        commitment { force action beneficiary deadline claimedStage evidencedStage }
        hearsayDepth cameo plover rule extractor confidence publishedAt recordedAt
      } }
    }
  }`)
  expect(errors).toBeUndefined()
  const node = (data as unknown as { statements: { edges: { node: Record<string, never> }[] } }).statements.edges[0]!
    .node
  const { text } = node.article as unknown as { text: string }
  for (const part of ['cue', 'content', 'evidence'] as const) {
    const quote = node[part] as unknown as { text: string; start: number; end: number }
    expect(text.slice(quote.start, quote.end)).toBe(quote.text)
  }
  expect(data).toMatchInlineSnapshot(`
    {
      "statements": {
        "edges": [
          {
            "node": {
              "article": {
                "publishedAt": "2025-03-05",
                "publisher": "The Sample Courier",
                "text": "Sudmark has no security guarantees from the North League. President Piet Osterman said Sudmark would reopen the strait to the North League if Vesteria withdraws its ships. Vesteria echoed the Norlandic claim about the strike. Harbour Watch said that Sudmark had asked for the strike.",
                "title": "Strait report of 2025-03-05",
                "url": "https://courier.example/2025-03-05",
              },
              "cameo": "010",
              "commitment": {
                "action": "reopen the strait",
                "beneficiary": "north-league",
                "claimedStage": "ANNOUNCED",
                "deadline": null,
                "evidencedStage": "CLAIMED",
                "force": "INTENT",
              },
              "conditional": true,
              "conditions": [
                {
                  "end": 170,
                  "start": 139,
                  "text": "if Vesteria withdraws its ships",
                },
              ],
              "confidence": 0.9,
              "content": {
                "end": 138,
                "parts": [
                  {
                    "end": 138,
                    "start": 101,
                  },
                ],
                "start": 101,
                "text": "reopen the strait to the North League",
              },
              "cue": {
                "end": 107,
                "start": 95,
                "text": "would reopen",
              },
              "end": 171,
              "evidence": {
                "end": 171,
                "start": 58,
                "text": "President Piet Osterman said Sudmark would reopen the strait to the North League if Vesteria withdraws its ships.",
              },
              "extractor": "rules",
              "family": "COMMITMENT",
              "hearsayDepth": 1,
              "kind": "PROMISED",
              "modality": "CONDITIONAL",
              "object": {
                "__typename": "Commitment",
                "by": [
                  {
                    "name": "Sudmark",
                  },
                ],
                "id": "598763bc5d323774",
                "text": "reopen the strait to the North League",
                "to": [
                  {
                    "name": "North League",
                  },
                ],
              },
              "plover": null,
              "polarity": "POSITIVE",
              "publishedAt": "2025-03-05",
              "quote": "President Piet Osterman said Sudmark would reopen the strait to the North League if Vesteria withdraws its ships.",
              "recordedAt": "2025-04-01T00:00:00Z",
              "rule": "sample/by-hand",
              "source": {
                "mention": {
                  "text": "Sudmark",
                },
                "name": "Sudmark",
              },
              "speakers": [
                {
                  "id": "piet-osterman",
                  "mention": {
                    "end": 81,
                    "start": 58,
                    "text": "President Piet Osterman",
                  },
                  "name": "Piet Osterman",
                },
              ],
              "start": 58,
              "target": {
                "kind": "ORGANIZATION",
                "name": "North League",
              },
            },
          },
        ],
        "totalCount": 1,
      },
    }
  `)
})

it('has the CAMEO code and the PLOVER category of a deed', async () => {
  const { data } = await ask(
    '{ statements(filter: { text: "shelled the Sudmark port" }, first: 1) { edges { node { cameo plover } } } }',
  )
  expect(data).toMatchObject({ statements: { edges: [{ node: { cameo: '180', plover: 'ASSAULT' } }] } })
})

const found = async (filter: string): Promise<string[]> => {
  const { data, errors } = await ask(`{ statements(filter: { ${filter} }, first: 100) {
    totalCount edges { node { kind source { id } target { id } polarity hearsayDepth publishedAt } } } }`)
  expect(errors).toBeUndefined()
  const { totalCount, edges } = (
    data as unknown as { statements: { totalCount: number; edges: { node: Record<string, never> }[] } }
  ).statements
  expect(totalCount).toBe(edges.length)
  type Node = { kind: string; source: { id: string } | null; target: { id: string } | null }
  return edges.map(({ node }) => {
    const { kind, source, target } = node as unknown as Node
    return `${source?.id} ${kind} ${target?.id ?? ''}`.trim()
  })
}

it('filters by actors in their roles, by id, name or alias', async () => {
  expect(await found('source: "vesteria", target: "Sudmark"')).toMatchInlineSnapshot(`
    [
      "vesteria ATTACKED sudmark",
      "vesteria ATTACKED sudmark",
      "vesteria ATTACKED sudmark",
    ]
  `)
  expect(await found('speaker: "Lind"')).toMatchInlineSnapshot(`
    [
      "sudmark LACKS_GUARANTEE",
    ]
  `)
  expect((await found('actor: "North League"')).length).toBe(3)
  expect(await found('source: "nobody"')).toEqual([])
})

it('filters by kind, family, polarity, modality, factivity, strength, condition and hearsay', async () => {
  expect(await found('families: [DEED], modality: PLANNED')).toMatchInlineSnapshot(`
    [
      "vesteria ATTACKED sudmark",
    ]
  `)
  expect(await found('polarity: NEGATIVE')).toMatchInlineSnapshot(`
    [
      "vesteria SIGNED",
    ]
  `)
  expect(await found('factivity: COUNTERFACTIVE')).toMatchInlineSnapshot(`
    [
      "sudmark-defence-ministry DENIED norland",
    ]
  `)
  expect(await found('strength: NEUTRAL, factivity: NONFACTIVE')).toMatchInlineSnapshot(`
    [
      "norland CLAIMED",
    ]
  `)
  expect(await found('conditional: true')).toMatchInlineSnapshot(`
    [
      "sudmark AGREED_TO",
      "sudmark PROMISED north-league",
    ]
  `)
  expect(await found('hearsayDepth: 2')).toMatchInlineSnapshot(`
    [
      "vesteria ATTACKED sudmark",
    ]
  `)
  expect(await found('hearsayDepthAtLeast: 1, hearsayDepthAtMost: 1, kinds: [PROMISED, WARNED, ATTACKED]')).toEqual([
    'norland WARNED',
    'sudmark PROMISED north-league',
  ])
  expect(await found('hearsayDepthAtLeast: 1, hearsayDepth: 0')).toEqual([])
})

it('filters by article, publisher, days and words', async () => {
  expect((await found('article: "https://courier.example/2025-03-05"')).length).toBe(4)
  expect((await found('publisher: "The Sample Courier"')).length).toBe(18)
  expect(await found('publisher: "Another"')).toEqual([])
  expect((await found('from: "2025-03-10", to: "2025-03-11"')).length).toBe(5)
  expect(await found('text: "SIGNED the harbour"')).toMatchInlineSnapshot(`
    [
      "norland SIGNED sudmark",
      "sudmark SIGNED norland",
    ]
  `)
})

it('finds statements by the issue that their words name and by their codes', async () => {
  const { data, errors } = await ask(`{
    both: statements(filter: { issue: "Security guarantees" }) { totalCount edges { node { kind issues { name } } } }
    one: statements(filter: { issue: "security-guarantees", source: "Sudmark" }) { totalCount }
    coded: statements(filter: { cameo: "18", plover: "ASSAULT" }) { edges { node { kind cameo plover } } }
  }`)
  expect(errors).toBeUndefined()
  expect(data).toMatchInlineSnapshot(`
    {
      "both": {
        "edges": [
          {
            "node": {
              "issues": [
                {
                  "name": "Security guarantees",
                },
              ],
              "kind": "LACKS_GUARANTEE",
            },
          },
          {
            "node": {
              "issues": [
                {
                  "name": "Security guarantees",
                },
              ],
              "kind": "SAID",
            },
          },
          {
            "node": {
              "issues": [
                {
                  "name": "Security guarantees",
                },
              ],
              "kind": "LACKS_GUARANTEE",
            },
          },
        ],
        "totalCount": 3,
      },
      "coded": {
        "edges": [
          {
            "node": {
              "cameo": "180",
              "kind": "ATTACKED",
              "plover": "ASSAULT",
            },
          },
        ],
      },
      "one": {
        "totalCount": 2,
      },
    }
  `)
})
