import { z } from 'zod'
import { readPage } from '../read.ts'
import { toCommitment } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'
import { actorAnchors } from '../statement-filter.ts'

const node = z.unknown().transform(toCommitment)

/** Commitments, the latest told first. */
export const commitments: QueryResolvers['commitments'] = (_, args, context) => {
  const { force = null, stage = null, evidencedStage = null, conditional = null, text = null } = args
  const actors = actorAnchors(context, [
    [args.by, 'SOURCE'],
    [args.to, 'TARGET'],
  ])
  const anchors = { actors: actors.map((anchor) => ({ ...anchor })), every: actors.length === 0 ? [0] : [] }
  const params = { ...anchors, hits: Math.max(actors.length, 1), force, stage, evidencedStage, conditional, text }
  return readPage(context, args, { name: 'commitments', params, node })
}
