import { Stage } from '../ontology/relations.ts'
import { latestDay } from '../resolve/latest-day.ts'
import type { Statement } from '../resolve/statement.ts'
import type { ReadDocument } from './check-reading.ts'
import type { Params, Row } from './engine.ts'
import { type SeedGraph, speaksFor } from './seed-graph.ts'
import { wordsProperty } from './words.ts'

/** The day a statement is known by: of its utterance when that is told, or else of its publication. */
export const dayOf = ({ document }: ReadDocument): string | null => document.publishedAt

/** True for the source's own word: told in the article's own voice, or by nobody but those who speak for the source on that day. */
const isVoiced = (read: ReadDocument, { speakers, source }: Statement, seeds: SeedGraph): boolean =>
  source !== null && speakers.every((speaker) => speaksFor(seeds, speaker, { source: source.id, day: dayOf(read) }))

/** True for a statement that typed relations are made of (`Typed relations` in cypher/README.md). */
export const isAsserted = (read: ReadDocument, statement: Statement, seeds: SeedGraph): boolean => {
  const { family, polarity, modality, speakers, source } = statement
  const real =
    modality === 'ACTUAL' || (family === 'commitment' && (modality === 'PLANNED' || modality === 'CONDITIONAL'))
  if (polarity !== 'POSITIVE' || !real || !source) return false
  if (speakers.length === 0) return true
  const ownWords = family === 'utterance' || family === 'commitment' || family === 'stance'
  return ownWords && isVoiced(read, statement, seeds)
}

/** Families that tell what their own source does or stands for: nobody else can do the opposite of it. */
const OWN: ReadonlySet<string> = new Set(['commitment', 'stance', 'agreement'])

/** What statements that may contradict each other share: the matter, and where it is the source's own, the source. */
const disputeOf = ({ family, matter, source }: Statement): string | null =>
  matter && source ? (OWN.has(family) ? `${matter.id} ${source.id}` : matter.id) : null

/** How far up the ladder a stage is; null of a breach or withdrawal, which is no rung. */
const rungOf = (stage: Stage | null): number | null => {
  const rung = stage === null ? -1 : Stage.options.indexOf(stage)
  return rung >= 0 && rung <= Stage.options.indexOf('IMPLEMENTED') ? rung : null
}

const statementProperties = (read: ReadDocument, statement: Statement, extractor: string): Params => {
  const { kind, family, polarity, modality, evidence, cue, content, conditional, commitment, matter } = statement
  return {
    id: statement.id,
    kind,
    family,
    polarity,
    modality,
    factivity: statement.factivity,
    strength: statement.strength,
    quote: evidence.text,
    words: wordsProperty([evidence.text]),
    start: evidence.start,
    end: evidence.end,
    cue: cue.text,
    cueStart: cue.start,
    cueEnd: cue.end,
    content: content?.text ?? null,
    contentStart: content?.start ?? null,
    contentEnd: content?.end ?? null,
    contentParts: content?.parts?.flat() ?? null,
    conditional,
    depth: statement.speakers.length,
    cameo: statement.cameo,
    plover: statement.plover,
    extractor,
    rule: statement.rule,
    confidence: statement.confidence,
    publishedAt: dayOf(read),
    matter: matter?.id ?? null,
    dispute: disputeOf(statement),
    negated: matter ? matter.negated : null,
    numbers: matter && matter.numbers.length > 0 ? matter.numbers : null,
    days: matter && matter.days.length > 0 ? matter.days : null,
    extent: matter?.extent ?? null,
    force: commitment?.force ?? null,
    action: commitment?.action ?? null,
    beneficiary: commitment?.beneficiary ?? null,
    deadline: commitment?.deadline ?? null,
    dueBy: latestDay(commitment?.deadline ?? null),
    claimedStage: commitment?.claimedStage ?? null,
    evidencedStage: commitment?.evidencedStage ?? null,
    claimedRung: rungOf(commitment?.claimedStage ?? null),
    evidencedRung: rungOf(commitment?.evidencedStage ?? null),
  }
}

/** The rows of `write/statements` for checked readings; one that was retracted is live again. */
export const statementRows = (
  reads: readonly ReadDocument[],
  {
    recordedAt,
    seeds,
    extractor,
  }: { readonly recordedAt: string; readonly seeds: SeedGraph; readonly extractor: string },
): Row[] =>
  reads.flatMap((read) =>
    read.reading.statements.map((statement) => ({
      id: statement.id,
      article: read.document.id,
      properties: {
        ...statementProperties(read, statement, extractor),
        asserted: isAsserted(read, statement, seeds),
        voiced: isVoiced(read, statement, seeds),
        recordedAt,
        retractedAt: null,
      },
    })),
  )
