import { expect, it } from 'vitest'
import { newObject, retold } from './retold.ts'
import { seeded } from './seeded.ts'

const { ask, add } = seeded()

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

it('leaves out what did not happen, and who did not do it', async () => {
  const norland = { id: 'norland', name: 'Norland', iso3: 'XNO', mention: null }
  const denied = { polarity: 'NEGATIVE', source: norland } as const
  await add([
    retold('ATTACKED', '2025-04-01', { ...denied, object: newObject('Event', 'Norland did not shell Halm') }),
    retold('ATTACKED', '2025-04-02', denied),
  ])
  const { data, errors } = await ask(`{
    events { totalCount edges { node { text sources { name } statementCount } } }
    by: events(source: "Norland") { totalCount }
    stats { events }
  }`)
  expect(errors).toBeUndefined()
  expect(data).toEqual({
    events: {
      totalCount: 2,
      edges: [
        { text: 'Vesteria would attack Sudmark again', sources: [{ name: 'Vesteria' }], statementCount: 1 },
        { text: 'Vesteria shelled the Sudmark port of Halm', sources: [{ name: 'Vesteria' }], statementCount: 3 },
      ].map((node) => ({ node })),
    },
    by: { totalCount: 0 },
    stats: { events: 2 },
  })
})
