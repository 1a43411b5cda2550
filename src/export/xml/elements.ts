import type { Params, Value } from '../../graph/engine.ts'
import { objectLabels } from '../../graph/summaries.ts'
import { walkActors, walkObjects } from '../../graph/walk.ts'
import { walkRelations } from '../../graph/walk-relations.ts'
import type { Source } from '../source.ts'

/** What nodes and edges tell beside their ends and labels, by name, with the type that GraphML and GEXF both have. */
export const nodeAttributes = {
  type: 'string',
  kind: 'string',
  iso3: 'string',
  country: 'string',
  wikidata: 'string',
  provisional: 'boolean',
  articles: 'integer',
  count: 'integer',
  date: 'string',
  signedOn: 'string',
  force: 'string',
  action: 'string',
  deadline: 'string',
  conditional: 'boolean',
  claimedStage: 'string',
  evidencedStage: 'string',
} as const
export const edgeAttributes = {
  kind: 'string',
  family: 'string',
  sign: 'integer',
  count: 'integer',
  firstOn: 'string',
  lastOn: 'string',
} as const

/** A node as a file of a graph has it; `tells` holds those of `nodeAttributes` that it has. */
export interface NodeElement {
  readonly id: string
  readonly label: string
  readonly tells: Params
}

/** A directed edge; `tells` holds those of `edgeAttributes` that it has. */
export interface EdgeElement {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly label: string
  readonly tells: Params & { readonly kind: string; readonly count: number }
}

/** Ids of actors and issues are words and may be the same, so an id begins with the label. */
const idOf = (label: string, id: string): string => `${label}:${id}`

const chosen = (node: Params, names: object): Params =>
  Object.fromEntries(
    Object.keys(names).flatMap((name): [string, Value][] => {
      const value = node[name]
      return value === null || value === undefined ? [] : [[name, value]]
    }),
  )

/** The live actors and canonical nodes, by label and id. */
export async function* nodeElements({ engine }: Source): AsyncGenerator<NodeElement> {
  for await (const node of walkActors(engine, false))
    yield {
      id: idOf('Actor', node.id as string),
      label: node.name as string,
      tells: chosen({ ...node, type: 'Actor' }, nodeAttributes),
    }
  for await (const { id, node, label, commitment } of walkObjects(engine, objectLabels, false))
    yield {
      id: idOf(label, id),
      label: (node.name ?? node.text ?? id) as string,
      tells: chosen({ ...node, type: commitment ? 'Commitment' : label }, nodeAttributes),
    }
}

/** The typed relations, each once. */
export async function* edgeElements({ engine, relations }: Source): AsyncGenerator<EdgeElement> {
  for await (const { kind, edge, source, target } of walkRelations(engine)) {
    const relation = relations.get(kind)
    if (!relation) continue
    const { label, family, sign } = relation
    const ends = { source: idOf('Actor', source.id), target: idOf(target.label, target.id) }
    const tells = { kind, family, sign, ...chosen(edge, edgeAttributes), count: edge.count as number }
    yield { id: `${ends.source}.${kind}.${ends.target}`, ...ends, label, tells }
  }
}
