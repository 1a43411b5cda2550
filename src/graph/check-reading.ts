import type { Document } from '../article/document.ts'
import type { Reading, Statement } from '../resolve/statement.ts'
import { type Quote, quoteHolds } from '../text/span.ts'
import type { SeedGraph } from './seed-graph.ts'

/** An article with what was read in it. */
export interface ReadDocument {
  readonly document: Document
  readonly reading: Reading
}

/** The part of a reading that may be written, and what was kept out, counted by reason. */
export interface Checked extends ReadDocument {
  readonly dropped: Readonly<Record<string, number>>
}

const awaitedIn = (conditions: Statement['conditions']) => conditions.flatMap(({ awaits = [] }) => awaits)

const spansOf = ({
  cue,
  content,
  evidence,
  conditions,
  speakers,
  source,
  target,
}: Statement): [string, Quote | null][] => [
  ['cue', cue],
  ['content', content],
  ['evidence', evidence],
  ...conditions.map((quote): [string, Quote] => ['condition', quote]),
  ...speakers.map((hop): [string, Quote] => ['cue of a speaker', hop.cue]),
  ...[...speakers, source, target, ...awaitedIn(conditions)].map((ref): [string, Quote | null] => [
    'mention',
    ref?.mention ?? null,
  ]),
]

const partsHold = ({ content }: Statement): boolean =>
  (content?.parts ?? []).every(([start, end]) => content!.start <= start && start < end && end <= content!.end)

const actorsOf = ({ speakers, source, target, object, conditions }: Statement): string[] => [
  ...awaitedIn(conditions).map(({ id }) => id),
  ...speakers.map(({ id }) => id),
  ...(source ? [source.id] : []),
  ...(target ? [target.id] : []),
  ...(object?.type === 'Actor' ? [object.id] : []),
]

/**
 * Holds every span of a reading against the text. A statement with one span that does not stand there, with an actor that neither the
 * reading nor the seeds know, or with the id of one before it, is dropped and counted with its reason; a bad mention of an actor likewise.
 */
export const checkReading = ({ document, reading }: ReadDocument, seeds: SeedGraph): Checked => {
  const dropped: Record<string, number> = {}
  const known = new Set(reading.actors.map(({ id }) => id))
  const seen = new Set<string>()
  const fault = (statement: Statement): string | null => {
    const bad = spansOf(statement).find(([, quote]) => quote && !quoteHolds(document.text, quote))
    if (bad) return `${bad[0]} is not in the text`
    if (!partsHold(statement)) return 'content parts are not in the content'
    if (!actorsOf(statement).every((id) => known.has(id) || seeds.actors.has(id))) return 'actor is not listed'
    return seen.has(statement.id) ? 'same id twice' : null
  }
  const holds = (reason: string | null): boolean => {
    if (reason) dropped[reason] = (dropped[reason] ?? 0) + 1
    return reason === null
  }
  const statements = reading.statements.filter((statement) => holds(fault(statement)) && seen.add(statement.id))
  const actors = [...new Map(reading.actors.map((actor) => [actor.id, actor])).values()].map((actor) => ({
    ...actor,
    mentions: actor.mentions.filter((quote) =>
      holds(quoteHolds(document.text, quote) ? null : 'mention is not in the text'),
    ),
  }))
  return { document, reading: { ...reading, statements, actors }, dropped }
}
