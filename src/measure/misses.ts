import type { Reading, Statement } from '../resolve/statement.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { AttributionGold, DiplomaticGold, EventsGold } from './gold.ts'
import type { PredictedAttribution, PredictedEvent } from './predictions.ts'

type GoldAttribution = AttributionGold['attributions'][number]
type GoldStatement = DiplomaticGold['statements'][number]

const short = (text: string | null | undefined, length = 110): string =>
  text == null ? '-' : text.length > length ? `${text.slice(0, length)}…` : text

const meets = (a: Span | null, b: Span | null): boolean => (a && b ? overlaps(a, b) : a === b)

const shared = (a: Span, b: Span): number => {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return (2 * Math.max(0, both)) / (a.end - a.start + b.end - b.start)
}

const whyNot = (gold: GoldAttribution, predicted: readonly PredictedAttribution[]): string | null => {
  const sameCue = predicted.filter(({ cue }) => meets(cue, gold.cue))
  const sameContent = predicted.filter(({ content }) => gold.content && shared(content, gold.content) >= 0.5)
  const both = sameContent.filter((each) => sameCue.includes(each))
  if (both.some(({ source }) => meets(source, gold.source))) return null
  if (both.length > 0) return `source: ${short(both[0]!.source?.text, 40)}`
  if (sameCue.length > 0) return `content: ${short(sameCue[0]!.content.text, 60)}`
  return sameContent.length > 0 ? `cue: ${sameContent[0]!.cue.text}` : 'nothing'
}

const attributionTold = ({ source, cue, content }: { source: Named; cue: Named; content: Named }): string =>
  `[${short(source?.text, 40)}] ${cue?.text ?? '-'}: ${short(content?.text)}`
type Named = { readonly text: string } | null

/** Attributions of one gold text that were missed, with what was found in their place, and those found where gold has none. */
export const attributionMisses = (
  { id, attributions }: AttributionGold,
  predicted: readonly PredictedAttribution[],
): string[] => {
  const missed = attributions.flatMap((gold) => {
    const why = gold.content && whyNot(gold, predicted)
    return why ? [`- ${id}  ${attributionTold(gold)}  (${why})`] : []
  })
  const extra = predicted.filter(({ cue }) => !attributions.some((gold) => gold.cue && overlaps(gold.cue, cue)))
  return [...missed, ...extra.map((each) => `+ ${id}  ${attributionTold(each)}`)]
}

const contains = (a: string | null, b: string | null): boolean => {
  if (!a || !b) return a === b
  const [x, y] = [a.toLowerCase(), b.toLowerCase()]
  return x.includes(y) || y.includes(x)
}

const samePair = (a: PredictedEvent, b: EventsGold['events'][number]): boolean =>
  contains(a.sourceText, b.sourceText) && contains(a.targetText, b.targetText)

/** Events of one gold sentence that were missed, with its words and what was found instead. */
export const eventMisses = ({ id, text, events }: EventsGold, predicted: readonly PredictedEvent[]): string[] => {
  const found = predicted.map((each) => `${each.rootCode} ${each.sourceText} > ${short(each.targetText, 40)}`)
  return events.flatMap((gold) =>
    predicted.some((each) => samePair(each, gold) && each.rootCode === gold.rootCode)
      ? []
      : [
          `- ${id}  ${gold.rootCode} ${gold.sourceText} > ${gold.targetText}  (${found.join('; ') || 'nothing'})  ${short(text, 300)}`,
        ],
  )
}

const statementTold = (statement: Statement | GoldStatement): string => {
  const name = (actor: Statement['source'] | string): string =>
    typeof actor === 'string' ? actor : (actor?.name ?? '-')
  const speakers = statement.speakers.map(name).join(' > ')
  const negative = statement.polarity === 'NEGATIVE' ? 'not ' : ''
  return `${negative}${statement.kind} ${name(statement.source)} -> ${name(statement.target)}${speakers && ` [${speakers}]`}`
}

const covers = (gold: GoldStatement, { kind, source, evidence }: Statement): boolean =>
  kind === gold.kind && (source?.name ?? null) === gold.source && overlaps(evidence, gold.evidence)

/** Statements of one gold article that were missed, with those found over the same cue, and those found where gold has none. */
export const diplomaticMisses = (gold: DiplomaticGold, { statements }: Reading): string[] => {
  const missed = gold.statements.flatMap((each) => {
    if (statements.some((statement) => covers(each, statement))) return []
    const near = statements.filter(({ cue }) => each.cue && overlaps(cue, each.cue)).map(statementTold)
    return [
      `- ${gold.id}  ${statementTold(each)}  (${near.join('; ') || 'nothing'})  ${short(each.evidence.text, 200)}`,
    ]
  })
  const extra = statements.filter((statement) => !gold.statements.some((each) => covers(each, statement)))
  return [
    ...missed,
    ...extra.map((each) => `+ ${gold.id}  ${statementTold(each)}  {${each.rule}}  ${short(each.evidence.text, 200)}`),
  ]
}
