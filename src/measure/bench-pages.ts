import type { GraphQLSchema } from 'graphql'
import { graphql } from 'graphql'
import neo4j from 'neo4j-driver'
import type { Credentials } from '../graph/engine.ts'
import { type Latency, latency } from './latency.ts'

const statement = 'kind polarity quote start end article { title publishedAt }'

/** The same two pages through a library that makes an API of a Neo4j by itself, over the labels and edges of cypher/README.md. */
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
    conditions: [Condition!]! @relationship(type: "CONDITIONAL_ON", direction: OUT)
    article: [Article!]! @relationship(type: "REPORTED_BY", direction: OUT)
  }
`

const live = 'retractedAt: { eq: null }'
const pages: Readonly<Record<string, string>> = {
  'statements of an actor': `query ($name: String!) {
    actors(where: { name: { eq: $name } }) {
      name
      statementsConnection(first: 20, where: { node: { ${live} } }, sort: [{ node: { publishedAt: DESC } }]) {
        totalCount
        edges { node { ${statement} } }
      }
    }
  }`,
  'commitments by an actor': `query ($name: String!) {
    commitmentsConnection(
      first: 20
      where: { statements: { some: { family: { eq: "commitment" }, polarity: { eq: "POSITIVE" }, ${live}, source: { some: { name: { eq: $name } } } } } }
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

/**
 * How long the two pages take through `@neo4j/graphql` on the graph at `uri`, or null where that package is not installed
 * (`npm install --no-save @neo4j/graphql`). Its commitments are in no order, and no conditions and parties are gathered over statements.
 */
export const measurePages = async (
  server: { readonly uri: string; readonly credentials: Credentials },
  names: readonly string[],
  calls: number,
): Promise<Record<string, Latency> | null> => {
  const found = await load()
  if (!found) return null
  const { user, password } = server.credentials
  const driver = neo4j.driver(
    server.uri,
    user || password ? neo4j.auth.basic(user ?? 'neo4j', password ?? '') : undefined,
  )
  try {
    const schema = await new found.Neo4jGraphQL({ typeDefs, driver }).getSchema()
    const measured: Record<string, Latency> = {}
    for (const [title, source] of Object.entries(pages))
      measured[title] = await latency(calls, async (index) => {
        const variableValues = { name: names[index % names.length]! }
        const { errors } = await graphql({ schema, source, variableValues, contextValue: {} })
        if (errors) throw errors[0]!
      })
    return measured
  } finally {
    await driver.close()
  }
}
