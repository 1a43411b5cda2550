import { table } from '../commands/table.ts'
import type { Page } from './bench-pages.ts'
import type { Asked } from './bench-query.ts'
import type { ReadingSpeed } from './bench-reading.ts'
import type { Stages } from './bench-stages.ts'
import type { Neo4jRate } from './bench-write.ts'
import type { Latency } from './latency.ts'

/** Writing and asking an embedded graph of so many short articles. */
export interface GraphSpeed {
  readonly articles: number
  readonly statements: number
  readonly perSecond: number
  readonly queries: Readonly<Record<string, Asked>>
  /** From the commit of an article to its event at a subscriber. */
  readonly delivery: Readonly<Record<string, Latency>>
}

/** Writing to a Neo4j, and asking it for the same as the embedded graph; `library` are pages also asked of `@neo4j/graphql`, null where it is not installed. */
export interface Neo4jSpeed {
  readonly rate: Neo4jRate
  readonly statements: number
  readonly queries: Readonly<Record<string, Asked>>
  readonly library: Readonly<Record<string, Page>> | null
}

/** Everything that `npm run bench` measures; times in milliseconds, rates per second. */
export interface Speeds {
  readonly reading: ReadingSpeed
  readonly stages: Stages
  readonly graphs: readonly GraphSpeed[]
  readonly neo4j: Neo4jSpeed | null
}

const one = (value: number): number => Math.round(value * 10) / 10
const two = (value: number): number => Math.round(value * 100) / 100

const queryRows = (graphs: readonly GraphSpeed[]): (string | number)[][] => [
  ['query', 'reads', ...graphs.flatMap(({ articles }) => [`p50 ms at ${articles}`, `p95 ms at ${articles}`])],
  ...Object.keys(graphs[0]!.queries).map((title) => [
    title,
    Math.max(...graphs.map(({ queries }) => queries[title]!.reads)),
    ...graphs.flatMap(({ queries }) => [two(queries[title]!.p50), two(queries[title]!.p95)]),
  ]),
]

const deliveryRows = (graphs: readonly GraphSpeed[]): (string | number)[][] => [
  ['from commit to event', ...graphs.flatMap(({ articles }) => [`p50 ms at ${articles}`, `p95 ms at ${articles}`])],
  ...Object.keys(graphs[0]!.delivery).map((title) => [
    title,
    ...graphs.flatMap(({ delivery }) => [two(delivery[title]!.p50), two(delivery[title]!.p95)]),
  ]),
]

const neo4jRows = ({ statements, queries }: Neo4jSpeed): (string | number)[][] => [
  [`query on a Neo4j of ${statements} statements`, 'reads', 'p50 ms', 'p95 ms'],
  ...Object.entries(queries).map(([title, { reads, p50, p95 }]) => [title, reads, two(p50), two(p95)]),
]

const libraryRows = (library: Readonly<Record<string, Page>>): (string | number)[][] => [
  ['page, asked in turn', 'p50 ms', 'p95 ms', '@neo4j/graphql p50', 'p95', 'share of its p50'],
  ...Object.entries(library).map(([title, { ours, theirs }]) => [
    title,
    ...[ours.p50, ours.p95, theirs.p50, theirs.p95, ours.p50 / theirs.p50].map(two),
  ]),
]

const stageRows = (stages: Stages): (string | number)[][] => {
  const all = Object.values(stages).reduce((sum: number, spent: number) => sum + spent, 0)
  return [['stage', 'share of the time'], ...Object.entries(stages).map(([stage, spent]) => [stage, two(spent / all)])]
}

/** What was measured, as tables for a person. */
export const tables = ({ reading, stages, graphs, neo4j }: Speeds): string =>
  [
    table([
      ['reading, one core', 'per second'],
      ['articles of 750 words', one(reading.perSecond)],
      ['the first hundred of them', one(reading.firstPerSecond)],
      ['words', Math.round(reading.wordsPerSecond)],
    ]),
    table(stageRows(stages)),
    table([
      ['writing', 'statements', 'per second'],
      ...graphs.map((graph) => [`embedded, ${graph.articles} articles`, graph.statements, Math.round(graph.perSecond)]),
      ...(neo4j
        ? [
            [`Neo4j (${two(neo4j.rate.ratio)} of the bare driver)`, '', Math.round(neo4j.rate.perSecond)],
            ['the same rows by the bare driver', '', Math.round(neo4j.rate.rawPerSecond)],
          ]
        : [['Neo4j: not measured, NEO4J_URI is not set', '', '']]),
    ]),
    table(queryRows(graphs)),
    table(deliveryRows(graphs)),
    ...(neo4j ? [table(neo4jRows(neo4j))] : []),
    ...(neo4j?.library ? [table(libraryRows(neo4j.library))] : []),
  ].join('\n\n')
