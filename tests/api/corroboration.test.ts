import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Services } from '../../src/api/context.ts'
import { createLog } from '../../src/api/plugin/log.ts'
import { createApi } from '../../src/api/server.ts'
import type { Article } from '../../src/article/document.ts'
import { type Engine, openEngine } from '../../src/graph/engine.ts'
import { openGraph } from '../../src/services.ts'

const claim = 'Sudan said that Chad had armed the rebels.'
const wire = `${claim} The accusation came a day after a convoy was seen on the road to the border. Officials in both capitals spoke of the worst week since the talks began, and aid workers left three towns of the region.`
const articles: readonly Article[] = [
  { title: 'Wire', text: wire, publishedAt: '2025-04-02', publisher: 'The Wire' },
  { title: 'Copy', text: `(The Wire) ${wire}`, publishedAt: '2025-04-03', publisher: 'Morning Post' },
  {
    title: 'Rewrite',
    text: wire.replace('a convoy', 'a long convoy').replace('the worst week', 'the hardest week'),
    publishedAt: '2025-04-03',
    publisher: 'Evening Post',
  },
  {
    title: 'Own',
    text: `Markets stayed shut for a second day. ${claim} In the camps along the river nobody had heard of it; people there worry about water and about the price of millet.`,
    publishedAt: '2025-04-01',
    publisher: 'River Herald',
  },
  {
    title: 'Denied',
    text: 'Chad denied that it had armed the rebels. Its ambassador invited inspectors to the depot.',
    publishedAt: '2025-04-04',
    publisher: 'Lake Tribune',
  },
]

let engine: Engine
let services: Services
beforeAll(async () => {
  engine = await openEngine(join(mkdtempSync(join(tmpdir(), 'demarche-')), 'graph'))
  ;({ services } = await openGraph(engine))
})
afterAll(() => engine.close())

const told = async () => {
  const api = createApi(services, { log: createLog('error', (line) => expect.fail(line)) })
  const response = await api.fetch('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `{ claims(text: "armed the rebels") { edges { node {
        text mentions independentSources origins { mentions articles { title } } } } } }`,
    }),
  })
  const { data, errors } = (await response.json()) as {
    data: { claims: { edges: { node: { origins: { articles: { title: string }[] }[] } }[] } }
    errors?: unknown
  }
  expect(errors).toBeUndefined()
  return data.claims.edges.map(({ node }) => ({
    ...node,
    origins: node.origins.map(({ articles }) => articles.map(({ title }) => title)),
  }))
}

it('counts copies and rewrites of one text as one origin, whatever the order of ingestion', async () => {
  for (const article of articles.toReversed()) await services.ingest([article])
  expect(await told()).toMatchInlineSnapshot(`
    [
      {
        "independentSources": 2,
        "mentions": 4,
        "origins": [
          [
            "Own",
          ],
          [
            "Wire",
            "Copy",
            "Rewrite",
          ],
        ],
        "text": "that Chad had armed the rebels",
      },
    ]
  `)
})

it('forgets what is retracted', async () => {
  const found = await services.engine.run('MATCH (d:Article {title: "Own"}) RETURN d.id AS id', {})
  await services.retract(String(found[0]!.id))
  expect((await told()).map(({ origins }) => origins)).toMatchInlineSnapshot(`
    [
      [
        [
          "Wire",
          "Copy",
          "Rewrite",
        ],
      ],
    ]
  `)
})
