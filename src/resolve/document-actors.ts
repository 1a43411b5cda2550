import { quoteAt, type Span, within } from '../text/span.ts'
import type { Who } from './discourse.ts'
import type { NamedSpan } from './naming.ts'
import { stateBehind } from './owner.ts'
import { innermost, type Naming, type Referred } from './place.ts'
import type { Actor, Statement } from './statement.ts'

/** A statement with whom the words of its source were found to name. */
interface Told {
  readonly statement: Statement
  readonly source: Referred | null
}

/** Whose deeds and promises words tell, by where they start: "we" in them is the state, whoever speaks for it (guidelines, clarifications). */
const doers = (told: readonly Told[]): ReadonlyMap<number, Who> =>
  new Map(
    told.flatMap(({ statement, source }) =>
      source?.mention && statement.family !== 'utterance' ? [[source.mention.start, source.who] as const] : [],
    ),
  )

/** "We" and "our" in somebody's words, "us" of the article's own publisher, and the labels of answers. */
export const spokenMentions = (naming: Naming, told: readonly Told[], publisher: Who | null): NamedSpan[] => [
  ...ofOurs(naming, doers(told), publisher),
  ...naming.utterances.flatMap(({ candidate, sources }) =>
    candidate.ruleId.endsWith('/label') && sources[0] ? [{ who: sources[0].who, span: candidate.cue }] : [],
  ),
]

const ofOurs = (naming: Naming, doing: ReadonlyMap<number, Who>, publisher: Who | null): NamedSpan[] =>
  naming.named.ours.flatMap(({ body, actsAt, start, end }) => {
    const span = { start, end }
    const speaker = innermost(naming.utterances, span)?.sources[0]?.who
    const state = body && speaker ? stateBehind(naming.gazetteer, speaker) : null
    const who = doing.get(actsAt) ?? state ?? speaker ?? publisher
    return who ? [{ who, span }] : []
  })

/** The longest wins, none inside another (guideline 39). */
const outermost = (mentions: readonly NamedSpan[]): NamedSpan[] => {
  const sorted = [...mentions].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  let reach: Span = { start: -1, end: -1 }
  return sorted.filter(({ span }) => {
    if (within(span, reach) && (span.start > reach.start || span.end < reach.end)) return false
    if (span.end > reach.end) reach = span
    return true
  })
}

/** The actors a document names, each with its mentions in order; unnamed ones only where a statement refers to them. */
export const actorsOf = (
  text: string,
  mentions: readonly NamedSpan[],
  statements: readonly Statement[],
  referred: readonly Who[],
): Actor[] => {
  const actors = new Map<string, { who: Who; spans: Map<number, Span> }>()
  const used = new Set(
    statements.flatMap(({ source, target, speakers, conditions }) =>
      [source, target, ...speakers, ...conditions.flatMap(({ awaits = [] }) => awaits)].flatMap((ref) =>
        ref ? [ref.id] : [],
      ),
    ),
  )
  for (const { who, span } of outermost(mentions.filter(({ who }) => !who.provisional || used.has(who.id)))) {
    const entry = actors.get(who.id) ?? { who, spans: new Map() }
    entry.spans.set(span.start, span)
    actors.set(who.id, entry)
  }
  for (const who of referred) if (used.has(who.id) && !actors.has(who.id)) actors.set(who.id, { who, spans: new Map() })
  return [...actors.values()]
    .map(({ who, spans }) => ({
      id: who.id,
      name: who.name,
      kind: who.kind,
      iso3: who.iso3,
      country: who.country,
      wikidata: who.wikidata,
      provisional: who.provisional,
      mentions: [...spans.values()].sort((a, b) => a.start - b.start).map((span) => quoteAt(text, span)),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
