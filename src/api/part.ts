import DataLoader from 'dataloader'
import { z } from 'zod'
import type { AboutKey } from './about-key.ts'
import { grouped } from './batch.ts'
import { readRows, type Source } from './read.ts'
import { maybe, PartRow, type StatementRow } from './row.ts'

const Node = z.record(z.string(), z.unknown())

const AboutPartRow = z.object({
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
  { edges, load }: PartSource,
  page: readonly { readonly id: string }[],
  parts: readonly PartRow[],
): void => {
  const found = grouped(parts, ({ id, edge }) => `${edge} ${id}`)
  for (const { id } of page)
    for (const edge of edges) load.statementParts.prime({ of: id, edge }, found.get(`${edge} ${id}`) ?? [])
}

/** A `PartSource` that keeps statements too. A `Context` is one. */
export interface StatementSource extends Source {
  readonly load: PartSource['load'] & { readonly statementNodes: DataLoader<string, StatementRow[]> }
}

/** What a read may bring along: statements that its page names or is of, and what they are joined to. */
interface Brought {
  readonly page: readonly { readonly id: string }[]
  readonly statements?: readonly StatementRow[]
  readonly parts?: readonly PartRow[]
}

/** Keeps what a read brought along. */
export const keepBrought = (source: StatementSource, { page, statements = [], parts }: Brought): void => {
  for (const statement of statements) source.load.statementNodes.prime(statement.id, [statement])
  if (parts) keepParts(source, [...page, ...statements], parts)
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

/** What is joined to the statements about nodes: likewise. */
export const aboutParts = (source: Source) =>
  new DataLoader<EdgesOf<AboutKey>, AboutPartRow[], string>(async (asked) => {
    const { nodes, edges } = askedOf(asked)
    const keys = nodes.map((key, at) => ({ ...key, at }))
    const rows = await readRows(source, { name: 'about-parts', params: { keys, edges }, row: AboutPartRow })
    const places = new Map(nodes.map((key, at) => [JSON.stringify(key), at]))
    const found = grouped(rows, ({ at, edge }) => `${edge} ${at}`)
    return asked.map(({ of, edge }) => found.get(`${edge} ${places.get(JSON.stringify(of))}`) ?? [])
  }, byEdge)

/** What is joined to a statement by edges of some types. */
export const joinedBy = async (edges: readonly string[], id: string, load: PartSource['load']): Promise<PartRow[]> =>
  (await Promise.all(edges.map((edge) => load.statementParts.load({ of: id, edge })))).flat()
