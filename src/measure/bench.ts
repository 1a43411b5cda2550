import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { ExecutionResult } from 'graphql'
import { createLog } from '../api/plugin/log.ts'
import { createApi } from '../api/server.ts'
import { type Config, readConfig } from '../config.ts'
import { type Engine, openEngine } from '../graph/engine.ts'
import { loadSeeds } from '../ontology/actors.ts'
import { createReader } from '../read.ts'
import { runScript, wrongCall } from '../script.ts'
import { openGraph } from '../services.ts'
import { measurePages } from './bench-pages.ts'
import { type Ask, measureQueries } from './bench-query.ts'
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

// Everything a request over HTTP meets but the socket.
const askOf = async (engine: Engine): Promise<Ask> => {
  let reads = 0
  const counted: Engine = {
    ...engine,
    run: (cypher, params) => {
      reads += 1
      return engine.run(cypher, params)
    },
  }
  const { services } = await openGraph(counted)
  const api = createApi(services, { log: createLog('error', console.error) })
  return async (query, variables) => {
    reads = 0
    const response = await api.fetch('http://127.0.0.1/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const result = (await response.json()) as ExecutionResult
    if (result.errors) throw new Error(`${query}: ${result.errors[0]?.message}`)
    return reads
  }
}

const graphSpeed = async (prepared: Prepared, articles: number, names: readonly string[]): Promise<GraphSpeed> => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'))
  const engine = await openEngine(join(folder, 'graph'))
  try {
    const perSecond = await measureWriting(engine, prepared)
    const queries = await measureQueries(await askOf(engine), names, callsPerQuery)
    return { articles, statements: prepared.statements, perSecond, queries }
  } finally {
    await engine.close()
    rmSync(folder, { recursive: true })
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
    const ask = await askOf(engine)
    const queries = await measureQueries(ask, names, callsPerQuery)
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
  const graphs: GraphSpeed[] = []
  for (const [prepared, size] of [
    [small, Math.min(smallGraph, articles)],
    [whole, articles],
  ] as const)
    if (graphs.every((graph) => graph.articles !== size)) graphs.push(await graphSpeed(prepared, size, names))
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
