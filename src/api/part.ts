import DataLoader from 'dataloader'
import { z } from 'zod'
import type { AboutKey } from './about-key.ts'
import { grouped } from './batch.ts'
import { readRows, type Source } from './read.ts'
import { maybe } from './row.ts'

const Node = z.record(z.string(), z.unknown())

const PartRow = z.object({
  id: z.string(),
  edge: z.string(),
  order: maybe(z.number()),
  start: maybe(z.number()),
  end: maybe(z.number()),
  text: maybe(z.string()),
  was: maybe(z.string()),
  kind: maybe(z.string()),
  cue: maybe(z.string()),
  cueStart: maybe(z.number()),
  cueEnd: maybe(z.number()),
  labels: z.array(z.string()),
  node: Node,
})
/** What a statement is joined to by one of its edges. */
export type PartRow = z.infer<typeof PartRow>

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

/** What is joined to statements: one read for all statements of a level, of those types of edges alone that its fields ask for. */
export const statementParts = (source: Source) =>
  new DataLoader<EdgesOf<string>, PartRow[], string>(async (asked) => {
    const { nodes: ids, edges } = askedOf(asked)
    const rows = await readRows(source, { name: 'statement-parts', params: { ids, edges }, row: PartRow })
    const found = grouped(rows, ({ id, edge }) => `${edge} ${id}`)
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

/** What is joined to a statement by edges of some types; those that a level below needs too are read with these. */
export const joinedBy = async (
  edges: readonly string[],
  id: string,
  load: { readonly statementParts: ReturnType<typeof statementParts> },
): Promise<PartRow[]> => (await Promise.all(edges.map((edge) => load.statementParts.load({ of: id, edge })))).flat()
