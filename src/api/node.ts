import { z } from 'zod'
import { InputError } from '../errors.ts'
import { absencesById } from './absence-row.ts'
import type { Context } from './context.ts'
import type { NodeParent } from './parent.ts'
import { readRows } from './read.ts'
import { ArticleRow, CurationRow, LabelledRow, StatementRow, toAbout } from './row.ts'
import { RelationRow, relationOf } from './walk.ts'

const row = z.object({ nodes: z.array(LabelledRow), relations: z.array(RelationRow) })

const most = 100

const toNode = (found: z.infer<typeof LabelledRow>): NodeParent => {
  if (found.labels.includes('Article')) return { ...ArticleRow.parse(found.node), __typename: 'Article' }
  if (found.labels.includes('Statement')) return { ...StatementRow.parse(found.node), __typename: 'Statement' }
  if (found.labels.includes('Curation')) return { ...CurationRow.parse(found.node), __typename: 'Curation' }
  return toAbout(found)
}

/** An id behind the name of its type, as in `Actor:russia`. */
const typed = (id: string): readonly [type: string, id: string] | null => {
  const [, type, rest] = /^([A-Z][a-z]+):(.+)$/s.exec(id) ?? []
  return type && rest ? [type, rest] : null
}

/** What has the ids of actors in its own: these are those of the actors that are kept. */
const ofActors: ReadonlySet<string> = new Set(['Actor', 'Relation', 'Absence'])

type Kept = (id: string) => string

const choose = (id: string, nodes: readonly NodeParent[], kept: Kept): NodeParent | null => {
  const [type, rest] = typed(id) ?? []
  const has = (node: NodeParent, own: string) => node.id === (ofActors.has(node.__typename) ? kept(own) : own)
  const found = nodes.filter(
    (node) => has(node, id) || (rest !== undefined && has(node, rest) && node.__typename === type),
  )
  if (found.length < 2) return found[0] ?? null
  const ways = found.map(({ __typename, id }) => `${__typename}:${id}`).sort()
  throw new InputError(`More than one thing has the id ${id}: ask for ${ways.join(' or ')}.`)
}

/**
 * Whatever has these ids, in their order; null for what is not there. An actor that was merged into another by then is that one, and so it
 * is at the ends of a relation or an absence. `InputError` for an id that things of two types have, and for too many ids.
 */
export const nodesById = async (context: Context, ids: readonly string[]): Promise<(NodeParent | null)[]> => {
  if (ids.length > most)
    throw new InputError(`ids has ${ids.length}, and may have at most ${most}: ask again for the rest.`)
  const kinds = new Set(context.kinds)
  const kept: Kept = (id) => id.split(' ').map(context.keptActor).join(' ')
  const made = [...new Set(ids.map(kept))].map((id) => id.split(' ')).filter(([, kind]) => kinds.has(kind ?? ''))
  const relations = made.flatMap(([source = '', kind = '', target = '', ...rest]) =>
    rest.length === 0 ? [{ source, kind, target }] : [],
  )
  const absent = made.filter(({ length }) => length === 4).map((parts) => parts.join(' '))
  const asked = ids.flatMap((id) => [id, ...(typed(id)?.slice(1) ?? [])])
  const params = { ids: [...new Set(asked.flatMap((id) => [id, kept(id)]))], relations }
  const [found, absences] = await Promise.all([
    readRows(context, { name: 'node', params, row }),
    absencesById(context, absent),
  ])
  const nodes: NodeParent[] = [
    ...found[0]!.nodes.map(toNode),
    ...found[0]!.relations.map((relation) => ({ ...relationOf(relation), __typename: 'Relation' as const })),
    ...absences.map((absence) => ({ ...absence, __typename: 'Absence' as const })),
  ]
  return ids.map((id) => choose(id, nodes, kept))
}
