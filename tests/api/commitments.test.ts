import { expect, it } from 'vitest'
import { toDocument } from '../../src/article/document.ts'
import { createReader } from '../../src/read.ts'
import type { ActorRef } from '../../src/resolve/statement.ts'
import { newObject, retold } from './retold.ts'
import { seeded } from './seeded.ts'

const { ask, add } = seeded()
const read = createReader()

it('says who committed to what, to whom, under which condition, how far', async () => {
  const { data, errors } = await ask(`{ commitments(by: "Sudmark", conditional: true) { totalCount edges { node {
    text force action beneficiary deadline claimedStage evidencedStage conditional
    by { name } to { name } conditions { text }
    responses { actor { name } stance count } statementCount firstOn lastOn
    statements { edges { node { kind quote commitment { claimedStage evidencedStage } conditions { text start end } } } }
  } } } }`)
  expect(errors).toBeUndefined()
  expect(data).toMatchInlineSnapshot(`
    {
      "commitments": {
        "edges": [
          {
            "node": {
              "action": "reopen the strait",
              "beneficiary": "north-league",
              "by": [
                {
                  "name": "Sudmark",
                },
              ],
              "claimedStage": "AGREED_IN_PRINCIPLE",
              "conditional": true,
              "conditions": [
                {
                  "text": "if Vesteria withdraws its ships",
                },
              ],
              "deadline": null,
              "evidencedStage": "ANNOUNCED",
              "firstOn": "2025-03-05",
              "force": "INTENT",
              "lastOn": "2025-03-12",
              "responses": [
                {
                  "actor": {
                    "name": "Sudmark",
                  },
                  "count": 2,
                  "stance": "CLAIMS",
                },
                {
                  "actor": {
                    "name": "Piet Osterman",
                  },
                  "count": 1,
                  "stance": "CLAIMS",
                },
                {
                  "actor": {
                    "name": "North League",
                  },
                  "count": 0,
                  "stance": "SILENT",
                },
              ],
              "statementCount": 2,
              "statements": {
                "edges": [
                  {
                    "node": {
                      "commitment": {
                        "claimedStage": "AGREED_IN_PRINCIPLE",
                        "evidencedStage": "ANNOUNCED",
                      },
                      "conditions": [
                        {
                          "end": 113,
                          "start": 82,
                          "text": "if Vesteria withdraws its ships",
                        },
                      ],
                      "kind": "AGREED_TO",
                      "quote": "Sudmark agreed to reopen the strait if Vesteria withdraws its ships.",
                    },
                  },
                  {
                    "node": {
                      "commitment": {
                        "claimedStage": "ANNOUNCED",
                        "evidencedStage": "CLAIMED",
                      },
                      "conditions": [
                        {
                          "end": 170,
                          "start": 139,
                          "text": "if Vesteria withdraws its ships",
                        },
                      ],
                      "kind": "PROMISED",
                      "quote": "President Piet Osterman said Sudmark would reopen the strait to the North League if Vesteria withdraws its ships.",
                    },
                  },
                ],
              },
              "text": "reopen the strait to the North League",
              "to": [
                {
                  "name": "North League",
                },
              ],
            },
          },
        ],
        "totalCount": 1,
      },
    }
  `)
})

it('filters by both sides, force, stage and words', async () => {
  const { data } = await ask(`{
    both: commitments(by: "Sudmark", to: "North League") { totalCount }
    other: commitments(by: "Sudmark", to: "Vesteria") { totalCount }
    intent: commitments(force: INTENT) { totalCount }
    threat: commitments(force: THREAT) { totalCount }
    claimedOrEvidenced: commitments(stage: ANNOUNCED) { totalCount }
    evidenced: commitments(evidencedStage: SIGNED) { totalCount }
    firm: commitments(conditional: false) { totalCount }
    words: commitments(text: "the STRAIT") { totalCount }
  }`)
  expect(data).toEqual({
    both: { totalCount: 1 },
    other: { totalCount: 0 },
    intent: { totalCount: 1 },
    threat: { totalCount: 0 },
    claimedOrEvidenced: { totalCount: 1 },
    evidenced: { totalCount: 0 },
    firm: { totalCount: 0 },
    words: { totalCount: 1 },
  })
})

