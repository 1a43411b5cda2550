import { expect, it } from 'vitest'
import { seeded } from './seeded.ts'

const { ask, services, trips } = seeded()

const fields = `{
  silent actor { name } issue { name } articles articlesOnIssue publishers spokenFor { name }
  statements { totalCount edges { node { publishedAt quote } } } lastWord { publishedAt quote }
}`

it('is silent where no article of the span has the actor on the issue, and says how many were looked at', async () => {
  trips.length = 0
  const { data, errors } = await ask(`{
    silence(actor: "Norland", issue: "Security guarantees", from: "2025-03-01", to: "2025-03-31") ${fields}
  }`)
  expect([errors, trips.length]).toEqual([undefined, 1])
  expect(data!.silence).toMatchInlineSnapshot(`
    {
      "actor": {
        "name": "Norland",
      },
      "articles": 4,
      "articlesOnIssue": 2,
      "issue": {
        "name": "Security guarantees",
      },
      "lastWord": null,
      "publishers": [
        "The Sample Courier",
      ],
      "silent": true,
      "spokenFor": [
        {
          "name": "Anna Lind",
        },
      ],
      "statements": {
        "edges": [],
        "totalCount": 0,
      },
    }
  `)
})

it('is not silent where the actor is a source or a speaker, with the words', async () => {
  const { data, errors } = await ask(`{
    source: silence(actor: "Sudmark", issue: "Security guarantees", from: "2025-03-05", to: "2025-03-05") ${fields}
    speaker: silence(actor: "Anna Lind", issue: "Security guarantees") { silent statements { totalCount } lastWord { id } }
    before: silence(actor: "Sudmark", issue: "Security guarantees", from: "2025-03-04", to: "2025-03-04") {
      silent articles articlesOnIssue lastWord { publishedAt }
    }
  }`)
  expect(errors).toBeUndefined()
  expect(data).toMatchInlineSnapshot(`
    {
      "before": {
        "articles": 0,
        "articlesOnIssue": 0,
        "lastWord": {
          "publishedAt": "2025-03-03",
        },
        "silent": true,
      },
      "source": {
        "actor": {
          "name": "Sudmark",
        },
        "articles": 1,
        "articlesOnIssue": 1,
        "issue": {
          "name": "Security guarantees",
        },
        "lastWord": {
          "publishedAt": "2025-03-03",
          "quote": "Anna Lind, foreign minister of Norland, said that Sudmark lacked any security guarantee.",
        },
        "publishers": [
          "The Sample Courier",
        ],
        "silent": false,
        "spokenFor": [],
        "statements": {
          "edges": [
            {
              "node": {
                "publishedAt": "2025-03-05",
                "quote": "Sudmark has no security guarantees from the North League.",
              },
            },
          ],
          "totalCount": 1,
        },
      },
      "speaker": {
        "lastWord": null,
        "silent": false,
        "statements": {
          "totalCount": 2,
        },
      },
    }
  `)
})

it('knows an actor or issue that no article names by its absence, and forgets what is retracted', async () => {
  const { data, errors } = await ask(`{
    actor: silence(actor: "Atlantis", issue: "Straits") { silent actor { name } issue { name } articlesOnIssue }
    issue: silence(actor: "Sudmark", issue: "Whaling") { silent actor { name } issue { name } articlesOnIssue }
    early: silence(actor: "Sudmark", issue: "Security guarantees", asOf: { valid: "2025-03-02" }) { silent articles }
  }`)
  expect(errors).toBeUndefined()
  expect(data).toEqual({
    actor: { silent: true, actor: null, issue: { name: 'Straits' }, articlesOnIssue: 2 },
    issue: { silent: true, actor: { name: 'Sudmark' }, issue: null, articlesOnIssue: 0 },
    early: { silent: true, articles: 0 },
  })
  const told = await ask(`{ silence(actor: "Sudmark", issue: "Security guarantees") { statements { edges { node {
    article { id } } } } } }`)
  type Told = { silence: { statements: { edges: { node: { article: { id: string } } }[] } } }
  const { edges } = (told.data as unknown as Told).silence.statements
  for (const id of new Set(edges.map(({ node }) => node.article.id))) await services().retract(id)
  const after = await ask('{ silence(actor: "Sudmark", issue: "Security guarantees") { silent articlesOnIssue } }')
  expect(after.data).toEqual({ silence: { silent: true, articlesOnIssue: 0 } })
})
