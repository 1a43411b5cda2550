import { expect, it } from 'vitest'
import { sampleBatch } from '../graph/sample-readings.ts'
import { seeded } from './seeded.ts'

const { ask } = seeded({ indexes: [0] })
const inputOf = (index: number) => {
  const { title, publisher, publishedAt, url, text } = sampleBatch[index]!.document
  return { title, publisher, publishedAt, url, text }
}
const ingest = `mutation ($input: ArticleInput!) { ingestArticle(input: $input) {
  status error article { url statements { totalCount } } statements { family count } dropped { reason count } } }`

it('ingests an article, and changes nothing the second time', async () => {
  const first = await ask(ingest, { input: inputOf(1) })
  expect(first.errors).toBeUndefined()
  expect(first.data).toMatchInlineSnapshot(`
    {
      "ingestArticle": {
        "article": {
          "statements": {
            "totalCount": 4,
          },
          "url": "https://courier.example/2025-03-05",
        },
        "dropped": [],
        "error": null,
        "statements": [
          {
            "count": 2,
            "family": "UTTERANCE",
          },
          {
            "count": 1,
            "family": "COMMITMENT",
          },
          {
            "count": 1,
            "family": "ABSENCE",
          },
        ],
        "status": "NEW",
      },
    }
  `)
  const second = await ask(ingest, { input: inputOf(1) })
  expect(second.data).toMatchObject({ ingestArticle: { status: 'UNCHANGED', statements: [] } })
})

it('ingests a batch in its order; one that is no article fails alone, with its reason', async () => {
  const { data, errors } = await ask(
    `mutation ($input: [ArticleInput!]!) { ingestArticles(input: $input) { status id error statements { family count } } }`,
    { input: [inputOf(2), { ...inputOf(3), text: '' }, { ...inputOf(3), url: 'no address' }, inputOf(3)] },
  )
  expect(errors).toBeUndefined()
  expect(data).toMatchInlineSnapshot(`
    {
      "ingestArticles": [
        {
          "error": null,
          "id": "723fdd95edfe7619",
          "statements": [
            {
              "count": 1,
              "family": "UTTERANCE",
            },
            {
              "count": 3,
              "family": "AGREEMENT",
            },
            {
              "count": 1,
              "family": "DEED",
            },
          ],
          "status": "NEW",
        },
        {
          "error": "text: It is empty: an article needs words.",
          "id": null,
          "statements": [],
          "status": "FAILED",
        },
        {
          "error": "url: must be an address such as https://example.org/article.",
          "id": null,
          "statements": [],
          "status": "FAILED",
        },
        {
          "error": null,
          "id": "9da7b0b5abb50826",
          "statements": [
            {
              "count": 1,
              "family": "UTTERANCE",
            },
            {
              "count": 1,
              "family": "COMMITMENT",
            },
            {
              "count": 1,
              "family": "DEED",
            },
          ],
          "status": "NEW",
        },
      ],
    }
  `)
})

it.each(['', '   ', ' \n\t\u00a0'])('refuses %j, alone and in a batch', async (text) => {
  const message = 'text: It is empty: an article needs words.'
  const { errors } = await ask(ingest, { input: { text } })
  expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_INPUT' } })
  const { data } = await ask('mutation ($input: [ArticleInput!]!) { ingestArticles(input: $input) { status error } }', {
    input: [{ text }],
  })
  expect(data).toEqual({ ingestArticles: [{ status: 'FAILED', error: message }] })
})

it('retracts an article by its address, and says when there is none', async () => {
  const retract = 'mutation ($id: ID!) { retractArticle(id: $id) { id statements } }'
  const { url, id } = sampleBatch[0]!.document
  const total = async () => (await ask('{ statements { totalCount } }')).data as unknown
  expect(await total()).toEqual({ statements: { totalCount: 18 } })
  expect((await ask(retract, { id: url })).data).toEqual({ retractArticle: { id, statements: 6 } })
  expect(await total()).toEqual({ statements: { totalCount: 12 } })
  expect((await ask('query ($id: ID!) { article(id: $id) { id } }', { id })).data).toEqual({ article: null })
  expect((await ask(retract, { id: url })).errors?.[0]).toMatchObject({
    message: `No live article has the id or address ${url}.`,
    extensions: { code: 'BAD_INPUT' },
  })
})
