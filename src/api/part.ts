import DataLoader from 'dataloader'
import { z } from 'zod'
import type { AboutKey } from './about-key.ts'
import { grouped } from './batch.ts'
import { readRows, type Source } from './read.ts'
import { maybe, PartRow } from './row.ts'

const Node = z.record(z.string(), z.unknown())

/** A row of what comes along of nodes that statements are about: `at` is the place of the node. */
export const AboutPartRow = z.object({
  at: z.number(),
  edge: z.string(),
  kind: z.string(),
  family: z.string(),
  polarity: z.enum(['POSITIVE', 'NEGATIVE']),
  hedged: z.boolean(),
  asserted: maybe(z.boolean()),
  count: z.number(),
  firstOn: maybe(z.string()),
  lastOn: maybe(z.string()),
  depth: z.number(),
  node: Node,
})
/** An actor or condition of what statements say about a node, with how often and when. */
export type AboutPartRow = z.infer<typeof AboutPartRow>

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

const byEdge = { cacheKeyFn: ({ of, edge }: EdgesOf<unknown>) => `${edge} ${JSON.stringify(of)}` }

type StatementParts = DataLoader<EdgesOf<string>, PartRow[], string>

/** What is read, and where what it brings along of statements is kept. */
export interface PartSource extends Source {
  readonly load: { readonly statementParts: StatementParts }
}

/** Keeps what statements are joined to, which came along with a page of them by the edges of the source: fields below need no other read. */
export const keepParts = (
  { ahead, load }: PartSource,
  page: readonly { readonly id: string }[],
  parts: readonly PartRow[],
): void => {
  const found = grouped(parts, ({ id, edge }) => `${edge} ${id}`)
  for (const { id } of page)
    for (const edge of ahead.edges) load.statementParts.prime({ of: id, edge }, found.get(`${edge} ${id}`) ?? [])
}

const BroughtRow = z.object({ parts: z.array(PartRow) })

/** What is joined to statements where it did not come with them: one read for all statements of a level. */
export const statementParts = (source: Source): StatementParts =>
  new DataLoader<EdgesOf<string>, PartRow[], string>(async (asked) => {
    const { nodes: ids, edges } = askedOf(asked)
    const rows = await readRows(source, { name: 'statement-parts', params: { ids, edges }, row: BroughtRow })
    const found = grouped(
      rows.flatMap(({ parts }) => parts),
      ({ id, edge }) => `${edge} ${id}`,
    )
    return asked.map(({ of, edge }) => found.get(`${edge} ${of}`) ?? [])
  }, byEdge)

type AboutParts = DataLoader<EdgesOf<AboutKey>, AboutPartRow[], string>

/** Keeps who says what about nodes, which came along with these by the edges of the source. */
export const keepTold = (
  { ahead, load }: Source & { readonly load: { readonly aboutParts: AboutParts } },
  keys: readonly AboutKey[],
  told: readonly AboutPartRow[],
): void => {
  const found = grouped(told, ({ at, edge }) => `${edge} ${at}`)
  for (const [at, of] of keys.entries())
    for (const edge of ahead.sides) load.aboutParts.prime({ of, edge }, found.get(`${edge} ${at}`) ?? [])
}

const ToldRow = z.object({ told: z.array(AboutPartRow) })

/** What is joined to the statements about nodes: likewise. */
export const aboutParts = (source: Source): AboutParts =>
  new DataLoader<EdgesOf<AboutKey>, AboutPartRow[], string>(async (asked) => {
    const { nodes, edges: sides } = askedOf(asked)
    const keys = nodes.map((key, at) => ({ ...key, at }))
    const rows = await readRows(source, { name: 'about-parts', params: { keys, sides }, row: ToldRow })
    const places = new Map(nodes.map((key, at) => [JSON.stringify(key), at]))
    const found = grouped(
      rows.flatMap(({ told }) => told),
      ({ at, edge }) => `${edge} ${at}`,
    )
    return asked.map(({ of, edge }) => found.get(`${edge} ${places.get(JSON.stringify(of))!}`) ?? [])
  }, byEdge)

/** What is joined to a statement by edges of some types. */
export const joinedBy = async (edges: readonly string[], id: string, load: PartSource['load']): Promise<PartRow[]> =>
  (await Promise.all(edges.map((edge) => load.statementParts.load({ of: id, edge })))).flat()