it('leaves out what was not committed, and who did not', async () => {
  const vesteria: ActorRef = { id: 'vesteria', name: 'Vesteria', iso3: 'XVE', mention: null }
  const denied = { polarity: 'NEGATIVE', source: vesteria, target: vesteria, conditional: false } as const
  await add([
    retold('PROMISED', '2025-04-01', {
      ...denied,
      object: newObject('Commitment', 'leave the strait'),
      commitment: null,
    }),
    retold('PROMISED', '2025-04-02', { ...denied, commitment: null, conditions: [] }),
  ])
  const { data, errors } = await ask(`{
    commitments { totalCount edges { node {
      text by { name } to { name } conditions { text } responses { actor { name } stance kinds } } } }
    by: commitments(by: "Vesteria") { totalCount }
    notCommitted: statements(filter: { families: [COMMITMENT], polarity: NEGATIVE }) { totalCount }
    stats { commitments }
  }`)
  expect(errors).toBeUndefined()
  expect(data).toEqual({
    commitments: {
      totalCount: 1,
      edges: [
        {
          node: {
            text: 'reopen the strait to the North League',
            by: [{ name: 'Sudmark' }],
            to: [{ name: 'North League' }],
            conditions: [{ text: 'if Vesteria withdraws its ships' }],
            responses: [
              { actor: { name: 'Sudmark' }, stance: 'CLAIMS', kinds: ['PROMISED', 'AGREED_TO'] },
              { actor: { name: 'Piet Osterman' }, stance: 'CLAIMS', kinds: ['SAID'] },
              { actor: { name: 'North League' }, stance: 'SILENT', kinds: [] },
            ],
          },
        },
      ],
    },
    by: { totalCount: 0 },
    notCommitted: { totalCount: 2 },
    stats: { commitments: 1 },
  })
})

const told: readonly (readonly [day: string, text: string])[] = [
  ['2025-05-01', 'Norway said that Sweden had promised to send nine ships to Estonia by the end of June 2025.'],
  ['2025-05-03', 'Denmark confirmed that Sweden had promised to send nine ships to Estonia by the end of June 2025.'],
  ['2025-05-05', 'Sweden promised to send nine ships to Estonia by the end of June 2025.'],
  ['2025-05-09', 'Sweden denied that it had promised to send nine ships to Estonia by the end of June 2025.'],
]

