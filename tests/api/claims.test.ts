import { expect, it } from 'vitest'
import { seeded } from './seeded.ts'

const { ask, trips } = seeded()

it('says which claims an actor made, and who echoed or denied each', async () => {
  const { data, errors } = await ask(`{
    claims(by: "Norland", kinds: [CLAIMED]) { totalCount edges { node {
      text statementCount firstOn lastOn
      responses { actor { name } stance kinds count hearsayDepth statements(first: 1) { edges { node { quote start end } } } }
    } } }
  }`)
  expect(errors).toBeUndefined()
  expect(data).toMatchInlineSnapshot(`
    {
      "claims": {
        "edges": [
          {
            "node": {
              "firstOn": "2025-03-03",
              "lastOn": "2025-03-12",
              "responses": [
                {
                  "actor": {
                    "name": "Norland",
                  },
                  "count": 1,
                  "hearsayDepth": 0,
                  "kinds": [
                    "CLAIMED",
                  ],
                  "stance": "CLAIMS",
                  "statements": {
                    "edges": [
                      {
                        "node": {
                          "end": 107,
                          "quote": "Norland claimed that Sudmark had asked for the strike.",
                          "start": 53,
                        },
                      },
                    ],
                  },
                },
                {
                  "actor": {
                    "name": "Ministry of Defence of Sudmark",
                  },
                  "count": 1,
                  "hearsayDepth": 0,
                  "kinds": [
                    "DENIED",
                  ],
                  "stance": "DENIES",
                  "statements": {
                    "edges": [
                      {
                        "node": {
                          "end": 145,
                          "quote": "Sudmark's defence ministry denied it.",
                          "start": 108,
                        },
                      },
                    ],
                  },
                },
                {
                  "actor": {
                    "name": "Vesteria",
                  },
                  "count": 1,
                  "hearsayDepth": 0,
                  "kinds": [
                    "ECHOED",
                  ],
                  "stance": "ECHOES",
                  "statements": {
                    "edges": [
                      {
                        "node": {
                          "end": 225,
                          "quote": "Vesteria echoed the Norlandic claim about the strike.",
                          "start": 172,
                        },
                      },
                    ],
                  },
                },
                {
                  "actor": {
                    "name": "Harbour Watch",
                  },
                  "count": 1,
                  "hearsayDepth": 0,
                  "kinds": [
                    "SAID",
                  ],
                  "stance": "CLAIMS",
                  "statements": {
                    "edges": [
                      {
                        "node": {
                          "end": 283,
                          "quote": "Harbour Watch said that Sudmark had asked for the strike.",
                          "start": 226,
                        },
                      },
                    ],
                  },
                },
                {
                  "actor": {
                    "name": "Sea Council",
                  },
                  "count": 1,
                  "hearsayDepth": 0,
                  "kinds": [
                    "SAID",
                  ],
                  "stance": "CLAIMS",
                  "statements": {
                    "edges": [
                      {
                        "node": {
                          "end": 174,
                          "quote": "The Sea Council said that Sudmark had asked for the strike.",
                          "start": 115,
                        },
                      },
                    ],
                  },
                },
              ],
              "statementCount": 5,
              "text": "Sudmark had asked for the strike",
            },
          },
        ],
        "totalCount": 1,
      },
    }
  `)
})

it('finds claims about an actor and by words', async () => {
  const texts = async (args: string) => {
    const { data } = await ask(`{ claims(${args}) { edges { node { text } } } }`)
    return (data as unknown as { claims: { edges: { node: { text: string } }[] } }).claims.edges.map(
      ({ node }) => node.text,
    )
  }
  expect(await texts('about: "Vesteria"')).toMatchInlineSnapshot(`
    [
      "Vesteria would attack Sudmark again",
      "the strike",
      "Sudmark had asked for the strike",
    ]
  `)
  expect(await texts('text: "SECURITY guarantee"')).toEqual(['Sudmark lacked any security guarantee'])
  expect(await texts('by: "Norland", about: "Vesteria", from: "2025-03-10"')).toEqual([
    'Vesteria would attack Sudmark again',
  ])
})

it('asks the database once for each level, however wide the level is', async () => {
  trips.length = 0
  const { data, errors } = await ask(`{ claims(first: 10) { edges { node {
    text
    responses { stance actor { name offices { title } }
      statements { edges { node { quote article { title } source { name } speakers { name } target { name } object { text } } } } }
    statements { totalCount }
  } } } }`)
  expect(errors).toBeUndefined()
  expect(JSON.stringify(data)).toContain('Norland claimed that Sudmark had asked for the strike.')
  // Claims with all that was said of them, the statements of each response, and the offices of who responds.
  expect(trips.length).toBe(3)
})
