import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Config, readConfig } from '../config.ts'
import { type Engine, openEngine } from '../graph/engine.ts'
import { loadSeeds } from '../ontology/actors.ts'
import { createReader } from '../read.ts'
import { runScript, wrongCall } from '../script.ts'
import { measureApart } from './bench-apart.ts'
import { openApi } from './bench-api.ts'
import { measureDelivery, turns } from './bench-live.ts'
import { measurePages } from './bench-pages.ts'
import { measureQueries, type Sample } from './bench-query.ts'
import { benchDocuments, measureReading } from './bench-reading.ts'
import { measureStages } from './bench-stages.ts'
import { type GraphSpeed, type Neo4jSpeed, type Speeds, tables } from './bench-tables.ts'
import { emptyGraph, measureNeo4j, measureWriting, type Prepared, prepare } from './bench-write.ts'
import { syntheticDocuments } from './synthetic.ts'

const usage = 'npm run bench -- [--articles N] [--json]'

const options = {
  articles: { type: 'string', default: '11000' },
  json: { type: 'boolean', default: false },
} as const

const smallGraph = 1000
const callsPerQuery = 200
/** The compiler goes on making the reader faster for about ten rounds. */
const readingRounds = 15

/** What questions are asked with: the name of a state, and the id of what one of the statements is about. */
const samplesOf = (names: readonly string[], { batches }: Prepared): Sample[] => {
  const ids = batches
    .flat()
    .flatMap(({ reading }) => reading.statements)
    .flatMap(({ object }) => object?.id ?? [])
  return names.map((name, index) => ({ name, id: ids[index % ids.length]! }))
}

interface Asking {
  readonly names: readonly string[]
  /** What is written while subscribers listen. */
  readonly turned: Prepared
}

const graphSpeed = async (prepared: Prepared, articles: number, { names, turned }: Asking): Promise<GraphSpeed> => {
  const root = mkdtempSync(join(tmpdir(), 'demarche-bench-'))
  const folder = join(root, 'graph')
  const opened = async <T>(use: (engine: Engine) => Promise<T>): Promise<T> => {
    const engine = await openEngine(folder)
    try {
      return await use(engine)
    } finally {
      await engine.close()
    }
  }
  try {
    const perSecond = await opened((engine) => measureWriting(engine, prepared))
    const queries = await measureApart({ folder, samples: samplesOf(names, prepared), calls: callsPerQuery })
    const delivery = await opened(async (engine) =>
      measureDelivery({ engine, ...(await openApi(engine)) }, turned, callsPerQuery),
    )
    return { articles, statements: prepared.statements, perSecond, queries, delivery }
  } finally {
    rmSync(root, { recursive: true })
  }
}

const neo4jSpeed = async (
  { benchUri, credentials }: Config,
  { small, whole }: { readonly small: Prepared; readonly whole: Prepared },
  names: readonly string[],
): Promise<Neo4jSpeed | null> => {
  if (!benchUri) return null
  const server = { uri: benchUri, credentials }
  const engine = await openEngine(benchUri, credentials)
  try {
    const rate = await measureNeo4j(engine, server, small)
    await measureWriting(engine, whole)
    const { ask } = await openApi(engine)
    const queries = await measureQueries(ask, samplesOf(names, whole), callsPerQuery)
    const library = await measurePages(ask, server, { names, calls: callsPerQuery })
    await emptyGraph(engine)
    return { rate, statements: whole.statements, queries, library }
  } finally {
    await engine.close()
  }
}

const measure = async (articles: number): Promise<Speeds> => {
  const reader = createReader()
  const pieces = await benchDocuments()
  const reading = measureReading(reader, pieces, readingRounds)
  const stages = measureStages(pieces)
  const names = loadSeeds().countries.map(({ name }) => name)
  const documents = syntheticDocuments(names, articles)
  const small = prepare(reader, documents.slice(0, smallGraph))
  const whole = prepare(reader, documents)
  const asking = { names, turned: prepare(reader, turns(names, callsPerQuery)) }
  const graphs: GraphSpeed[] = []
  for (const [prepared, size] of [
    [small, Math.min(smallGraph, articles)],
    [whole, articles],
  ] as const)
    if (graphs.every((graph) => graph.articles !== size)) graphs.push(await graphSpeed(prepared, size, asking))
  return { reading, stages, graphs, neo4j: await neo4jSpeed(readConfig(), { small, whole }, names) }
}

const articlesOf = (words: string): number => {
  const articles = Number(words)
  if (Number.isInteger(articles) && articles > 0) return articles
  throw wrongCall(`--articles ${words} is no number of articles: give one such as 11000.`)
}

await runScript(usage, async () => {
  const { values } = parseArgs({ options })
  const speeds = await measure(articlesOf(values.articles))
  console.log(values.json ? JSON.stringify(speeds, null, 2) : tables(speeds))
})
