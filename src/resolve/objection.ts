import type { Candidate } from '../extract/candidate.ts'
import { within } from '../text/span.ts'
import type { Who } from './discourse.ts'
import { type Placed, reports, voicesOf } from './place.ts'

/** "denied that it attacked": what is denied is told as not done. */
export const negatedByDenial = (utterances: readonly Placed[], candidate: Candidate): boolean =>
  utterances.some(
    (other) =>
      other.candidate.cue.start !== candidate.cue.start &&
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

/** "Claims that Chad left spread", "some say Chad left": what nobody is named for is no fact of the article's. A noun ("his arrest") is taken for known. */
const toldByNobody = (utterances: readonly Placed[], placed: Placed): boolean =>
  placed.candidate.rule.relation.family !== 'utterance' &&
  placed.candidate.rule.form !== 'noun' &&
  voicesOf(utterances, placed).length === 0 &&
  utterances.some(
    ({ candidate, sources }) =>
      sources.length === 0 &&
      !candidate.takesUp &&
      candidate.rule.factivity !== 'FACTIVE' &&
      candidate.cue.start !== placed.candidate.cue.start &&
      reports(candidate, placed.candidate.cue),
  )

/** A minister's word on what the country will do is the country's. */
const speaksFor = (speaker: Who, source: Who): boolean =>
  speaker.id === source.id ||
  (!speaker.provisional && source.kind === 'COUNTRY' && source.country !== null && source.country === speaker.country)

/** Whether the one who would act is the one who says so, or one of those who do. */
const isOwnWord = (voice: Placed | undefined, utterances: readonly Placed[], [source]: Placed['sources']): boolean =>
  voice !== undefined &&
  source !== undefined &&
  utterances.some(
    ({ candidate, sources }) =>
      candidate.cue.start === voice.candidate.cue.start && sources.some(({ who }) => speaksFor(who, source.who)),
  )

/** Why what somebody will do is no commitment of theirs; null when it is. */
const noCommitment = (placed: Placed, utterances: readonly Placed[]): string | null => {
  const { candidate, sources } = placed
  if (!candidate.ownWord && candidate.onlyIf === null) return null
  const voice = voicesOf(utterances, placed).at(-1)
  const own = isOwnWord(voice, utterances, sources)
  if (!candidate.ownWord) return own ? 'no condition of its own' : null
  if (!own) return 'not the speaker’s own word'
  return voice?.candidate.rule.relation.foretells && candidate.onlyIf !== 'unless' ? 'foreseen, not promised' : null
}

/** Why a candidate gives no statement; null when it does. */
export const objection = (placed: Placed, utterances: readonly Placed[]): string | null => {
  const { candidate, sources } = placed
  const { family } = candidate.rule.relation
  if (candidate.source && sources.length === 0 && candidate.rule.form !== 'lacking') return 'source names no actor'
  if (!candidate.source && sources.length === 0 && family !== 'absence') return 'no source'
  if (/^(deed|agreement|stance)$/.test(family) && candidate.modality !== 'ACTUAL') return 'not told as a fact'
  // "tried to shame", "could warn": nothing was said yet.
  if (family === 'utterance' && /^(PLANNED|POSSIBLE|CONDITIONAL)$/.test(candidate.modality)) return 'not told as a fact'
  if (candidate.modality === 'COUNTERFACTUAL') return 'contrary to fact'
  if (unsaid(utterances, candidate)) return 'not said'
  if (toldByNobody(utterances, placed)) return 'told by nobody'
  if (candidate.polarity === 'NEGATIVE' && negatedByDenial(utterances, candidate)) return 'denied not to be so'
  if (
    family === 'commitment' &&
    !candidate.ownWord &&
    candidate.modality !== 'ACTUAL' &&
    // "would agree only if" is an agreement under a condition; "threatened to withdraw unless" is no withdrawal.
    (candidate.modality === 'PLANNED' || candidate.conditions.length === 0)
  )
    return 'not told as a fact'
  return noCommitment(placed, utterances)
}
