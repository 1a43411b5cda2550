import { type Document, hashId } from '../article/document.ts'
import type { Candidate } from '../extract/candidate.ts'
import { type Quote, quoteAt, type Span, within } from '../text/span.ts'
import { negatedByDenial } from './objection.ts'
import { objectOf } from './objects.ts'
import { type Naming, type Placed, size, speakersOf, strip } from './place.ts'
import type { ActorRef, Statement } from './statement.ts'

/** Who acts on whom. */
export interface Parties {
  readonly source: ActorRef | null
  readonly target: ActorRef | null
}

/** What making statements of a document needs. */
export interface Assembly extends Naming {
  readonly article: Document
}

/** Stages that need more than one party's word: told by anybody, they are no more than claimed (guideline 33). */
const MUTUAL: ReadonlySet<string> = new Set(['AGREED_IN_PRINCIPLE', 'SIGNED', 'RATIFIED', 'IN_FORCE', 'IMPLEMENTED'])

const TAKES_UP =
  /^(the|this|that|these|those|its|his|her|their)? ?(statement|claim|complaint|assertion|accusation|allegation|charge|remark|report|warning|denial|suggestion|position|view|version|account)s?( in part| in full| partly| again| entirely| too)?$|^(this|that|it)$/i

/** How far back "the claim" looks, in UTF-16 code units: the sentence before. */
const NEAR = 300

/** "denied the claim": what another speaker said last, where the words say no more than that it was said. */
const takenUp = ({ article: document, utterances }: Assembly, placed: Placed): Candidate | null => {
  const { candidate, sources } = placed
  if (candidate.rule.relation.family !== 'utterance' || !candidate.object || candidate.modality !== 'ACTUAL')
    return null
  const words = document.text.slice(candidate.object.start, candidate.object.end)
  // "criticised it" may be about anything; "denied it" is about words.
  if (!TAKES_UP.test(words) || (/^(this|that|it)$/i.test(words) && !candidate.rule.about.includes('that'))) return null
  const before = utterances.filter(
    (other) =>
      other.candidate.cue.start < candidate.cue.start &&
      candidate.cue.start - other.candidate.cue.start < NEAR &&
      other.sources.some(({ id }) => !sources.some((own) => own.id === id)) &&
      size(other.candidate) > 0 &&
      // What is said within what is said is not what "the claim" means.
      !utterances.some(
        (around) => around !== other && around.candidate.content.some((part) => within(other.candidate.cue, part)),
      ) &&
      !TAKES_UP.test(document.text.slice(other.candidate.content[0]?.start, other.candidate.content[0]?.end)),
  )
  return before.at(-1)?.candidate ?? null
}

const contentOf = (text: string, parts: readonly Span[]): Statement['content'] => {
  const first = parts[0]
  if (!first) return null
  const whole = quoteAt(text, { start: first.start, end: Math.max(...parts.map(({ end }) => end)) })
  return parts.length > 1 ? { ...whole, parts: parts.map(({ start, end }) => [start, end]) } : whole
}

/** The statement of a placed candidate. */
export const toStatement = (assembly: Assembly, placed: Placed, { source, target }: Parties): Statement => {
  const { article: document, gazetteer, utterances } = assembly
  const { candidate } = placed
  const { text } = document
  const { relation } = candidate.rule
  const speakers = speakersOf(utterances, placed)
  const denied = negatedByDenial(utterances, candidate)
  const polarity = denied && candidate.polarity === 'POSITIVE' ? 'NEGATIVE' : candidate.polarity
  const object = takenUp(assembly, placed)?.object ?? candidate.object
  const objectText = object ? text.slice(object.start, object.end) : null
  const parts = { relation, source: source?.id ?? null, target: target?.id ?? null, day: document.publishedAt }
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
    object:
      objectText === null
        ? null
        : objectOf(gazetteer, {
            ...parts,
            text: objectText,
            place: `${document.id}:${object?.start}`,
            document: document.id,
          }),
    cue: quoteAt(text, candidate.cue),
    content: contentOf(text, candidate.content),
    evidence: quoteAt(text, candidate.evidence),
    conditional: candidate.conditions.length > 0,
    conditions: candidate.conditions.map((span) => quoteAt(text, span)),
    commitment: commitment && {
      force: commitment.force,
      action: objectText,
      beneficiary: target?.name ?? null,
      deadline: candidate.deadline,
      claimedStage: commitment.claimed,
      evidencedStage:
        reported && (speakers.at(-1)?.id !== source?.id || MUTUAL.has(commitment.evidenced))
          ? 'CLAIMED'
          : commitment.evidenced,
    },
    cameo: relation.cameo,
    rule: candidate.ruleId,
    confidence: candidate.confidence,
  }
}

/** All quotes of a statement, to be checked against the text. */
export const spansOf = (statement: Statement): Quote[] => [
  statement.cue,
  statement.evidence,
  ...statement.conditions,
  ...(statement.content ? [statement.content] : []),
  ...[statement.source, statement.target, ...statement.speakers].flatMap((ref) => (ref?.mention ? [ref.mention] : [])),
]
