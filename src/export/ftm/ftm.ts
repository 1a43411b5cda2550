import type { Source } from '../source.ts'
import { actorEntities } from './actors.ts'
import { articleEntities, statementEntities } from './articles.ts'
import type { Entity } from './entity.ts'
import { objectEntities } from './objects.ts'

async function* entities(source: Source): AsyncGenerator<Entity> {
  yield* actorEntities(source)
  yield* articleEntities(source)
  yield* statementEntities(source)
  yield* objectEntities(source)
}

/** The graph as entities of the FollowTheMoney model, one a line, each id once. */
export async function* ftmLines(source: Source): AsyncGenerator<string> {
  for await (const entity of entities(source)) yield JSON.stringify(entity)
}
