import DataLoader from 'dataloader'
import { z } from 'zod'
import type { Params } from '../graph/engine.ts'
import { objectLabels } from '../graph/summaries.ts'
import { type Connection, type PageArgs, pageParams, toConnection } from './page.ts'
import { PageRow, readRows, type Source } from './read.ts'
import { type AboutRow, ActorRow, ArticleRow, CurationRow, LabelledRow, StatementRow } from './row.ts'

const nullable = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null)
const Node = z.record(z.string(), z.unknown())

const PartRow = z.object({
  id: z.string(),
  edge: z.string(),
  order: nullable(z.number()),
  start: nullable(z.number()),
  end: nullable(z.number()),
  text: nullable(z.string()),
  was: nullable(z.string()),
  kind: nullable(z.string()),
  cue: nullable(z.string()),
  cueStart: nullable(z.number()),
  cueEnd: nullable(z.number()),
  labels: z.array(z.string()),
  node: Node,
})
/** What a statement is joined to by one of its edges. */
export type PartRow = z.infer<typeof PartRow>

const ActorPartRow = z.object({
  id: z.string(),
  edge: z.string(),
  title: nullable(z.string()),
  since: nullable(z.string()),
  until: nullable(z.string()),
  node: ActorRow,
})

const MentionRow = z.object({
  id: z.string(),
  count: z.number(),
  starts: z.array(z.number()),
  ends: z.array(z.number()),
  node: ActorRow,
})

const AboutPartRow = z.object({
  at: z.number(),
  edge: z.string(),
  kind: z.string(),
  family: z.string(),
  polarity: z.enum(['POSITIVE', 'NEGATIVE']),
  hedged: z.boolean(),
  asserted: nullable(z.boolean()),
  count: z.number(),
  firstOn: nullable(z.string()),
  lastOn: nullable(z.string()),
  depth: z.number(),
  node: Node,
})
/** An actor or condition of what statements say about a node, with how often and when. */
export type AboutPartRow = z.infer<typeof AboutPartRow>

const TellingRow = z.object({
  at: z.number(),
  object: z.string(),
  type: z.enum([...objectLabels, 'Commitment']),
  text: z.string(),
  date: nullable(z.string()),
  statement: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
})

const SpanRow = z.object({
  at: z.number(),
  count: z.number(),
  firstOn: nullable(z.string()),
  lastOn: nullable(z.string()),
})

const OriginRow = z.object({
  at: z.number(),
  mentions: z.number(),
  sketch: nullable(z.string()),
  article: ArticleRow,
})

const PeriodRow = z.object({ at: z.number(), period: nullable(z.string()), count: z.number() })

/** A typed relation by its ends and kind, and how many signs of a day tell its period. */
interface PeriodKey {
  readonly source: string
  readonly kind: string
  readonly target: string
  readonly size: number
}

/** The ids by label that the `about-*` files take: the one of the node, the others null. */
export interface AboutKey {
  readonly claim: string | null
  readonly agreement: string | null
  readonly event: string | null
  readonly issue: string | null
}

/** The key of a node that statements are about. */
export const aboutKey = ({ __typename, id }: Pick<AboutRow, '__typename' | 'id'>): AboutKey => ({
  claim: __typename === 'Claim' || __typename === 'Commitment' ? id : null,
  agreement: __typename === 'Agreement' ? id : null,
  event: __typename === 'Event' ? id : null,
  issue: __typename === 'Issue' ? id : null,
})

/** The key of a claim or commitment by its id. */
export const claimKey = (id: string): AboutKey => ({ claim: id, agreement: null, event: null, issue: null })

/** The id of the commitment that is one's denial: the same with the other polarity; null of what is none. */
export const contraryOf = (about: AboutRow): string | null =>
  about.__typename === 'Commitment' ? about.contrary : null

const VersionRow = z.object({ id: z.string(), corrects: z.boolean(), node: ArticleRow })

const options = { cacheKeyFn: (key: unknown) => JSON.stringify(key) }

