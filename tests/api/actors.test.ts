import { expect, it } from 'vitest'
import { seeded } from './seeded.ts'

const { ask } = seeded()

it('lists the actors that articles name, by name', async () => {
  const { data, errors } = await ask(`{
    all: actors { totalCount edges { node { name kind } } }
    countries: actors(kind: COUNTRY, name: "MARK") { edges { node { id iso3 } } }
    of: actors(country: "XSU") { edges { node { name } } }
    alias: actors(name: "lind") { edges { node { name } } }
  }`)
  expect(errors).toBeUndefined()
  expect(data).toMatchInlineSnapshot(`
    {
      "alias": {
        "edges": [
          {
            "node": {
              "name": "Anna Lind",
            },
          },
        ],
      },
      "all": {
        "edges": [
          {
            "node": {
              "kind": "PERSON",
              "name": "Anna Lind",
            },
          },
          {
            "node": {
              "kind": "GROUP",
              "name": "Harbour Watch",
            },
          },
          {
            "node": {
              "kind": "ORGANIZATION",
              "name": "Ministry of Defence of Sudmark",
            },
          },
          {
            "node": {
              "kind": "COUNTRY",
              "name": "Norland",
            },
          },
          {
            "node": {
              "kind": "ORGANIZATION",
              "name": "North League",
            },
          },
          {
            "node": {
              "kind": "PERSON",
              "name": "Piet Osterman",
            },
          },
          {
            "node": {
              "kind": "ORGANIZATION",
              "name": "Sea Council",
            },
          },
          {
            "node": {
              "kind": "COUNTRY",
              "name": "Sudmark",
            },
          },
          {
            "node": {
              "kind": "COUNTRY",
              "name": "Vesteria",
            },
          },
        ],
        "totalCount": 9,
      },
      "countries": {
        "edges": [
          {
            "node": {
              "id": "sudmark",
              "iso3": "XSU",
            },
          },
        ],
      },
      "of": {
        "edges": [
          {
            "node": {
              "name": "Ministry of Defence of Sudmark",
            },
          },
          {
            "node": {
              "name": "Piet Osterman",
            },
          },
          {
            "node": {
              "name": "Sudmark",
            },
          },
        ],
      },
    }
  `)
})
