import type { ActorRef, Reading, Statement } from '../resolve/statement.ts'
import { type Quote, quoteAt, type Span, within } from '../text/span.ts'

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

const PRONOUN =
  /^(it|he|she|they|we|i|them|him|her|us|me|who|which|that|its|his|their|our|my|itself|themselves|himself|herself)$/i

/** The words that name an actor; for a pronoun the nearest words before it that name the same actor, else its name. */
const words = ({ actors }: Reading, actor: ActorRef | null): string | null => {
  if (!actor?.mention) return actor?.name ?? null
  const { start, text } = actor.mention
  if (!PRONOUN.test(text)) return text
  const told = actors.find(({ id }) => id === actor.id)?.mentions ?? []
  const before = told.filter((mention) => mention.start < start && !PRONOUN.test(mention.text))
  return before.at(-1)?.text ?? actor.name
}

const CLAUSE =
  /^["“'‘]?(that|to|if|whether|how|why|what|when|it|he|she|they|we|i|you|there|this|not|for|in|on|as|because|by)\b/i

/** CAMEO roots of bare statements and appeals: whatever they are about, nobody is acted on. */
const TALK = /^0[12]/

/** What a statement is about, where that is a phrase: nobody is acted on by a clause, nor by the cue's own noun ("opened an inquiry"). */
const phraseOf = ({ object, content, cue, cameo }: Statement): string | null => {
  if (!object || TALK.test(cameo) || CLAUSE.test(content?.text ?? object.text)) return null
  return cue.text.endsWith(object.text.split(' ').at(-1) ?? '') ? null : object.text
}

/** "Chad and Mali agreed to …": of two who are told together the second is the counterpart of the first. */
const counterpart = ({ statements }: Reading, { source, cue, kind, family }: Statement): ActorRef | null => {
  if (family === 'utterance' || family === 'stance') return null
  const together = statements.filter((other) => other.kind === kind && other.cue.start === cue.start && !other.target)
  const [first, second] = together
  return together.length === 2 && first?.source === source ? (second?.source ?? null) : null
}

/** "agreed to open the road to Mali": the first actor named in what is promised or asked, beside the one who says it. */
const partyIn = ({ actors }: Reading, { family, content, evidence, source, cameo }: Statement): string | null => {
  const told = content ?? (family === 'commitment' ? evidence : null)
  if (!told || TALK.test(cameo)) return null
  const named = actors
    .filter(({ id }) => id !== source?.id)
    .flatMap(({ mentions }) => mentions)
    .filter((mention) => within(mention, told) && !PRONOUN.test(mention.text))
  return named.sort((a, b) => a.start - b.start)[0]?.text ?? null
}

const targetWords = (reading: Reading, statement: Statement): string | null =>
  words(reading, statement.target) ??
  words(reading, counterpart(reading, statement)) ??
  partyIn(reading, statement) ??
  phraseOf(statement)

/**
 * The events of a reading, as coders of PLOVER tell them: statements that have a source, each with whom or what it is done to.
 * Where a statement names no target, that is the counterpart, the actor inside what is promised, or the object's phrase.
 */
export const eventsOf = (reading: Reading): PredictedEvent[] =>
  reading.statements.flatMap((statement) =>
    statement.source
      ? [
          {
            sourceText: words(reading, statement.source)!,
            targetText: targetWords(reading, statement),
            rootCode: statement.cameo.slice(0, 2),
          },
        ]
      : [],
  )

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
