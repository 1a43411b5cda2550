import type { Candidate } from '../extract/candidate.ts'
import { within } from '../text/span.ts'
import type { Placed } from './place.ts'
import type { ActorRef } from './statement.ts'

/** "denied that it attacked": what is denied is told as not done. */
export const negatedByDenial = (utterances: readonly Placed[], candidate: Candidate): boolean =>
  utterances.some(
    (other) =>
      other.candidate.rule.factivity === 'COUNTERFACTIVE' &&
      other.candidate.polarity === 'POSITIVE' &&
      !other.candidate.takesUp &&
      other.candidate.content.some((part) => within(candidate.cue, part)),
  )

/** "has not confirmed that it fired", "did not say who attacked": what is not said is not told. */
const unsaid = (utterances: readonly Placed[], { cue }: Candidate): boolean =>
  utterances.some(
    ({ candidate }) =>
      candidate.polarity === 'NEGATIVE' && !candidate.takesUp && candidate.content.some((part) => within(cue, part)),
  )

/** Why a candidate gives no statement; null when it does. */
export const objection = (
  placed: Placed,
  speakers: readonly ActorRef[],
  utterances: readonly Placed[],
): string | null => {
  const { candidate, sources } = placed
  const { family } = candidate.rule.relation
  if (candidate.source && sources.length === 0 && candidate.rule.form !== 'lacking') return 'source names no actor'
  if (!candidate.source && family !== 'absence') return 'no source'
  if ((family === 'deed' || family === 'agreement') && candidate.modality !== 'ACTUAL') return 'not told as a fact'
  // "tried to shame", "could warn": nothing was said yet.
  if (family === 'utterance' && /^(PLANNED|POSSIBLE|CONDITIONAL)$/.test(candidate.modality)) return 'not told as a fact'
  if (candidate.modality === 'COUNTERFACTUAL') return 'contrary to fact'
  if (unsaid(utterances, candidate)) return 'not said'
  if (
    family === 'commitment' &&
    !candidate.ownWord &&
    candidate.modality !== 'ACTUAL' &&
    candidate.conditions.length === 0
  )
    return 'not told as a fact'
  if (candidate.ifConditional && speakers.at(-1)?.id === sources[0]?.id) return 'no condition of its own'
  if (candidate.ownWord && speakers.at(-1)?.id !== sources[0]?.id) return 'not the speaker’s own word'
  return null
}
