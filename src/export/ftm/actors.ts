import { hashId } from '../../article/document.ts'
import type { Params } from '../../graph/engine.ts'
import { walkActors } from '../../graph/walk.ts'
import { type WalkedRelation, walkActorRelations } from '../../graph/walk-relations.ts'
import type { Source } from '../source.ts'
import { asName, type Entity, entity, entityId } from './entity.ts'

/** A state acts, so it is a legal person here and not a Territory, which the model lets no event involve. */
const schemata: Readonly<Record<string, string>> = {
  COUNTRY: 'PublicBody',
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  MEDIA: 'Organization',
  GROUP: 'Organization',
}

/** A group known from an article alone ("aid agencies") is a party of unknown make. */
const schemaOf = ({ kind, provisional }: Params): string =>
  (provisional && kind === 'GROUP' ? undefined : schemata[kind as string]) ?? 'LegalEntity'

const toEntity = (actor: Params, iso2: Source['iso2']): Entity => {
  const { id, name, aliases, iso3, country, wikidata } = actor
  const aliasNames = ((aliases ?? []) as readonly string[]).filter((alias) => alias !== name).map(asName)
  return entity(schemaOf(actor), entityId('actor', id as string), {
    name: asName(name),
    alias: aliasNames,
    country: iso2.get((iso3 ?? country) as string)?.toLowerCase() ?? null,
    wikidataId: wikidata ?? null,
  })
}

const office = ({ edge, source, target }: WalkedRelation): [position: Entity, occupancy: Entity] => {
  const { title, since, until } = edge
  const post = entityId('position', hashId(title as string, target.id))
  return [
    entity('Position', post, { name: asName(`${title}, ${target.name}`), organization: entityId('actor', target.id) }),
    entity('Occupancy', entityId('occupancy', hashId(post, source.id, (since ?? '') as string)), {
      holder: entityId('actor', source.id),
      post,
      startDate: since ?? null,
      endDate: until ?? null,
    }),
  ]
}

/** Live actors, then the offices that people among them held; each position once, of which there are no more than the seeds know. */
export async function* actorEntities({ engine, iso2 }: Source): AsyncGenerator<Entity> {
  for await (const actor of walkActors(engine, false)) yield toEntity(actor, iso2)
  const positions = new Set<string>()
  for await (const relation of walkActorRelations(engine)) {
    if (relation.kind !== 'HELD_OFFICE') continue
    const [position, occupancy] = office(relation)
    if (!positions.has(position.id)) yield position
    positions.add(position.id)
    yield occupancy
  }
}