const grouped = <T>(items: readonly T[], nameOf: (item: T) => string | number): Map<string | number, T[]> => {
  const groups = new Map<string | number, T[]>()
  for (const item of items) {
    const name = nameOf(item)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return groups
}

/** Rows of a file that takes `ids` and names the id in each row; one read for all ids of a level. */
const rowsById = <T extends z.ZodType<{ id: string }>>(source: Source, name: string, row: T) =>
  new DataLoader<string, z.infer<T>[]>(async (ids) => {
    const rows = await readRows(source, { name, params: { ids }, row })
    const groups = grouped(rows, ({ id }) => id)
    return ids.map((id) => groups.get(id) ?? [])
  })

/** Rows of a file that takes `keys` and names in each row the place of the key in that list. */
const rowsByKey = <T extends z.ZodType<{ at: number }>, K extends object = AboutKey>(
  source: Source,
  name: string,
  row: T,
) =>
  new DataLoader<K, z.infer<T>[], string>(async (keys) => {
    const params = { keys: keys.map((key, at) => ({ ...(key as Params), at })) }
    const groups = grouped(await readRows(source, { name, params, row }), ({ at }) => at)
    return keys.map((_, at) => groups.get(at) ?? [])
  }, options)

/** What stands at the end of edges of one type. */
export interface EdgesOf<K> {
  readonly of: K
  readonly edge: string
}

/** The different nodes and types of edges that a level asks for. */
const askedOf = <K>(asked: readonly EdgesOf<K>[]) => ({
  nodes: [...new Map(asked.map(({ of }) => [JSON.stringify(of), of])).values()],
  edges: [...new Set(asked.map(({ edge }) => edge))],
})

const edgeOptions = { cacheKeyFn: ({ of, edge }: EdgesOf<unknown>) => `${edge} ${JSON.stringify(of)}` }

/** What is joined to statements: one read for all statements of a level, of those types of edges alone that its fields ask for. */
const statementParts = (source: Source) =>
  new DataLoader<EdgesOf<string>, PartRow[], string>(async (asked) => {
    const { nodes: ids, edges } = askedOf(asked)
    const rows = await readRows(source, { name: 'statement-parts', params: { ids, edges }, row: PartRow })
    const found = grouped(rows, ({ id, edge }) => `${edge} ${id}`)
    return asked.map(({ of, edge }) => found.get(`${edge} ${of}`) ?? [])
  }, edgeOptions)

/** What is joined to the statements about nodes: likewise. */
const aboutParts = (source: Source) =>
  new DataLoader<EdgesOf<AboutKey>, AboutPartRow[], string>(async (asked) => {
    const { nodes, edges } = askedOf(asked)
    const keys = nodes.map((key, at) => ({ ...key, at }))
    const rows = await readRows(source, { name: 'about-parts', params: { keys, edges }, row: AboutPartRow })
    const places = new Map(nodes.map((key, at) => [JSON.stringify(key), at]))
    const found = grouped(rows, ({ at, edge }) => `${edge} ${at}`)
    return asked.map(({ of, edge }) => found.get(`${edge} ${places.get(JSON.stringify(of))}`) ?? [])
  }, edgeOptions)

/** What is asked of a nested list of statements: whose, and which page. `shared` are parameters that hold for all keys of a read. */
export interface NestedPage {
  readonly key: string | Params
  readonly shared?: Params
  readonly page: PageArgs
}

const IdPage = PageRow(StatementRow).extend({ id: z.string().optional(), at: z.number().optional() })

const readNested = async (
  source: Source,
  name: string,
  asked: readonly NestedPage[],
): Promise<Map<NestedPage, Connection<StatementRow>>> => {
  const { shared, page: args } = asked[0]!
  const page = { ...args, list: name }
  const keys = asked.map(({ key }) => key)
  const whose: Params =
    typeof keys[0] === 'string'
      ? { ids: keys as string[] }
      : { keys: keys.map((key, at) => ({ ...(key as Params), at })) }
  const rows = await readRows(source, { name, params: { ...whose, ...shared, ...pageParams(page) }, row: IdPage })
  const found = new Map(rows.map((row) => [row.id ?? row.at, row]))
  return new Map(
    asked.map((one, at) => {
      const row = found.get(typeof one.key === 'string' ? one.key : at) ?? { total: 0, page: [] }
      return [one, toConnection(page, row, ({ node }) => node)]
    }),
  )
}

/** Pages of statements under several parents: one read for all parents of a level that ask for the same page. */
const nestedPages = (source: Source, name: string) =>
  new DataLoader<NestedPage, Connection<StatementRow>, string>(async (asked) => {
    const pages = await Promise.all(
      [...grouped(asked, ({ shared, page }) => JSON.stringify([shared, page])).values()].map((group) =>
        readNested(source, name, group),
      ),
    )
    const all = new Map(pages.flatMap((page) => [...page]))
    return asked.map((one) => all.get(one)!)
  }, options)

/** What is joined to a statement by edges of some types; those that a level below needs too are read with these. */
export const joinedBy = async (edges: readonly string[], id: string, load: Loaders): Promise<PartRow[]> =>
  (await Promise.all(edges.map((edge) => load.statementParts.load({ of: id, edge })))).flat()

/** Readers of one request at one moment that gather what a level of the query asks for, so that each level costs one read. */
export const createLoaders = (source: Source) => ({
  statementParts: statementParts(source),
  actorParts: rowsById(source, 'actor-parts', ActorPartRow),
  articleText: rowsById(source, 'article-text', z.object({ id: z.string(), text: z.string() })),
  articleVersions: rowsById(source, 'article-versions', VersionRow),
  articleMentions: rowsById(source, 'article-mentions', MentionRow),
  actorTellings: rowsById(source, 'actor-tellings', z.object({ id: z.string(), told: nullable(z.string()) })),
  aboutTellings: rowsByKey(source, 'about-tellings', TellingRow),
  commitmentConditions: rowsById(source, 'commitment-conditions', z.object({ id: z.string(), text: z.string() })),
  commitmentHistory: rowsById(source, 'commitment-history', z.object({ id: z.string(), node: StatementRow })),
  aboutParts: aboutParts(source),
  aboutOrigins: rowsByKey(source, 'about-origins', OriginRow),
  aboutSpan: rowsByKey(source, 'about-span', SpanRow),
  actorStatements: nestedPages(source, 'actor-statements'),
  articleStatements: nestedPages(source, 'article-statements'),
  aboutStatements: nestedPages(source, 'about-statements'),
  responseStatements: nestedPages(source, 'response-statements'),
  relationPeriods: rowsByKey<typeof PeriodRow, PeriodKey>(source, 'relation-periods', PeriodRow),
  relationStatements: nestedPages(source, 'relation-statements'),
  receiptCurations: rowsById(source, 'receipt-curations', z.object({ id: z.string(), node: CurationRow })),
  curationSubjects: rowsById(source, 'curation-subjects', LabelledRow.extend({ id: z.string() })),
  conditionAwaits: rowsById(source, 'condition-awaits', z.object({ id: z.string(), node: ActorRow })),
  conditionStatements: nestedPages(source, 'condition-statements'),
  statementNodes: rowsById(source, 'statement-nodes', z.object({ id: z.string(), node: StatementRow })),
})
/** The readers of one request at one moment. */
export type Loaders = ReturnType<typeof createLoaders>
