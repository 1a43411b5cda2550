import neo4j from 'neo4j-driver'
import type { Checked } from '../graph/check-reading.ts'
import type { Credentials, Row } from '../graph/engine.ts'
import { articleRow, batchRows } from '../graph/rows.ts'
import { statementRows } from '../graph/statement-rows.ts'
import type { Writing } from '../graph/write.ts'

/** A plain Cypher statement and the rows it takes. */
interface RawWrite {
  readonly cypher: string
  readonly rows: readonly Row[]
}

const edge = (name: string): string =>
  `UNWIND $rows AS r MERGE (s:Statement {id: r.statement}) MERGE (a:Actor {id: r.actor}) MERGE (s)-[e:${name}]->(a) SET e += r.mention`

// The least that puts the same nodes and edges there: no clocks, no summaries, no retraction, no look at what was there before.
const plain: Readonly<Record<string, string>> = {
  actors: 'UNWIND $rows AS r MERGE (a:Actor {id: r.id}) SET a += r.properties',
  offices:
    'UNWIND $rows AS r MERGE (a:Actor {id: r.actor}) MERGE (b:Actor {id: r.of}) MERGE (a)-[e:HELD_OFFICE {title: r.title, since: r.since}]->(b) SET e.until = r.until',
  parts: 'UNWIND $rows AS r MERGE (a:Actor {id: r.actor}) MERGE (b:Actor {id: r.of}) MERGE (a)-[:PART_OF]->(b)',
  mentions:
    'UNWIND $rows AS r MERGE (t:Article {id: r.article}) MERGE (a:Actor {id: r.actor}) MERGE (t)-[m:MENTIONS]->(a) SET m.told = r.told, m.toldName = r.toldName, m.words = r.words, m.toldKind = r.toldKind, m.toldCountry = r.toldCountry, m.count = r.count, m.starts = r.starts, m.ends = r.ends',
  sources: edge('SOURCE'),
  targets: edge('TARGET'),
  speakers: edge('SPEAKER {order: r.order}'),
  awaits: edge('AWAITS {at: r.at}'),
  names: edge('NAMES {named: r.named}'),
  conditions: 'UNWIND $rows AS r MERGE (c:Condition {id: r.id}) SET c.text = r.text',
  conditionals:
    'UNWIND $rows AS r MERGE (s:Statement {id: r.statement}) MERGE (c:Condition {id: r.condition}) MERGE (s)-[e:CONDITIONAL_ON {start: r.mention.start}]->(c) SET e += r.mention',
  concerns:
    'UNWIND $rows AS r MERGE (s:Statement {id: r.statement}) MERGE (i:Issue {id: r.issue}) MERGE (s)-[:CONCERNS]->(i)',
}

const byKind = (rows: ReturnType<typeof batchRows>['relations']): RawWrite[] =>
  [...new Set(rows.map(({ kind, label }) => `${kind} ${label}`))].map((key) => {
    const [kind, label] = key.split(' ')
    return {
      cypher: `UNWIND $rows AS r MERGE (a:Actor {id: r.source}) MERGE (b:${label} {id: r.target}) MERGE (a)-[e:${kind}]->(b) SET e.count = coalesce(e.count, 0) + r.count, e.firstOn = r.firstOn, e.lastOn = r.lastOn`,
      rows: rows.filter((row) => row.kind === kind && row.label === label).map((row) => ({ ...row })),
    }
  })

/** The rows that `writeReadings` writes for a batch, each with the plainest Cypher that puts them there. */
export const rawWrites = (reads: readonly Checked[], writing: Writing): RawWrite[] => {
  const statements = statementRows(reads, writing)
  const rows = batchRows(reads, { seeds: writing.seeds, statements, merges: new Map() })
  const writes: RawWrite[] = [
    { cypher: 'UNWIND $rows AS r MERGE (a:Article {id: r.id}) SET a += r.properties', rows: reads.map(articleRow) },
    {
      cypher:
        'UNWIND $rows AS r MERGE (s:Statement {id: r.id}) SET s += r.properties MERGE (t:Article {id: r.article}) MERGE (s)-[:REPORTED_BY]->(t)',
      rows: statements,
    },
    ...Object.entries(rows.plain).map(([name, of]) => ({ cypher: plain[name]!, rows: of })),
    ...[...rows.objects].map(([label, of]) => ({
      cypher: `UNWIND $rows AS r MERGE (o:${label} {id: r.id}) SET o += r.properties`,
      rows: of,
    })),
    ...[...rows.abouts].map(([label, of]) => ({
      cypher: `UNWIND $rows AS r MERGE (s:Statement {id: r.statement}) MERGE (o:${label} {id: r.object}) MERGE (s)-[e:ABOUT]->(o) SET e.type = r.type, e.text = r.text, e.words = r.words, e.date = r.date`,
      rows: of,
    })),
    {
      cypher: 'UNWIND $rows AS r MERGE (c:Claim {id: r.id}) SET c:Commitment SET c += r.terms',
      rows: rows.commitments,
    },
    ...byKind(rows.relations),
  ]
  return writes.filter((write) => write.rows.length > 0)
}

/** Runs the writes with the bare Neo4j driver, a batch in a transaction each; the milliseconds they take together. */
export const runRaw = async (
  { uri, credentials: { user, password, database } }: { readonly uri: string; readonly credentials: Credentials },
  batches: readonly (readonly RawWrite[])[],
): Promise<number> => {
  const auth = user ? neo4j.auth.basic(user, password ?? '') : undefined
  const driver = neo4j.driver(uri, auth)
  const session = driver.session({ database })
  try {
    const before = performance.now()
    for (const batch of batches)
      await session.executeWrite(async (transaction) => {
        for (const { cypher, rows } of batch) await transaction.run(cypher, { rows })
      })
    return performance.now() - before
  } finally {
    await session.close()
    await driver.close()
  }
}
