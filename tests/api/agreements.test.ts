import { expect, it } from 'vitest'
import { seeded } from './seeded.ts'

const { ask } = seeded()

it('says who signed what, and who did not', async () => {
  const { data, errors } = await ask(`{
    agreements(party: "Norland", name: "harbour") { totalCount edges { node {
      name text signedOn statementCount firstOn
      responses { actor { name } stance polarity } statements { edges { node { polarity quote } } }
    } } }
    later: agreements(from: "2025-04-01") { totalCount }
    notAParty: agreements(party: "North League") { totalCount }
  }`)
  expect(errors).toBeUndefined()
  expect(data).toMatchInlineSnapshot(`
    {
      "agreements": {
        "edges": [
          {
            "node": {
              "firstOn": "2025-03-10",
              "name": "Harbour Accord",
              "responses": [
                {
                  "actor": {
                    "name": "Vesteria",
                  },
                  "polarity": "NEGATIVE",
                  "stance": "SIGNED",
                },
                {
                  "actor": {
                    "name": "Norland",
                  },
                  "polarity": "POSITIVE",
                  "stance": "SIGNED",
                },
                {
                  "actor": {
                    "name": "Sudmark",
                  },
                  "polarity": "POSITIVE",
                  "stance": "SIGNED",
                },
              ],
              "signedOn": null,
              "statementCount": 3,
              "statements": {
                "edges": [
                  {
                    "node": {
                      "polarity": "NEGATIVE",
                      "quote": "Vesteria did not sign it.",
                    },
                  },
                  {
                    "node": {
                      "polarity": "POSITIVE",
                      "quote": "Norland and Sudmark signed the Harbour Accord on Monday.",
                    },
                  },
                  {
                    "node": {
                      "polarity": "POSITIVE",
                      "quote": "Norland and Sudmark signed the Harbour Accord on Monday.",
                    },
                  },
                ],
              },
              "text": "Harbour Accord",
            },
          },
        ],
        "totalCount": 1,
      },
      "later": {
        "totalCount": 0,
      },
      "notAParty": {
        "totalCount": 0,
      },
    }
  `)
})
