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

/** What statements of one source are alike in that are one side of a dispute. */
const ALIKE = 'kind polarity modality factivity negated conditional voiced extent deadline numbers days'.split(' ')

const sideOf = (properties: Params): string => ALIKE.map((name) => properties[name]).join(' ')

/** How far up the ladder a stage is; null of a breach or withdrawal, which is no rung. */
const rungOf = (stage: Stage | null): number | null => {
  const rung = stage === null ? -1 : Stage.options.indexOf(stage)
  return rung >= 0 && rung <= Stage.options.indexOf('IMPLEMENTED') ? rung : null
}

const contentProperties = ({ text, start, end, parts }: NonNullable<Statement['content']>): Params => {
  const content = { content: text, contentStart: start, contentEnd: end }
  return parts ? { ...content, contentParts: parts.flat() } : content
}

const matterProperties = ({ id, negated, numbers, days, extent }: NonNullable<Statement['matter']>): Params => ({
  matter: id,
  negated,
  numbers: numbers.length > 0 ? numbers : null,
  days: days.length > 0 ? days : null,
  extent,
})

const commitmentProperties = (commitment: NonNullable<Statement['commitment']>): Params => {
  const { force, action, beneficiary, deadline, claimedStage, evidencedStage } = commitment
  const terms = { force, action, beneficiary, deadline, dueBy: latestDay(deadline) }
  return {
    ...terms,
    claimedStage,
    evidencedStage,
    claimedRung: rungOf(claimedStage),
    evidencedRung: rungOf(evidencedStage),
  }
}

const statementProperties = (read: ReadDocument, statement: Statement): Params => {
  const { id, kind, family, polarity, modality, factivity, strength } = statement
  const { evidence, cue, content, conditional, commitment, matter, cameo, plover, rule, confidence } = statement
  return {
    id,
    kind,
    family,
    polarity,
    modality,
    factivity,
    strength,
    quote: evidence.text,
    words: wordsProperty([evidence.text]),
    start: evidence.start,
    end: evidence.end,
    cue: cue.text,
    cueStart: cue.start,
    cueEnd: cue.end,
    conditional,
    depth: statement.speakers.length,
    cameo,
    plover,
    rule,
    confidence,
    publishedAt: dayOf(read),
    dispute: disputeOf(statement),
    ...(content && contentProperties(content)),
    ...(matter && matterProperties(matter)),
    ...(commitment && commitmentProperties(commitment)),
  }
}

/** The rows of `write/statements` for checked readings; a statement has no properties of its own before. */
export const statementRows = (
  reads: readonly ReadDocument[],
  {
    recordedAt,
    seeds,
    extractor,
  }: { readonly recordedAt: string; readonly seeds: SeedGraph; readonly extractor: string },
): Row[] =>
  reads.flatMap((read) =>
    read.reading.statements.map((statement) => {
      const told: Params = { ...statementProperties(read, statement), voiced: isVoiced(read, statement, seeds) }
      const side = told.dispute && { side: sideOf(told) }
      const asserted = isAsserted(read, statement, seeds)
      return {
        id: statement.id,
        article: read.document.id,
        properties: { ...told, ...side, extractor, asserted, recordedAt },
      }
    }),
  )
