import { z } from 'zod'
import { aboutKey, claimKey } from '../about-key.ts'
import { readPage } from '../read-page.ts'
import { type CommitmentRow, toCommitment } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'
import { actorAnchors } from '../statement-filter.ts'
import { statementsBelow } from '../type/about.ts'

const node = z.unknown().transform(toCommitment)

/** The commitments, then their denials: of both is told who takes which position. */
const keysOf = (nodes: readonly CommitmentRow[]) => [
  ...nodes.map(aboutKey),
  ...nodes.map(({ contrary }) => claimKey(contrary)),
]

/** Commitments, the latest told first. */
export const commitments: QueryResolvers['commitments'] = (_, args, context, info) => {
  const { force = null, stage = null, claimedStage = null, evidencedStage = null, text = null } = args
  const { overclaimed = null, conditional = null, openOn = null } = args
  const actors = actorAnchors(context, [
    [args.by, 'SOURCE'],
    [args.to, 'TARGET'],
  ])
  const issues = args.issue == null ? [] : [{ at: actors.length + 2, id: context.issueId(args.issue) }]
  const hits = actors.length + issues.length
  const anchors = { actors: actors.map((anchor) => ({ ...anchor })), issues, every: hits === 0 ? [0] : [] }
  const stages = { stage, claimedStage, evidencedStage, overclaimed }
  const params = { ...anchors, hits: Math.max(hits, 1), force, ...stages, conditional, openOn, text }
  return readPage(context, args, {
    name: 'commitments',
    params,
    node,
    told: keysOf,
    below: statementsBelow('Commitment.statements', context, info),
  })
}