it('keeps the ledger of a commitment: rungs with their words, who confirms it, who denies it, by when it is due', async () => {
  await add(
    told.map(([publishedAt, text]) => {
      const document = toDocument({ title: '', publishedAt, url: `https://courier.example/ships/${publishedAt}`, text })
      return { document, reading: read(document) }
    }),
  )
  const { data, errors } = await ask(`{ commitments(by: "sweden") { edges { node {
    text deadline dueBy claimedStage evidencedStage overclaimed
    history { on claimedStage evidencedStage by { name } statement { quote } }
    confirmedBy { actor { name } kinds statements { edges { node { quote } } } }
    deniedBy { actor { name } kinds firstOn statements { edges { node { polarity quote } } } }
    responses { actor { name } stance }
  } } } }`)
  expect(errors).toBeUndefined()
  expect(data).toMatchInlineSnapshot(`
    {
      "commitments": {
        "edges": [
          {
            "node": {
              "claimedStage": "ANNOUNCED",
              "confirmedBy": [
                {
                  "actor": {
                    "name": "Denmark",
                  },
                  "kinds": [
                    "CONFIRMED",
                  ],
                  "statements": {
                    "edges": [
                      {
                        "node": {
                          "quote": "that Sweden had promised to send nine ships to Estonia by the end of June 2025",
                        },
                      },
                    ],
                  },
                },
              ],
              "deadline": "2025-06-30",
              "deniedBy": [
                {
                  "actor": {
                    "name": "Sweden",
                  },
                  "firstOn": "2025-05-09",
                  "kinds": [
                    "DENIED",
                  ],
                  "statements": {
                    "edges": [
                      {
                        "node": {
                          "polarity": "NEGATIVE",
                          "quote": "that it had promised to send nine ships to Estonia by the end of June 2025",
                        },
                      },
                    ],
                  },
                },
              ],
              "dueBy": "2025-06-30",
              "evidencedStage": "ANNOUNCED",
              "history": [
                {
                  "by": {
                    "name": "Norway",
                  },
                  "claimedStage": "ANNOUNCED",
                  "evidencedStage": "CLAIMED",
                  "on": "2025-05-01",
                  "statement": {
                    "quote": "that Sweden had promised to send nine ships to Estonia by the end of June 2025",
                  },
                },
                {
                  "by": null,
                  "claimedStage": "ANNOUNCED",
                  "evidencedStage": "ANNOUNCED",
                  "on": "2025-05-05",
                  "statement": {
                    "quote": "Sweden promised to send nine ships to Estonia by the end of June 2025",
                  },
                },
              ],
              "overclaimed": false,
              "responses": [
                {
                  "actor": {
                    "name": "Norway",
                  },
                  "stance": "CLAIMS",
                },
                {
                  "actor": {
                    "name": "Denmark",
                  },
                  "stance": "CONFIRMS",
                },
                {
                  "actor": {
                    "name": "Sweden",
                  },
                  "stance": "PARTIAL",
                },
                {
                  "actor": {
                    "name": "Estonia",
                  },
                  "stance": "SILENT",
                },
              ],
              "text": "to send nine ships to Estonia by the end of June 2025",
            },
          },
        ],
      },
    }
  `)
})

it('finds what is claimed to be further than it is evidenced, at the moment asked for', async () => {
  const { data, errors } = await ask(`{
    before: commitments(by: "sweden", overclaimed: true, asOf: { valid: "2025-05-04" }) { totalCount edges { node { overclaimed } } }
    after: commitments(by: "sweden", overclaimed: true) { totalCount }
    fully: commitments(by: "sweden", overclaimed: false) { edges { node { overclaimed } } }
    announced: commitments(by: "sweden", claimedStage: ANNOUNCED, overclaimed: false) { totalCount }
    signed: commitments(by: "sweden", claimedStage: SIGNED) { totalCount }
  }`)
  expect(errors).toBeUndefined()
  expect(data).toEqual({
    before: { totalCount: 1, edges: [{ node: { overclaimed: true } }] },
    after: { totalCount: 0 },
    fully: { edges: [{ node: { overclaimed: false } }] },
    announced: { totalCount: 1 },
    signed: { totalCount: 0 },
  })
})

it('finds what was open on a day: told by then, not past its deadline', async () => {
  const open = async (day: string) => {
    const { data } = await ask(`{ commitments(by: "sweden", openOn: "${day}") { totalCount } }`)
    return (data as unknown as { commitments: { totalCount: number } }).commitments.totalCount
  }
  expect([
    await open('2025-04-30'),
    await open('2025-05-01'),
    await open('2025-06-30'),
    await open('2025-07-01'),
  ]).toEqual([0, 1, 1, 0])
})

it('finds commitments on an issue', async () => {
  const { data, errors } = await ask(`{
    straits: commitments(issue: "straits") { edges { node { text } } }
    others: commitments(issue: "straits", by: "sweden") { totalCount }
  }`)
  expect(errors).toBeUndefined()
  expect(data).toEqual({
    straits: { edges: [{ node: { text: 'reopen the strait to the North League' } }] },
    others: { totalCount: 0 },
  })
})
