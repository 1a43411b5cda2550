import { expect, it } from 'vitest'
import { seeded } from './seeded.ts'

const { ask } = seeded()

it('lists articles, newest first, by publisher, days and title', async () => {
  const { data, errors } = await ask(`{
    all: articles { totalCount edges { node { title publishedAt statements { totalCount } } } }
    march: articles(publisher: "The Sample Courier", from: "2025-03-04", to: "2025-03-10") { edges { node { url } } }
    titled: articles(title: "of 2025-03-12") { edges { node { url } } }
    other: articles(publisher: "Another") { totalCount edges { node { id } } }
  }`)
  expect(errors).toBeUndefined()
  expect(data).toMatchInlineSnapshot(`
    {
      "all": {
        "edges": [
          {
            "node": {
              "publishedAt": "2025-03-12",
              "statements": {
                "totalCount": 3,
              },
              "title": "Strait report of 2025-03-12",
            },
          },
          {
            "node": {
              "publishedAt": "2025-03-10",
              "statements": {
                "totalCount": 5,
              },
              "title": "Strait report of 2025-03-10",
            },
          },
          {
            "node": {
              "publishedAt": "2025-03-05",
              "statements": {
                "totalCount": 4,
              },
              "title": "Strait report of 2025-03-05",
            },
          },
          {
            "node": {
              "publishedAt": "2025-03-03",
              "statements": {
                "totalCount": 6,
              },
              "title": "Strait report of 2025-03-03",
            },
          },
        ],
        "totalCount": 4,
      },
      "march": {
        "edges": [
          {
            "node": {
              "url": "https://courier.example/2025-03-10",
            },
          },
          {
            "node": {
              "url": "https://courier.example/2025-03-05",
            },
          },
        ],
      },
      "other": {
        "edges": [],
        "totalCount": 0,
      },
      "titled": {
        "edges": [
          {
            "node": {
              "url": "https://courier.example/2025-03-12",
            },
          },
        ],
      },
    }
  `)
})
