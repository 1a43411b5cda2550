import { type Runner, runFile, runTemplate } from './cypher-file.ts'
import type { Params, Row } from './engine.ts'
import type { ObjectLabel } from './summaries.ts'

/** How many ids are read at a time, and how many nodes with what they are joined to: what is kept in memory does not grow with the graph. */
const idsAtOnce = 50_000
const nodesAtOnce = 500
/** Of nodes that may each have thousands of edges, as states do. */
const hubsAtOnce = 20

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

/** Gathers what is walked one by one into parts that are read together. */
export async function* chunked<T>(items: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  let chunk: T[] = []
  for await (const item of items) {
    chunk.push(item)
    if (chunk.length < nodesAtOnce) continue
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

async function* idParts(engine: Runner, label: string): AsyncGenerator<readonly string[]> {
  let after = ''
  for (;;) {
    const params = { after, limit: idsAtOnce }
    const ids = idsOf(await runTemplate(engine, 'export/ids', { fill: { label }, params }))
    for (let at = 0; at < ids.length; at += nodesAtOnce) yield ids.slice(at, at + nodesAtOnce)
    if (ids.length < idsAtOnce) return
    after = ids.at(-1)!
  }
}

/** The nodes of a label that `isKept` takes, in parts, by id. */
export async function* parts(
  engine: Runner,
  label: string,
  isKept: (node: Params) => boolean,
): AsyncGenerator<readonly Row[]> {
  for await (const ids of idParts(engine, label)) {
    const rows = byKey(await runTemplate(engine, 'export/nodes', { fill: { label }, params: { ids } }), 'id')
    const kept = ids.flatMap((id) => rows.get(id) ?? []).filter((row) => isKept(nodeOf(row)))
    if (kept.length > 0) yield kept
  }
}

/** A part of `parts` in smaller ones, to be asked what they are joined to where each may be joined to very many. */
export function* hubs(part: readonly Row[]): Generator<readonly Row[]> {
  for (let at = 0; at < part.length; at += hubsAtOnce) yield part.slice(at, at + hubsAtOnce)
}

const unlessRetracted =
  (history: boolean) =>
  ({ retractedAt }: Params): boolean =>
    history || (retractedAt ?? null) === null

/** The live articles (all of them with `history`) by id, joined to the actors they name. */
export async function* walkArticles(engine: Runner, history: boolean): AsyncGenerator<Walked> {
  for await (const part of parts(engine, 'Article', unlessRetracted(history)))
    yield* walked(part, await runFile(engine, 'export/article-mentions', { ids: idsOf(part) }))
}

const inOrder = (a: Row, b: Row): number => {
  const [left, right] = [nodeOf(a), nodeOf(b)]
  return Number(left.start) - Number(right.start) || (left.id! < right.id! ? -1 : 1)
}

/** The live articles by id, each with its live statements: all that tells of one text is together. */
export async function* walkArticleStatements(engine: Runner): AsyncGenerator<WalkedArticle> {
  for await (const part of parts(engine, 'Article', unlessRetracted(false))) {
    const told = await runFile(engine, 'export/article-statements', { ids: idsOf(part) })
    const edges = byKey(await runFile(engine, 'export/statement-edges', { ids: idsOf(told) }), 'id')
    const ofArticle = byKey(told, 'article')
    for (const row of part) {
      const own = [...(ofArticle.get(row.id as string) ?? [])].sort(inOrder)
      const joined = own.flatMap(({ id }) => edges.get(id as string) ?? [])
      yield { id: row.id as string, node: nodeOf(row), statements: walked(own, joined) }
    }
  }
}

/** The live statements (all of them with `history`) by id. */
export async function* walkStatements(engine: Runner, history: boolean): AsyncGenerator<Walked> {
  for await (const part of parts(engine, 'Statement', unlessRetracted(history)))
    yield* walked(part, await runFile(engine, 'export/statement-edges', { ids: idsOf(part) }))
}

/** True of an actor whom a live article names. */
export const isLive = (actor: Params): boolean => (actor.articles as number) > 0

/** Live actors, and those that live ones hold office of or are part of, by id; with `history` every one. */
export async function* walkActors(engine: Runner, history: boolean): AsyncGenerator<Params> {
  for await (const part of parts(engine, 'Actor', () => true)) {
    const patrons = new Set(idsOf(await runFile(engine, 'export/actor-patrons', { ids: idsOf(part) })))
    for (const row of part) if (history || isLive(nodeOf(row)) || patrons.has(row.id as string)) yield nodeOf(row)
  }
}

/** The live canonical nodes of some labels (all of them with `history`), label by label, by id. */
export async function* walkObjects(
  engine: Runner,
  labels: readonly WalkedObject['label'][],
  history: boolean,
): AsyncGenerator<WalkedObject> {
  for (const label of labels)
    for await (const part of parts(engine, label, ({ count }) => history || (count as number) > 0))
      for (const row of part)
        yield {
          id: row.id as string,
          node: nodeOf(row),
          label,
          commitment: (row.labels as string[]).includes('Commitment'),
        }
}
