import type { Document } from '../article/document.ts'
import { type Checked, checkReading } from '../graph/check-reading.ts'
import { ensureConstraints } from '../graph/constraints.ts'
import type { Credentials, Engine } from '../graph/engine.ts'
import { seedGraph } from '../graph/seed-graph.ts'
import { type Writing, writeReadings } from '../graph/write.ts'
import { loadSeeds } from '../ontology/actors.ts'
import { loadRelations } from '../ontology/relations.ts'
import type { Reading } from '../resolve/statement.ts'
import { rawWrites, runRaw } from './raw-write.ts'

/** Articles that are read and checked, in batches as `ingest` makes them, with what they are written with. */
export interface Prepared {
  readonly writing: Writing
  readonly batches: readonly (readonly Checked[])[]
  readonly statements: number
}

const articlesPerBatch = 100

/** Reads `documents` so that writing them can be measured alone. */
export const prepare = (read: (document: Document) => Reading, documents: readonly Document[]): Prepared => {
  const seeds = seedGraph(loadSeeds())
  const writing = { recordedAt: new Date().toISOString(), relations: loadRelations(), seeds, extractor: 'rules' }
  const checked = documents.map((document) => checkReading({ document, reading: read(document) }, seeds))
  return {
    writing,
    batches: Array.from({ length: Math.ceil(checked.length / articlesPerBatch) }, (_, index) =>
      checked.slice(index * articlesPerBatch, (index + 1) * articlesPerBatch),
    ),
    statements: checked.reduce((sum, { reading }) => sum + reading.statements.length, 0),
  }
}

/** Writes what was prepared into an empty graph; the statements written in a second. */
export const measureWriting = async (engine: Engine, { writing, batches, statements }: Prepared): Promise<number> => {
  await ensureConstraints(engine)
  const before = performance.now()
  for (const batch of batches) await writeReadings(engine, batch, writing)
  return (statements / (performance.now() - before)) * 1000
}

/** Deletes all that a Neo4j holds, in small transactions: edges first, since a state has more of them than one transaction holds. */
export const emptyGraph = async (engine: Engine): Promise<void> => {
  for (const some of ['MATCH ()-[x]->()', 'MATCH (x)']) {
    let left = 1
    while (left > 0) {
      const [row] = await engine.run(`${some} WITH x LIMIT 20000 DELETE x RETURN count(*) AS deleted`)
      left = Number(row?.deleted ?? 0)
    }
  }
}

/** Statements written to a Neo4j in a second, and how that compares with the bare driver. */
export interface Neo4jRate {
  readonly perSecond: number
  readonly rawPerSecond: number
  readonly ratio: number
}

/** A Neo4j goes on getting faster for about three rounds after its start. */
const rounds = 5

/**
 * Writes the same batches to a Neo4j in turn by `writeReadings` and by plain `UNWIND` of the same rows through the bare driver, and takes the
 * fastest round of each. Empties the database before each round.
 */
export const measureNeo4j = async (
  engine: Engine,
  server: { readonly uri: string; readonly credentials: Credentials },
  prepared: Prepared,
): Promise<Neo4jRate> => {
  const rows = prepared.batches.map((batch) => rawWrites(batch, prepared.writing))
  let [perSecond, rawPerSecond] = [0, 0]
  for (let round = 0; round < rounds; round++) {
    await emptyGraph(engine)
    perSecond = Math.max(perSecond, await measureWriting(engine, prepared))
    await emptyGraph(engine)
    rawPerSecond = Math.max(rawPerSecond, (prepared.statements / (await runRaw(server, rows))) * 1000)
  }
  await emptyGraph(engine)
  return { perSecond, rawPerSecond, ratio: perSecond / rawPerSecond }
}
