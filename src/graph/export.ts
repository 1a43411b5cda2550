import { type Runner, runFile, runTemplate } from './cypher-file.ts'
import type { Engine, Params, Row, Value } from './engine.ts'
import { objectLabels } from './summaries.ts'

/** How many nodes are read at a time; what is kept in memory does not grow with the graph. */
const pageSize = 2_000

/** Properties that only keep summaries up, and those that tell when the graph came to know something. */
const inner = new Set(['told', 'lead', 'termsLead', 'claimedRung', 'evidencedRung'])
const clocks = new Set(['recordedAt', 'retractedAt', 'earlier'])

type Page = (after: string) => Promise<readonly Row[]>

const isMap = (value: Value): value is Params => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Sorts keys and leaves out null, so that equal graphs give equal bytes. */
const canonical = (value: Value): Value => {
  if (Array.isArray(value)) return value.map(canonical)
  if (!isMap(value)) return value
  const entries = Object.entries(value).filter(([, inside]) => inside !== null && inside !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inside]) => [key, canonical(inside)]),
  )
}

const line = (record: string, content: Params): string => JSON.stringify({ record, ...(canonical(content) as Params) })

const kept = (node: Value | undefined, history: boolean): Params =>
  Object.fromEntries(
    Object.entries((node ?? {}) as Params).filter(([key]) => !inner.has(key) && (history || !clocks.has(key))),
  )

async function* pages(page: Page): AsyncGenerator<readonly Row[]> {
  let after = ''
  for (;;) {
    const rows = await page(after)
    if (rows.length > 0) yield rows
    if (rows.length < pageSize) return
    after = rows.at(-1)!.id as string
  }
}

const groupById = (rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.id as string)
    if (group) group.push(row)
    else groups.set(row.id as string, [row])
  }
  return groups
}

const idsOf = (rows: readonly Row[]): string[] => rows.map(({ id }) => id as string)

/** Lines in the order of their bytes: edges have no id of their own. */
const sortedValues = (values: readonly Params[]): Params[] =>
  values
    .map((value) => [JSON.stringify(canonical(value)), value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value)

async function* articleLines(engine: Runner, history: boolean): AsyncGenerator<string> {
  const page: Page = (after) => runFile(engine, 'export/articles', { after, history, limit: pageSize })
  for await (const rows of pages(page)) {
    const mentions = groupById(await runFile(engine, 'export/article-mentions', { ids: idsOf(rows) }))
    for (const { id, node } of rows) {
      const edges = (mentions.get(id as string) ?? []).map(({ actor, edge }) => ({
        actor: actor!,
        ...kept(edge, history),
      }))
      yield line('article', { ...kept(node, history), mentions: sortedValues(edges) })
    }
  }
}

/** Live actors, and those that live ones hold office of or are part of; with `history` every one. */
async function* actorLines(engine: Runner, history: boolean): AsyncGenerator<string> {
  for await (const rows of pages((after) => runFile(engine, 'export/actors', { after, limit: pageSize }))) {
    const patrons = new Set(idsOf(await runFile(engine, 'export/actor-patrons', { ids: idsOf(rows) })))
    for (const { id, node } of rows)
      if (history || isLive(node) || patrons.has(id as string)) yield line('actor', kept(node, history))
  }
}

const isLive = (node: Value | undefined): boolean => ((node as Params).articles as number) > 0

const statementParts = (edges: readonly Row[]): Params => {
  const of = (wanted: string) =>
    edges.filter(({ kind }) => kind === wanted).map(({ edge, other }) => ({ id: other!, ...(edge as Params) }))
  return {
    speakers: sortedValues(of('SPEAKER')).sort((a, b) => Number(a.order) - Number(b.order)),
    source: of('SOURCE')[0] ?? null,
    target: of('TARGET')[0] ?? null,
    about: of('ABOUT')[0] ?? null,
    issues: of('CONCERNS')
      .map(({ id }) => id!)
      .sort(),
    conditions: sortedValues(of('CONDITIONAL_ON')).sort((a, b) => Number(a.start) - Number(b.start)),
    article: of('REPORTED_BY')[0]?.id ?? null,
  }
}

async function* statementLines(engine: Runner, history: boolean): AsyncGenerator<string> {
  const page: Page = (after) => runFile(engine, 'export/statements', { after, history, limit: pageSize })
  for await (const rows of pages(page)) {
    const edges = groupById(await runFile(engine, 'export/statement-edges', { ids: idsOf(rows) }))
    for (const { id, node } of rows)
      yield line('statement', { ...kept(node, history), ...statementParts(edges.get(id as string) ?? []) })
  }
}

async function* objectLines(engine: Runner, history: boolean): AsyncGenerator<string> {
  for (const label of [...objectLabels, 'Condition']) {
    const page: Page = (after) =>
      runTemplate(engine, 'export/objects', { fill: { label }, params: { after, history, limit: pageSize } })
    for await (const rows of pages(page))
      for (const { node, labels } of rows)
        yield line(
          (labels as string[]).includes('Commitment') ? 'commitment' : label.toLowerCase(),
          kept(node, history),
        )
  }
}

/** Offices and wholes of live actors, and typed relations, actor by actor. */
async function* relationLines(engine: Runner): AsyncGenerator<string> {
  for await (const rows of pages((after) => runFile(engine, 'export/actors', { after, limit: pageSize }))) {
    const live = idsOf(rows.filter(({ node }) => isLive(node)))
    const edges = groupById(await runFile(engine, 'export/actor-edges', { ids: live }))
    for (const from of live) {
      const told = (edges.get(from) ?? []).map(({ kind, edge, other, labels }) => {
        return { from, kind: kind!, to: other!, label: labelOf(labels), ...(edge as Params) }
      })
      for (const relation of sortedValues(told)) yield line('relation', relation)
    }
  }
}

const labelOf = (labels: Value | undefined): string =>
  (labels as string[]).find((label) => label !== 'Commitment') ?? ''

/**
 * The live graph as JSON lines: articles, actors, statements, canonical nodes, relations, each sorted by id, without run times. Equal graphs give
 * equal bytes on any engine. With `history`, also retracted articles and statements, nodes that only they touch, and clocks.
 */
export async function* exportGraph(engine: Engine, { history }: { readonly history: boolean }): AsyncGenerator<string> {
  yield* articleLines(engine, history)
  yield* actorLines(engine, history)
  yield* statementLines(engine, history)
  yield* objectLines(engine, history)
  yield* relationLines(engine)
}
