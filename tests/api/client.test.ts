import { Client, fetchExchange } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { relayPagination } from '@urql/exchange-graphcache/extras'
import { expect, it } from 'vitest'
import { sampleBatch } from '../graph/sample-readings.ts'
import { served } from './served.ts'

const { start, services } = served()

const clientOf = (url: string): Client =>
  new Client({
    url,
    preferGetMethod: false,
    exchanges: [
      cacheExchange({ resolvers: { Query: { statements: relayPagination(), search: relayPagination() } } }),
      fetchExchange,
    ],
  })

const page = `totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  edges { cursor node { __typename ... on Statement { id } } }`
const questions = {
  statements: `query ($after: String) { list: statements(first: 3, after: $after) { ${page} } }`,
  search: `query ($after: String) { list: search(text: "sudmark", in: [STATEMENT], first: 3, after: $after) { ${page} } }`,
}

interface List {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[]
}

const ids = ({ edges }: List): string[] => edges.map(({ node }) => node.id)

/** What the client holds after each page; the cache puts the pages together. `between` happens after the first. */
const walk = async (client: Client, question: string, between = async () => {}): Promise<List[]> => {
  const held: List[] = []
  for (let after: string | null = null; ; ) {
    const { data, error } = await client.query<{ list: List }>(question, { after }).toPromise()
    expect(error).toBeUndefined()
    held.push(data!.list)
    if (!data!.list.pageInfo.hasNextPage) return held
    after = data!.list.pageInfo.endCursor
    if (held.length === 1) await between()
  }
}

const late = sampleBatch[1]!.document

it.each(Object.entries(questions))(
  '%s: a client of others pages to the end, while an article comes in',
  async (_, question) => {
    const { url } = await start()
    await services().retract(late.id)
    const before = ids((await walk(clientOf(url), question)).at(-1)!)
    const ingest = async () => {
      const mutation = 'mutation ($article: ArticleInput!) { ingestArticle(input: $article) { status } }'
      const { text, title, publisher, publishedAt } = late
      const article = { text, title, publisher, publishedAt, url: late.url }
      const { data, error } = await clientOf(url).mutation(mutation, { article }).toPromise()
      expect([error?.message, data?.ingestArticle.status]).toEqual([undefined, 'NEW'])
    }
    const held = await walk(clientOf(url), question, ingest)
    const [first, last] = [ids(held[0]!), ids(held.at(-1)!)]
    const now = ids((await walk(clientOf(url), question)).at(-1)!)
    expect(held.length).toBeGreaterThan(2)
    expect(now.length).toBeGreaterThan(before.length)
    expect(new Set(last).size).toBe(last.length)
    expect(last.filter((id) => before.includes(id))).toEqual(before)
    expect(last.slice(first.length)).toEqual(now.slice(now.indexOf(first.at(-1)!) + 1))
  },
)
