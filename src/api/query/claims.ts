import { z } from 'zod'
import { aboutKey } from '../about-key.ts'
import { readPage } from '../read-page.ts'
import { toClaim } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'
import { actorAnchors } from '../statement-filter.ts'
import { statementsBelow } from '../type/about.ts'

const node = z.unknown().transform(toClaim)

/** Claims, the latest told first. */
export const claims: QueryResolvers['claims'] = (_, args, context, info) => {
  const { kinds = null, text = null, from = null, to = null, notConfirmedBy } = args
  const actors = actorAnchors(context, [
    [args.by, 'SOURCE'],
    [args.about, 'TARGET', 'NAMES'],
  ])
  const params = {
    actors: actors.map((anchor) => ({ ...anchor })),
    every: actors.length === 0 ? [0] : [],
    hits: Math.max(actors.length, 1),
    unless: notConfirmedBy == null ? [] : [context.actorId(notConfirmedBy)],
    confirming: context.kinds.filter((kind) => context.relation(kind)?.stance === 'CONFIRMS'),
    ...{ kinds, text, from, to },
  }
  return readPage(context, args, {
    name: 'claims',
    params,
    node,
    told: (nodes) => nodes.map(aboutKey),
    below: statementsBelow('Claim.statements', context, info),
  })
}
