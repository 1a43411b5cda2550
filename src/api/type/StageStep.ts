import { joinedBy } from '../part.ts'
import { ActorRow } from '../row.ts'
import type { StageStepResolvers } from '../schema.generated.ts'

/** Fields of a rung: those of its statement. */
export const StageStep: StageStepResolvers = {
  on: ({ statement }) => statement.publishedAt,
  claimedStage: ({ statement }) => statement.claimedStage,
  evidencedStage: ({ statement }) => statement.evidencedStage,
  by: async ({ statement }, _, { load }) => {
    const parts = statement.depth === 0 ? [] : await joinedBy(['SPEAKER'], statement.id, load)
    const innermost = parts.find(({ edge, order }) => edge === 'SPEAKER' && order === statement.depth - 1)
    return innermost ? ActorRow.parse(innermost.node) : null
  },
}
