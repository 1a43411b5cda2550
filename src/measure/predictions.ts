import type { ActorRef, Reading, Statement } from '../resolve/statement.ts'
import { type Quote, quoteAt, type Span } from '../text/span.ts'

/** Who, by which words, says what: one of these for all coordinated sources of a cue, as PolNeAR counts them. */
export interface PredictedAttribution {
  readonly source: Quote | null
  readonly cue: Quote
  readonly content: NonNullable<Statement['content']>
}

/** A dyad by its words, with the first two digits of the CAMEO code. */
export interface PredictedEvent {
  readonly sourceText: string
  readonly targetText: string | null
  readonly rootCode: string
}

/** Words in quotation marks with the one who says them. */
export interface PredictedQuote extends Span {
  readonly quote: string
  readonly speaker: string | null
}

const spanKey = ({ start, end }: Span): string => `${start}-${end}`

const joined = (spans: readonly Span[], text: string): Quote | null =>
  spans.length === 0
    ? null
    : quoteAt(text, {
        start: Math.min(...spans.map(({ start }) => start)),
        end: Math.max(...spans.map(({ end }) => end)),
      })

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): T[][] => {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups.values()]
}

/** The attributions of a reading: statements that have content, grouped by cue and content. */
export const attributionsOf = ({ statements }: Reading, text: string): PredictedAttribution[] => {
  const saying = statements.filter(({ content }) => content)
  return groupBy(saying, ({ cue, content }) => `${spanKey(cue)} ${spanKey(content!)}`).map((group) => {
    const mentions = group.flatMap(({ source }) => source?.mention ?? [])
    return { source: joined(mentions, text), cue: group[0]!.cue, content: group[0]!.content! }
  })
}

const words = (actor: ActorRef | null): string | null => actor && (actor.mention?.text ?? actor.name)

/** The events of a reading: statements that have a source, each with its target's words or else its object's. */
export const eventsOf = ({ statements }: Reading): PredictedEvent[] =>
  statements.flatMap(({ source, target, object, cameo }) =>
    source
      ? [
          {
            sourceText: words(source)!,
            targetText: words(target) ?? object?.text ?? null,
            rootCode: cameo.slice(0, 2),
          },
        ]
      : [],
  )

const openingMark = /["“«]/

/** The direct quotations of a reading: contents that open with a quotation mark or stand right behind one. */
export const quotesOf = (reading: Reading, text: string): PredictedQuote[] =>
  attributionsOf(reading, text)
    .filter(({ content }) => openingMark.test(text.slice(Math.max(0, content.start - 1), content.start + 1)))
    .map(({ source, content: { start, end, text: quote } }) => ({ start, end, quote, speaker: source?.text ?? null }))

/** The statements and actors of a reading with actors by their names, as `score-diplomatic.mjs` wants them. */
export const diplomaticOf = ({ statements, actors }: Reading): Record<string, unknown> => ({
  statements: statements.map((statement) => ({
    ...statement,
    speakers: statement.speakers.map(({ name }) => name),
    source: statement.source?.name ?? null,
    target: statement.target?.name ?? null,
  })),
  actors: actors.map(({ name, mentions }) => ({ name, mentions })),
})
