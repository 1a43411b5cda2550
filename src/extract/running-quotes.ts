import type { Quotation } from '../text/quotations.ts'
import type { Sentence } from '../text/sentences.ts'
import { overlaps, type Span, within } from '../text/span.ts'
import type { Candidate } from './candidate.ts'
import type { Dropped } from './dropped.ts'

/** Where quotations stand in a document. */
export interface QuotedText {
  readonly sentences: readonly Sentence[]
  /** Whole utterances in quotation marks, in order. */
  readonly blocks: readonly Quotation[]
}

const paragraphOf = ({ sentences }: QuotedText, { start }: Span): number =>
  sentences.find((sentence) => sentence.end > start)?.paragraph ?? -1

const reports = ({ rule, content }: Candidate): boolean => rule.relation.family === 'utterance' && content.length > 0

const holds = (candidate: Candidate, span: Span): boolean =>
  reports(candidate) && candidate.content.some((part) => within(span, part))

/** True when a paragraph is a quotation and nothing else. */
const isAlone = ({ sentences }: QuotedText, paragraph: number, { start, end }: Span): boolean =>
  sentences.every((sentence) => sentence.paragraph !== paragraph || (sentence.start >= start && sentence.end <= end))

const markOf = ({ sentences }: QuotedText, { start }: Span): string | undefined =>
  sentences.find((sentence) => sentence.end > start)?.tokens.find((token) => token.start === start)?.text

/** The last utterance before a quotation, in the same marks (a heading has others), that has one for content: in its paragraph, or in the one before when it stands alone. */
const runningOn = (quoted: QuotedText, block: Quotation, candidates: readonly Candidate[]): Candidate | undefined => {
  const paragraph = paragraphOf(quoted, block)
  const mark = markOf(quoted, block)
  const first = isAlone(quoted, paragraph, block) ? paragraph - 1 : paragraph
  return candidates.findLast(
    (candidate) =>
      reports(candidate) &&
      candidate.cue.start < block.start &&
      // Who is told of in a quotation does not speak the next one.
      !quoted.blocks.some(({ inner }) => within(candidate.cue, inner)) &&
      paragraphOf(quoted, candidate.cue) >= first &&
      quoted.blocks.some(
        (other) =>
          other !== block &&
          markOf(quoted, other) === mark &&
          candidate.content.some((part) => overlaps(part, other.inner)),
      ),
  )
}

/**
 * A quotation without a cue of its own goes on what the last speaker of its paragraph said: "We agree," she said. "We will sign."
 * One that belongs to nobody is in nobody's voice: what only it tells is no statement (PolNeAR: 15 % of contents are in parts).
 */
export const attributeQuotes = (
  quoted: QuotedText,
  candidates: readonly Candidate[],
): { readonly kept: Candidate[]; readonly dropped: readonly Dropped[] } => {
  let all = [...candidates]
  const orphans: Quotation[] = []
  for (const block of quoted.blocks) {
    if (all.some((candidate) => holds(candidate, block.inner))) continue
    const speaker = runningOn(quoted, block, all)
    if (!speaker) orphans.push(block)
    else
      all = all.map((candidate) =>
        candidate.cue.start === speaker.cue.start && reports(candidate)
          ? { ...candidate, content: [...candidate.content, block.inner] }
          : candidate,
      )
  }
  const isOrphan = ({ cue, rule }: Candidate): boolean =>
    rule.relation.family !== 'utterance' && orphans.some(({ inner }) => within(cue, inner))
  return {
    kept: all.filter((candidate) => !isOrphan(candidate)),
    dropped: all.filter(isOrphan).map((candidate) => ({ candidate, reason: 'in a quotation of nobody' })),
  }
}
