import { type Runner, runFile, runTemplate } from './cypher-file.ts'
import type { Params, Row } from './engine.ts'
import type { ObjectLabel } from './summaries.ts'

/** How many nodes are read at a time, and for how many of them what they are joined to: what is kept in memory does not grow with the graph. */
export const pageSize = 2_000
const chunkSize = 100

/** What a node is joined to: the kind of the edge and its properties, the id of the other end, and its name where that is an actor. */
export interface Joined {
  readonly kind: string
  readonly edge: Params
  readonly other: string
  readonly name: string | null
}

/** A node with what it is joined to; properties as the graph has them. */
export interface Walked {
  readonly id: string
  readonly node: Params
  readonly joined: readonly Joined[]
}

/** An article with its live statements, in the order of their words. */
export interface WalkedArticle {
  readonly id: string
  readonly node: Params
  readonly statements: readonly Walked[]
}

/** A canonical node, or a condition. */
export interface WalkedObject {
  readonly id: string
  readonly node: Params
  readonly label: ObjectLabel | 'Condition'
  readonly commitment: boolean
}

/** Reads the page of nodes whose ids come after one. */
export type Page = (after: string) => Promise<readonly Row[]>

/** Pages of nodes by id until there are no more. */
export async function* pages(page: Page): AsyncGenerator<readonly Row[]> {
  let after = ''
  for (;;) {
    const rows = await page(after)
    if (rows.length > 0) yield rows
    if (rows.length < pageSize) return
    after = rows.at(-1)!.id as string
  }
}

/** Parts of a page: the nodes whose edges are read together. */
export function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += chunkSize) yield items.slice(at, at + chunkSize)
}

/** Gathers what is walked one by one into parts that are read together. */
export async function* chunked<T>(items: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  let chunk: T[] = []
  for await (const item of items) {
    chunk.push(item)
    if (chunk.length < chunkSize) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

/** The ids of rows. */
export const idsOf = (rows: readonly Row[]): string[] => rows.map(({ id }) => id as string)

const nodeOf = (row: Row): Params => row.node as Params

const toJoined = ({ kind, edge, other, name }: Row): Joined => ({
  kind: kind as string,
  edge: edge as Params,
  other: other as string,
  name: (name ?? null) as string | null,
})

/** Rows by the value of a column. */
export const byKey = (rows: readonly Row[], key: string): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row[key] as string)
    if (group) group.push(row)
    else groups.set(row[key] as string, [row])
  }
  return groups
}

/** The nodes of `rows` with those of `edges` that are theirs. */
export const walked = (rows: readonly Row[], edges: readonly Row[]): Walked[] => {
  const groups = byKey(edges, 'id')
  return rows.map((row) => ({
    id: row.id as string,
    node: nodeOf(row),
    joined: (groups.get(row.id as string) ?? []).map(toJoined),
  }))
}

const articlePages = (engine: Runner, history: boolean) =>
  pages((after) => runFile(engine, 'export/articles', { after, history, limit: pageSize }))

/** The live articles (all of them with `history`) by id, joined to the actors they name. */
export async function* walkArticles(engine: Runner, history: boolean): AsyncGenerator<Walked> {
  for await (const rows of articlePages(engine, history))
    for (const chunk of chunks(rows))
      yield* walked(chunk, await runFile(engine, 'export/article-mentions', { ids: idsOf(chunk) }))
}

const inOrder = (a: Row, b: Row): number => {
  const [left, right] = [nodeOf(a), nodeOf(b)]
  return Number(left.start) - Number(right.start) || (left.id! < right.id! ? -1 : 1)
}

/** The live articles by id, each with its live statements: all that tells of one text is together. */
export async function* walkArticleStatements(engine: Runner): AsyncGenerator<WalkedArticle> {
  for await (const rows of articlePages(engine, false))
    for (const chunk of chunks(rows)) {
      const told = await runFile(engine, 'export/article-statements', { ids: idsOf(chunk) })
      const edges = await runFile(engine, 'export/statement-edges', { ids: idsOf(told) })
      const statements = byKey(edges, 'id')
      const ofArticle = byKey(told, 'article')
      for (const row of chunk) {
        const own = [...(ofArticle.get(row.id as string) ?? [])].sort(inOrder)
        const joined = own.flatMap(({ id }) => statements.get(id as string) ?? [])
        yield { id: row.id as string, node: nodeOf(row), statements: walked(own, joined) }
      }
    }
}

/** The live statements (all of them with `history`) by id. */
export async function* walkStatements(engine: Runner, history: boolean): AsyncGenerator<Walked> {
  const page: Page = (after) => runFile(engine, 'export/statements', { after, history, limit: pageSize })
  for await (const rows of pages(page))
    yield* walked(rows, await runFile(engine, 'export/statement-edges', { ids: idsOf(rows) }))
}

/** True of an actor whom a live article names. */
export const isLive = (row: Row): boolean => (nodeOf(row).articles as number) > 0

/** All actors in pages. */
export const actorPages = (engine: Runner) =>
  pages((after) => runFile(engine, 'export/actors', { after, limit: pageSize }))

/** Live actors, and those that live ones hold office of or are part of, by id; with `history` every one. */
export async function* walkActors(engine: Runner, history: boolean): AsyncGenerator<Params> {
  for await (const rows of actorPages(engine)) {
    const patrons = new Set(idsOf(await runFile(engine, 'export/actor-patrons', { ids: idsOf(rows) })))
    for (const row of rows) if (history || isLive(row) || patrons.has(row.id as string)) yield nodeOf(row)
  }
}

/** The live canonical nodes of some labels (all of them with `history`), label by label, by id. */
export async function* walkObjects(
  engine: Runner,
  labels: readonly WalkedObject['label'][],
  history: boolean,
): AsyncGenerator<WalkedObject> {
  for (const label of labels) {
    const page: Page = (after) =>
      runTemplate(engine, 'export/objects', { fill: { label }, params: { after, history, limit: pageSize } })
    for await (const rows of pages(page))
      for (const row of rows)
        yield {
          id: row.id as string,
          node: nodeOf(row),
          label,
          commitment: (row.labels as string[]).includes('Commitment'),
        }
  }
}
