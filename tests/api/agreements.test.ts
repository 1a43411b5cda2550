import { expect, it } from 'vitest'
import { newObject, retold } from './retold.ts'
import { seeded } from './seeded.ts'

const { ask, add } = seeded()

it('says who signed what, and who did not', async () => {
  const { data, errors } = await ask(`{
    agreements(party: "Norland", name: "harbour") { totalCount edges { node {
      name text signedOn statementCount firstOn
      responses { actor { name } stance kinds } statements { edges { node { polarity quote } } }
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
                  "kinds": [
                    "SIGNED",
                  ],
                  "stance": "EVADES",
                },
                {
                  "actor": {
                    "name": "Norland",
                  },
                  "kinds": [
                    "SIGNED",
                  ],
                  "stance": "CONFIRMS",
                },
                {
                  "actor": {
                    "name": "Sudmark",
                  },
                  "kinds": [
                    "SIGNED",
                  ],
                  "stance": "CONFIRMS",
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

it('leaves out what does not exist, which absences tell of', async () => {
  const missing = (day: string, text: string) =>
    retold('LACKS_GUARANTEE', day, { object: newObject('Agreement', text), kind: 'LACKS_AGREEMENT' })
  await add([
    missing('2025-04-01', 'an agreement on the strait'),
    retold('SIGNED', '2025-04-02', { polarity: 'NEGATIVE', object: newObject('Agreement', 'the strait pact') }),
  ])
  const { data, errors } = await ask(`{
    agreements { totalCount edges { node { name } } }
    party: agreements(party: "Vesteria") { totalCount }
    absences(kind: LACKS_AGREEMENT) { edges { node { object { __typename text } } } }
    stats { agreements }
  }`)
  expect(errors).toBeUndefined()
  expect(data).toEqual({
    agreements: { totalCount: 1, edges: [{ node: { name: 'Harbour Accord' } }] },
    party: { totalCount: 0 },
    absences: { edges: [{ node: { object: { __typename: 'Agreement', text: 'an agreement on the strait' } } }] },
    stats: { agreements: 1 },
  })
})

it('takes a named treaty by the same rule', async () => {
  const accord = { type: 'Agreement', id: 'harbour-accord', text: 'Harbour Accord' } as const
  await add([retold('LACKS_GUARANTEE', '2025-05-01', { object: accord, kind: 'LACKS_AGREEMENT' })])
  const { data } = await ask(`{
    told: agreements(name: "Harbour") { totalCount edges { node { lastOn } } }
    missing: agreements(name: "Harbour", from: "2025-05-01") { totalCount }
  }`)
  expect(data).toEqual({
    told: { totalCount: 1, edges: [{ node: { lastOn: '2025-05-01' } }] },
    missing: { totalCount: 0 },
  })
})
