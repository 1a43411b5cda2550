import { expect, it } from 'vitest'
import { seeded } from './seeded.ts'

const { ask } = seeded()

it('is found by address, with its text, actors and statements in the order of the text', async () => {
  const { data, errors } = await ask(`{
    article(id: "https://courier.example/2025-03-10") {
      title url publisher publishedAt language recordedAt text
      mentions { actor { name } count quotes { text start end } }
      statements { totalCount edges { node { kind polarity quote start end } } }
    }
    none: article(id: "https://courier.example/none") { id }
  }`)
  expect(errors).toBeUndefined()
  expect(data).toMatchInlineSnapshot(`
    {
      "article": {
        "language": "en",
        "mentions": [
          {
            "actor": {
              "name": "Norland",
            },
            "count": 2,
            "quotes": [
              {
                "end": 7,
                "start": 0,
                "text": "Norland",
              },
              {
                "end": 112,
                "start": 105,
                "text": "Norland",
              },
            ],
          },
          {
            "actor": {
              "name": "Sudmark",
            },
            "count": 2,
            "quotes": [
              {
                "end": 19,
                "start": 12,
                "text": "Sudmark",
              },
              {
                "end": 158,
                "start": 151,
                "text": "Sudmark",
              },
            ],
          },
          {
            "actor": {
              "name": "Vesteria",
            },
            "count": 2,
            "quotes": [
              {
                "end": 65,
                "start": 57,
                "text": "Vesteria",
              },
              {
                "end": 137,
                "start": 129,
                "text": "Vesteria",
              },
            ],
          },
          {
            "actor": {
              "name": "North League",
            },
            "count": 1,
            "quotes": [
              {
                "end": 99,
                "start": 83,
                "text": "The North League",
              },
            ],
          },
        ],
        "publishedAt": "2025-03-10",
        "publisher": "The Sample Courier",
        "recordedAt": "2025-04-01T00:00:00Z",
        "statements": {
          "edges": [
            {
              "node": {
                "end": 56,
                "kind": "SIGNED",
                "polarity": "POSITIVE",
                "quote": "Norland and Sudmark signed the Harbour Accord on Monday.",
                "start": 0,
              },
            },
            {
              "node": {
                "end": 56,
                "kind": "SIGNED",
                "polarity": "POSITIVE",
                "quote": "Norland and Sudmark signed the Harbour Accord on Monday.",
                "start": 0,
              },
            },
            {
              "node": {
                "end": 82,
                "kind": "SIGNED",
                "polarity": "NEGATIVE",
                "quote": "Vesteria did not sign it.",
                "start": 57,
              },
            },
            {
              "node": {
                "end": 165,
                "kind": "WARNED",
                "polarity": "POSITIVE",
                "quote": "The North League said Norland had warned that Vesteria would attack Sudmark again.",
                "start": 83,
              },
            },
            {
              "node": {
                "end": 165,
                "kind": "ATTACKED",
                "polarity": "POSITIVE",
                "quote": "The North League said Norland had warned that Vesteria would attack Sudmark again.",
                "start": 83,
              },
            },
          ],
          "totalCount": 5,
        },
        "text": "Norland and Sudmark signed the Harbour Accord on Monday. Vesteria did not sign it. The North League said Norland had warned that Vesteria would attack Sudmark again.",
        "title": "Strait report of 2025-03-10",
        "url": "https://courier.example/2025-03-10",
      },
      "none": null,
    }
  `)
})
