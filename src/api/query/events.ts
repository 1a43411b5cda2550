import { z } from 'zod'
import { readPage } from '../read-page.ts'
import { toEvent } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'
import { actorAnchors } from '../statement-filter.ts'

const node = z.unknown().transform(toEvent)

/** Events, newest first. */
export const events: QueryResolvers['events'] = (_, args, context) => {
  const { kinds = null, from = null, to = null } = args
  const actors = actorAnchors(context, [
    [args.source, 'SOURCE'],
    [args.target, 'TARGET'],
  ])
  const anchors = { actors: actors.map((anchor) => ({ ...anchor })), every: actors.length === 0 ? [0] : [] }
  const params = { ...anchors, hits: Math.max(actors.length, 1), kinds, from, to }
  return readPage(context, args, { name: 'events', params, node })
}
