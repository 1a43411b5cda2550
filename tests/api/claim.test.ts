import { expect, it } from 'vitest'
import { sampleBatch } from '../graph/sample-readings.ts'
import { seeded } from './seeded.ts'

const { ask } = seeded()
const statements = sampleBatch.flatMap(({ reading }) => reading.statements)
const idOf = (type: string) => statements.find(({ object }) => object?.type === type)!.object!.id

it('shows every stance on it, each down to its words', async () => {
  const { data, errors } = await ask(
    `query ($id: ID!) { claim(id: $id) {
      text statementCount
      responses { actor { name } stance kinds count firstOn lastOn hearsayDepth
        statements { totalCount edges { node { quote article { url } } } } }
      statements(first: 2) { totalCount edges { node { kind } } }
    } }`,
    { id: idOf('Claim') },
  )
  expect(errors).toBeUndefined()
  expect(data).toMatchInlineSnapshot(`
    {
      "claim": {
        "responses": [
          {
            "actor": {
              "name": "Norland",
            },
            "count": 1,
            "firstOn": "2025-03-03",
            "hearsayDepth": 0,
            "kinds": [
              "CLAIMED",
            ],
            "lastOn": "2025-03-03",
            "stance": "CLAIMS",
            "statements": {
              "edges": [
                {
                  "node": {
                    "article": {
                      "url": "https://courier.example/2025-03-03",
                    },
                    "quote": "Norland claimed that Sudmark had asked for the strike.",
                  },
                },
              ],
              "totalCount": 1,
            },
          },
          {
            "actor": {
              "name": "Ministry of Defence of Sudmark",
            },
            "count": 1,
            "firstOn": "2025-03-03",
            "hearsayDepth": 0,
            "kinds": [
              "DENIED",
            ],
            "lastOn": "2025-03-03",
            "stance": "DENIES",
            "statements": {
              "edges": [
                {
                  "node": {
                    "article": {
                      "url": "https://courier.example/2025-03-03",
                    },
                    "quote": "Sudmark's defence ministry denied it.",
                  },
                },
              ],
              "totalCount": 1,
            },
          },
          {
            "actor": {
              "name": "Vesteria",
            },
            "count": 1,
            "firstOn": "2025-03-05",
            "hearsayDepth": 0,
            "kinds": [
              "ECHOED",
            ],
            "lastOn": "2025-03-05",
            "stance": "ECHOES",
            "statements": {
              "edges": [
                {
                  "node": {
                    "article": {
                      "url": "https://courier.example/2025-03-05",
                    },
                    "quote": "Vesteria echoed the Norlandic claim about the strike.",
                  },
                },
              ],
              "totalCount": 1,
            },
          },
          {
            "actor": {
              "name": "Harbour Watch",
            },
            "count": 1,
            "firstOn": "2025-03-05",
            "hearsayDepth": 0,
            "kinds": [
              "SAID",
            ],
            "lastOn": "2025-03-05",
            "stance": "CLAIMS",
            "statements": {
              "edges": [
                {
                  "node": {
                    "article": {
                      "url": "https://courier.example/2025-03-05",
                    },
                    "quote": "Harbour Watch said that Sudmark had asked for the strike.",
                  },
                },
              ],
              "totalCount": 1,
            },
          },
          {
            "actor": {
              "name": "Sea Council",
            },
            "count": 1,
            "firstOn": "2025-03-12",
            "hearsayDepth": 0,
            "kinds": [
              "SAID",
            ],
            "lastOn": "2025-03-12",
            "stance": "CLAIMS",
            "statements": {
              "edges": [
                {
                  "node": {
                    "article": {
                      "url": "https://courier.example/2025-03-12",
                    },
                    "quote": "The Sea Council said that Sudmark had asked for the strike.",
                  },
                },
              ],
              "totalCount": 1,
            },
          },
        ],
        "statementCount": 5,
        "statements": {
          "edges": [
            {
              "node": {
                "kind": "SAID",
              },
            },
            {
              "node": {
                "kind": "ECHOED",
              },
            },
          ],
          "totalCount": 5,
        },
        "text": "Sudmark had asked for the strike",
      },
    }
  `)
})

it('is no commitment, and nothing that is not there', async () => {
  const { data } = await ask('query ($id: ID!) { claim(id: $id) { id } none: claim(id: "none") { id } }', {
    id: idOf('Commitment'),
  })
  expect(data).toEqual({ claim: null, none: null })
})
