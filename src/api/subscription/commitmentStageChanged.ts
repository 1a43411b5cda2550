import { z } from 'zod'
import { Stage } from '../../ontology/relations.ts'
import type { Context } from '../context.ts'
import { answered, type Found, follow } from '../live/follow.ts'
import type { Place } from '../live/place.ts'
import type { CommitmentStageChangedParent, StageChangeParent } from '../parent.ts'
import { readRows } from '../read.ts'
import { toCommitment } from '../row.ts'
import type { SubscriptionResolvers } from '../schema.generated.ts'
import { statementsAt } from './statementAdded.ts'

const Told = z.object({ id: z.string(), claimed: Stage.nullable(), evidenced: Stage.nullable(), first: z.string() })

const rung = (stage: Stage | null): number => (stage === null ? -1 : Stage.options.indexOf(stage))

/** What a stage is to those told before: the climb from the furthest of them, or null when it is none. */
const climb = (stage: Stage | null, before: readonly (Stage | null)[]): StageChangeParent | null => {
  const furthest = Math.max(-1, ...before.map(rung))
  return stage === null || rung(stage) <= furthest ? null : { from: Stage.options[furthest] ?? null, to: stage }
}

const commitmentOf = async (id: string, { load }: Context) => {
  const parts = await load.statementParts.load({ of: id, edge: 'ABOUT' })
  const about = parts.find(({ labels }) => labels.includes('Commitment'))
  return about ? toCommitment(about.node) : null
}

type Changed = Omit<CommitmentStageChangedParent, 'cursor'>

const changesAt = async (
  context: Context,
  places: readonly Place[],
  by: string | null | undefined,
): Promise<readonly Found<Changed>[]> => {
  const found = await statementsAt(context, places, { families: ['commitment'], polarity: 'POSITIVE', source: by })
  const commitments = await Promise.all(found.map(({ place }) => commitmentOf(place.id, context)))
  const ids = [...new Set(commitments.flatMap((commitment) => commitment?.id ?? []))]
  const told = ids.length === 0 ? [] : await readRows(context, { name: 'commitment-rungs', params: { ids }, row: Told })
  return found.flatMap(({ place, event: { statement } }, index) => {
    const commitment = commitments[index]
    if (!commitment) return []
    const before = told.filter(({ id, first }) => id === commitment.id && first < `${place.at} ${place.id}`)
    const claimedStage = climb(
      statement.claimedStage,
      before.map(({ claimed }) => claimed),
    )
    const evidencedStage = climb(
      statement.evidencedStage,
      before.map(({ evidenced }) => evidenced),
    )
    return claimedStage || evidencedStage
      ? [{ place, event: { commitment, statement, claimedStage, evidencedStage } }]
      : []
  })
}

/** Commitments as they climb the ladder: statements that tell a stage further than all that were recorded before. */
export const commitmentStageChanged: SubscriptionResolvers['commitmentStageChanged'] = {
  subscribe: (_, { by, after }, context) => follow(context, after, (now, places) => changesAt(now, places, by)),
  resolve: answered,
}
