import { z } from 'zod'
import { aboutKey } from './about-key.ts'
import type { Context } from './context.ts'
import type { RelationParent } from './parent.ts'
import { readRows } from './read.ts'
import { type AboutRow, ActorRow, LabelledRow, toAbout } from './row.ts'

/** A typed relation as a read gives it. */
export const RelationRow = z.object({
  source: ActorRow,
  kind: z.string(),
  target: LabelledRow,
  count: z.number(),
  firstOn: z.string().nullish(),
  lastOn: z.string().nullish(),
})

interface Told {
  readonly source: AboutRow
  readonly kind: string
  readonly target: AboutRow
  readonly count: number
  readonly firstOn?: string | null
  readonly lastOn?: string | null
}

/** A typed relation between two nodes, of which the source is an actor. */
export const toRelation = ({ source, kind, target, count, firstOn, lastOn }: Told): RelationParent => ({
  id: `${source.id} ${kind} ${target.id}`,
  kind,
  source: ActorRow.parse(source),
  target,
  count,
  firstOn: firstOn ?? null,
  lastOn: lastOn ?? null,
})

const keyOf = (node: AboutRow) => ({ ...aboutKey(node), actor: node.__typename === 'Actor' ? node.id : null })

/** The relation of a row. */
export const relationOf = ({ source, target, ...rest }: z.infer<typeof RelationRow>): RelationParent =>
  toRelation({ ...rest, source: asAbout(source), target: toAbout(target) })

/** A name for a node that no other node has, whatever its label. */
export const nameOf = ({ __typename, id }: AboutRow): string => JSON.stringify([__typename, id])

/** An actor as one end of a relation. */
export const asAbout = (actor: ActorRow): AboutRow => ({ ...actor, __typename: 'Actor' })

/** The end of a relation at which `node` is not. */
export const otherEnd = ({ source, target }: RelationParent, node: AboutRow): AboutRow =>
  nameOf(target) === nameOf(node) ? asAbout(source) : target

/** What a walk along relations keeps to: kinds, and how many relations are read at a step. */
export interface Walk {
  readonly kinds: readonly string[]
  readonly limit: number
}

/** The typed relations at any of `nodes`, the most told first: as they stand, or as they were at the moment of the context. One read. */
export const relationsAt = async (
  context: Context,
  nodes: readonly AboutRow[],
  { kinds, limit }: Walk,
): Promise<RelationParent[]> => {
  const keys = nodes.map(keyOf)
  const { known, valid } = context.moment
  const lists = known === null && valid === null ? { today: keys, moment: [] } : { today: [], moment: keys }
  const rows = await readRows(context, { name: 'neighbourhood', params: { ...lists, kinds, limit }, row: RelationRow })
  return rows.map(relationOf)
}

const actorRow = z.object({ node: ActorRow })

/** The actor that an id, name or alias means, or null when the graph does not hold it. */
export const actorNamed = async (context: Context, words: string): Promise<ActorRow | null> => {
  const params = { id: context.actorId(words), name: words, below: null }
  return (await readRows(context, { name: 'actor', params, row: actorRow }))[0]?.node ?? null
}
