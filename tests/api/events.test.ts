import { expect, it } from 'vitest'
import { seeded } from './seeded.ts'

const { ask } = seeded()

it('says who did what to whom, one event however many articles tell it', async () => {
  const { data, errors } = await ask(`{
    events(source: "Vesteria", target: "Sudmark", kinds: [ATTACKED]) { totalCount edges { node {
      kind text date sources { name } targets { name } statementCount firstOn lastOn
      statements { edges { node { quote modality hearsayDepth } } }
    } } }
    other: events(source: "Sudmark", target: "Vesteria") { totalCount }
    early: events(to: "2025-03-04") { totalCount }
  }`)
  expect(errors).toBeUndefined()
  expect(data).toMatchInlineSnapshot(`
    {
      "early": {
        "totalCount": 1,
      },
      "events": {
        "edges": [
          {
            "node": {
              "date": "2025-03-10",
              "firstOn": "2025-03-10",
              "kind": "ATTACKED",
              "lastOn": "2025-03-10",
              "sources": [
                {
                  "name": "Vesteria",
                },
              ],
              "statementCount": 1,
              "statements": {
                "edges": [
                  {
                    "node": {
                      "hearsayDepth": 2,
                      "modality": "PLANNED",
                      "quote": "The North League said Norland had warned that Vesteria would attack Sudmark again.",
                    },
                  },
                ],
              },
              "targets": [
                {
                  "name": "Sudmark",
                },
              ],
              "text": "Vesteria would attack Sudmark again",
            },
          },
          {
            "node": {
              "date": "2025-03-03",
              "firstOn": "2025-03-03",
              "kind": "ATTACKED",
              "lastOn": "2025-03-12",
              "sources": [
                {
                  "name": "Vesteria",
                },
              ],
              "statementCount": 2,
              "statements": {
                "edges": [
                  {
                    "node": {
                      "hearsayDepth": 0,
                      "modality": "ACTUAL",
                      "quote": "The Vesterian strike on Halm hurt six people.",
                    },
                  },
                  {
                    "node": {
                      "hearsayDepth": 0,
                      "modality": "ACTUAL",
                      "quote": "Vesteria shelled the Sudmark port of Halm on Sunday.",
                    },
                  },
                ],
              },
              "targets": [
                {
                  "name": "Sudmark",
                },
              ],
              "text": "Vesteria shelled the Sudmark port of Halm",
            },
          },
        ],
        "totalCount": 2,
      },
      "other": {
        "totalCount": 0,
      },
    }
  `)
})
