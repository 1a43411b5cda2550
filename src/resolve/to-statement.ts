import { type Document, hashId } from '../article/document.ts'
import type { ConditionWords } from '../extract/candidate.ts'
import { type Quote, quoteAt, type Span } from '../text/span.ts'
import { awaitedBy } from './awaited.ts'
import { toDeadline } from './deadline.ts'
import { issuesIn } from './issues.ts'
import { negatedByDenial } from './objection.ts'
import { objectOf, type Scene } from './objects.ts'
import { type Placed, speakersOf, strip } from './place.ts'
import type { ActorRef, Condition, Statement } from './statement.ts'

/** Who acts on whom. */
export interface Parties {
  readonly source: ActorRef | null
  readonly target: ActorRef | null
}

/** What making statements of a document needs. */
export interface Assembly extends Scene {
  readonly article: Document
}

/** Stages that need more than one party's word: told by anybody, they are no more than claimed (guideline 33). */
const MUTUAL: ReadonlySet<string> = new Set(['AGREED_IN_PRINCIPLE', 'SIGNED', 'RATIFIED', 'IN_FORCE', 'IMPLEMENTED'])

const contentOf = (text: string, parts: readonly Span[]): Statement['content'] => {
  const first = parts[0]
  if (!first) return null
  const whole = quoteAt(text, { start: first.start, end: Math.max(...parts.map(({ end }) => end)) })
  return parts.length > 1 ? { ...whole, parts: parts.map(({ start, end }) => [start, end]) } : whole
}

const conditionOf = (assembly: Assembly, words: ConditionWords): Condition => {
  const awaits = awaitedBy(assembly.text, assembly, words).map(strip)
  return { ...quoteAt(assembly.text, words), ...(awaits.length > 0 ? { awaits } : {}) }
}

/** The statement of a placed candidate. */
export const toStatement = (assembly: Assembly, placed: Placed, { source, target }: Parties): Statement => {
  const { article: document, utterances } = assembly
  const { candidate } = placed
  const { text } = document
  const { relation } = candidate.rule
  const speakers = speakersOf(text, utterances, placed)
  const denied = negatedByDenial(utterances, candidate)
  const polarity = denied && candidate.polarity === 'POSITIVE' ? 'NEGATIVE' : candidate.polarity
  const action = candidate.object ? text.slice(candidate.object.start, candidate.object.end) : null
  const reported = speakers.length > 0
  const commitment = candidate.commitment && polarity === 'POSITIVE' ? candidate.commitment : null
  return {
    id: hashId(
      document.id,
      relation.kind,
      candidate.cue.start,
      candidate.cue.end,
      source?.id ?? null,
      target?.id ?? null,
      polarity,
    ),
    kind: relation.kind,
    family: relation.family,
    polarity,
    modality: candidate.modality,
    factivity: candidate.rule.factivity,
    strength: candidate.rule.strength,
    speakers,
    source: source ? strip(source) : null,
    target: target && strip(target),
    ...objectOf(assembly, placed, { source, target, speakers, polarity }),
    cue: quoteAt(text, candidate.cue),
    content: contentOf(text, candidate.content),
    evidence: quoteAt(text, candidate.evidence),
    conditional: candidate.conditions.length > 0,
    conditions: candidate.conditions.map((condition) => conditionOf(assembly, condition)),
    commitment: commitment && {
      force: commitment.force,
      action,
      beneficiary: target?.name ?? null,
      deadline: candidate.deadline && toDeadline(candidate.deadline, document.publishedAt),
      claimedStage: commitment.claimed,
      evidencedStage:
        commitment.evidenced && reported && (speakers.at(-1)?.id !== source?.id || MUTUAL.has(commitment.evidenced))
          ? 'CLAIMED'
          : commitment.evidenced,
    },
    cameo: candidate.rule.cue.cameo ?? relation.cameo,
    plover: candidate.rule.cue.plover ?? relation.plover,
    issues: issuesIn(assembly.issues, text.slice(candidate.evidence.start, candidate.evidence.end)).sort((a, b) =>
      a.id < b.id ? -1 : 1,
    ),
    rule: candidate.ruleId,
    confidence: candidate.confidence,
  }
}

/** Whom the conditions of a statement wait for. */
export const awaitedOf = ({ conditions }: Statement): ActorRef[] => conditions.flatMap(({ awaits = [] }) => awaits)

/** All quotes of a statement, to be checked against the text. */
export const spansOf = (statement: Statement): Quote[] => [
  statement.cue,
  statement.evidence,
  ...statement.conditions,
  ...statement.speakers.map(({ cue }) => cue),
  ...(statement.content ? [statement.content] : []),
  ...[statement.source, statement.target, ...statement.speakers, ...awaitedOf(statement)].flatMap((ref) =>
    ref?.mention ? [ref.mention] : [],
  ),
]
