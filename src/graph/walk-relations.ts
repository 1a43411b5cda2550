import { canonical } from './canonical.ts'
import { type Runner, runFile, runTemplate } from './cypher-file.ts'
import type { Params, Row } from './engine.ts'
import { type ObjectLabel, objectLabels } from './summaries.ts'
import { hubs, idsOf, isLive, parts, walked } from './walk.ts'

/** An edge from an actor: a typed relation, an office it held, or what it is a part of. */
export interface WalkedRelation {
  readonly kind: string
  readonly edge: Params
  readonly source: { readonly id: string; readonly name: string }
  readonly target: { readonly id: string; readonly name: string; readonly label: ObjectLabel | 'Actor' }
}

const keyOf = ({ source, target, kind, edge }: WalkedRelation): string =>
  JSON.stringify([source.id, target.id, kind, canonical(edge)])

// Edges have no id of their own.
const sorted = (relations: readonly WalkedRelation[]): WalkedRelation[] =>
  relations
    .map((relation) => [keyOf(relation), relation] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, relation]) => relation)

/** Offices and wholes of live actors, and their typed relations to other actors, by source. */
export async function* walkActorRelations(engine: Runner): AsyncGenerator<WalkedRelation> {
  for await (const part of parts(engine, 'Actor', isLive))
    for (const actors of hubs(part)) {
      const edges = await runFile(engine, 'export/actor-edges', { ids: idsOf(actors) })
      for (const { id, node, joined } of walked(actors, edges)) {
        const source = { id, name: node.name as string }
        const relations = joined.map(({ kind, edge, other, name }) => {
          return { kind, edge, source, target: { id: other, name: name ?? other, label: 'Actor' as const } }
        })
        yield* sorted(relations)
      }
    }
}

/** Claims and events are of few actors each, agreements and issues of many. */
async function* partsOfObjects(engine: Runner, label: ObjectLabel): AsyncGenerator<readonly Row[]> {
  for await (const part of parts(engine, label, ({ count }) => (count as number) > 0))
    if (label === 'Agreement' || label === 'Issue') yield* hubs(part)
    else yield part
}

/** Typed relations of actors to what statements are about, by target: an actor may have a hundred thousand claims, but a claim few actors. */
export async function* walkObjectRelations(engine: Runner): AsyncGenerator<WalkedRelation> {
  for (const label of objectLabels)
    for await (const objects of partsOfObjects(engine, label)) {
      const edges = await runTemplate(engine, 'export/object-edges', {
        fill: { label },
        params: { ids: idsOf(objects) },
      })
      for (const { id, node, joined } of walked(objects, edges)) {
        const target = { id, name: (node.name ?? node.text ?? id) as string, label }
        const relations = joined.map(({ kind, edge, other, name }) => {
          return { kind, edge, source: { id: other, name: name ?? other }, target }
        })
        yield* sorted(relations)
      }
    }
}

/** All edges from live actors: `walkActorRelations`, then `walkObjectRelations`. */
export async function* walkRelations(engine: Runner): AsyncGenerator<WalkedRelation> {
  yield* walkActorRelations(engine)
  yield* walkObjectRelations(engine)
}
