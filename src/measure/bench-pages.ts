import type { GraphQLSchema } from 'graphql'
import { graphql } from 'graphql'
import neo4j from 'neo4j-driver'
import type { Credentials } from '../graph/engine.ts'
import { type Ask, queries, statement } from './bench-query.ts'
import { type Latency, latencies } from './latency.ts'

/** What a library that makes an API of a Neo4j by itself is told of the labels and edges of cypher/README.md. */
const typeDefs = `
  type Actor @node {
    id: ID!
    name: String!
    statements: [Statement!]! @relationship(type: "SOURCE", direction: IN)
  }
  type Article @node { id: ID! title: String publishedAt: String }
  type Condition @node { id: ID! text: String }
  type Commitment @node(labels: ["Claim", "Commitment"]) {
    id: ID!
    text: String!
    force: String
    claimedStage: String
    statements: [Statement!]! @relationship(type: "ABOUT", direction: IN)
  }
  type Statement @node {
    id: ID!
    kind: String!
    family: String!
    polarity: String!
    quote: String!
    start: Int!
    end: Int!
    retractedAt: String
    publishedAt: String
    source: [Actor!]! @relationship(type: "SOURCE", direction: OUT)
    target: [Actor!]! @relationship(type: "TARGET", direction: OUT)
    speakers: [Actor!]! @relationship(type: "SPEAKER", direction: OUT)
    conditions: [Condition!]! @relationship(type: "CONDITIONAL_ON", direction: OUT)
    article: [Article!]! @relationship(type: "REPORTED_BY", direction: OUT)
  }
`

const live = 'retractedAt: { eq: null }'
const named = '{ some: { name: { eq: $name } } }'
const latest = 'publishedAt: DESC'

// By the names of the same pages in bench-query. What an actor says, does or is told to get is three kinds of edge: as one list with one
// count, the library can only look for it among all statements.
const pages: Readonly<Record<string, string>> = {
  'statements of an actor': `query ($name: String!) {
    actors(where: { name: { eq: $name } }) { name }
    statementsConnection(first: 20, where: { ${live}, OR: [{ source: ${named} }, { target: ${named} }, { speakers: ${named} }] }, sort: [{ ${latest} }]) {
      totalCount
      edges { node { ${statement} } }
    }
  }`,
  'statements that an actor is the source of': `query ($name: String!) {
    actors(where: { name: { eq: $name } }) {
      name
      statementsConnection(first: 20, where: { node: { ${live} } }, sort: [{ node: { ${latest} } }]) {
        totalCount
        edges { node { ${statement} } }
      }
    }
  }`,
  'commitments by an actor': `query ($name: String!) {
    commitmentsConnection(
      first: 20
      where: { statements: { some: { family: { eq: "commitment" }, polarity: { eq: "POSITIVE" }, ${live}, source: ${named} } } }
    ) {
      totalCount
      edges { node { text force claimedStage statements(limit: 1) { ${statement} source { name } conditions { text } } } }
    }
  }`,
}

interface Library {
  readonly Neo4jGraphQL: new (options: object) => { readonly getSchema: () => Promise<GraphQLSchema> }
}

// Not among our dependencies: 50 MB for one comparison.
const library = '@neo4j/graphql'
const load = async (): Promise<Library | null> => {
  try {
    return (await import(library)) as Library
  } catch {
    return null
  }
}

/** How long one page takes, asked of our API and of `@neo4j/graphql`. */
export interface Page {
  readonly ours: Latency
  readonly theirs: Latency
}

/**
 * How long pages take through our API (`ask`) and through `@neo4j/graphql`, in turn on the graph at `uri`; null where that package is not
 * installed (`npm install --no-save @neo4j/graphql`; 7.6 was measured). Its commitments are in no order, and no conditions and parties are
 * gathered over statements.
 */
export const measurePages = async (
  ask: Ask,
  server: { readonly uri: string; readonly credentials: Credentials },
  { names, calls }: { readonly names: readonly string[]; readonly calls: number },
): Promise<Record<string, Page> | null> => {
  const found = await load()
  if (!found) return null
  const { user, password } = server.credentials
  const driver = neo4j.driver(
    server.uri,
    user || password ? neo4j.auth.basic(user ?? 'neo4j', password ?? '') : undefined,
  )
  try {
    const schema = await new found.Neo4jGraphQL({ typeDefs, driver }).getSchema()
    const measured: Record<string, Page> = {}
    for (const [title, source] of Object.entries(pages)) {
      const variables = (index: number) => ({ name: names[index % names.length]! })
      const [ours, theirs] = await latencies(calls, [
        (index) => ask(queries[title]!, variables(index)),
        async (index) => {
          const { errors } = await graphql({ schema, source, variableValues: variables(index), contextValue: {} })
          if (errors) throw errors[0]!
        },
      ])
      measured[title] = { ours: ours!, theirs: theirs! }
    }
    return measured
  } finally {
    await driver.close()
  }
}
