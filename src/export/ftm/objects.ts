import { runTemplate } from '../../graph/cypher-file.ts'
import type { Params } from '../../graph/engine.ts'
import { byKey, chunked, type WalkedObject, walkObjects } from '../../graph/walk.ts'
import type { Source } from '../source.ts'
import { asName, type Entity, entity, entityId } from './entity.ts'

/** An event, or an agreement, for which the model has no schema nearer than something that parties take part in. */
const event = ({ id, node, label }: WalkedObject, involved: readonly string[], kinds: Source['relations']): Entity =>
  entity('Event', entityId(label, id), {
    name: asName(node.text ?? node.name),
    summary: kinds.get(node.kind as string)?.label ?? label.toLowerCase(),
    date: node.date ?? node.signedOn ?? null,
    keywords: label.toLowerCase(),
    involved: involved.map((actor) => entityId('actor', actor)).sort(),
  })

const terms = ({ force, deadline, claimedStage, evidencedStage }: Params): Params[string] =>
  Object.entries({ force, deadline, claimed: claimedStage, evidenced: evidencedStage }).flatMap(([name, value]) =>
    value ? [`${name} ${value}`] : [],
  )

const note = ({ id, node, label, commitment }: WalkedObject): Entity =>
  entity('Note', entityId(label, id), {
    name: asName(node.name ?? node.text),
    description: node.text ?? null,
    keywords: [commitment ? 'commitment' : label.toLowerCase(), ...(terms(node) as string[])],
  })

/** What statements are about: deeds and agreements with their parties, claims, commitments and issues as notes. */
export async function* objectEntities({ engine, relations }: Source): AsyncGenerator<Entity> {
  for (const label of ['Agreement', 'Event'] as const)
    for await (const chunk of chunked(walkObjects(engine, [label], false))) {
      const params = { ids: chunk.map(({ id }) => id) }
      const parties = byKey(await runTemplate(engine, 'export/object-actors', { fill: { label }, params }), 'id')
      for (const object of chunk)
        yield event(
          object,
          (parties.get(object.id) ?? []).map(({ other }) => other as string),
          relations,
        )
    }
  for await (const object of walkObjects(engine, ['Claim', 'Issue'], false)) yield note(object)
}
