import { expect, it } from 'vitest'
import { seeded } from './seeded.ts'

const { ask } = seeded()

it('is found by id, name and alias, with its offices and its statements', async () => {
  const { data, errors } = await ask(`{
    byId: actor(id: "anna-lind") { ...facts }
    byAlias: actor(name: "Lind") { id }
    provisional: actor(name: "Harbour Watch") { id provisional }
    nobody: actor(name: "Nobody") { id }
    part: actor(id: "sea-council") { partOf { name } }
  }
  fragment facts on Actor {
    name text kind country aliases offices { title since until of { name } }
    statements(roles: [SOURCE, SPEAKER]) { totalCount edges { node { kind quote } } }
    asTarget: statements(roles: [TARGET]) { totalCount }
  }`)
  expect(errors).toBeUndefined()
  expect(data).toMatchInlineSnapshot(`
    {
      "byAlias": {
        "id": "anna-lind",
      },
      "byId": {
        "aliases": [
          "Lind",
        ],
        "asTarget": {
          "totalCount": 0,
        },
        "country": "XNO",
        "kind": "PERSON",
        "name": "Anna Lind",
        "offices": [
          {
            "of": {
              "name": "Norland",
            },
            "since": "2022-01-01",
            "title": "Foreign Minister",
            "until": null,
          },
          {
            "of": {
              "name": "North League",
            },
            "since": "2018-01-01",
            "title": "Secretary General",
            "until": "2021-12-31",
          },
        ],
        "statements": {
          "edges": [
            {
              "node": {
                "kind": "SAID",
                "quote": "Anna Lind, foreign minister of Norland, said that Sudmark lacked any security guarantee.",
              },
            },
            {
              "node": {
                "kind": "LACKS_GUARANTEE",
                "quote": "Anna Lind, foreign minister of Norland, said that Sudmark lacked any security guarantee.",
              },
            },
          ],
          "totalCount": 2,
        },
        "text": "Anna Lind",
      },
      "nobody": null,
      "part": {
        "partOf": [
          {
            "name": "North League",
          },
        ],
      },
      "provisional": {
        "id": "harbour-watch",
        "provisional": true,
      },
    }
  `)
})

it('takes an id or a name, and not both', async () => {
  const { errors } = await ask('{ actor(id: "norland", name: "Norland") { id } }')
  expect(errors?.[0]).toMatchObject({
    message: 'actor takes an id or a name, and not both.',
    extensions: { code: 'BAD_INPUT' },
  })
})
