import type { Reading, Statement } from '../resolve/statement.ts'
import { findQuotations, type Quotation } from '../text/quotations.ts'
import { overlaps, type Span, within } from '../text/span.ts'
import type { AttributionGold } from './gold.ts'
import { attributionsOf } from './predictions.ts'

/** Words in quotation marks with the one who says them; `parts` are the stretches between marks, without what stands between these. */
export interface QuoteOfSpeaker extends Span {
  readonly quote: string
  readonly parts: readonly (readonly [number, number])[]
  readonly speaker: string | null
}

/** What is said, with its parts where it is split. */
export type Content = NonNullable<Statement['content']>

/** How much of a content must stand in quotation marks: an "and" between two quotations takes nothing away. */
const QUOTED = 0.8

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** The stretches of a content that stand in quotation marks, in order. */
const stretches = (content: Content, quotations: readonly Quotation[]): Span[] =>
  (content.parts ?? [[content.start, content.end]]).flatMap(([start, end]) =>
    quotations
      .filter(({ inner }) => overlaps(inner, { start, end }))
      .map(({ inner }) => ({ start: Math.max(start, inner.start), end: Math.min(end, inner.end) })),
  )

/**
 * The direct quotation that a content is: it opens where a quotation opens, and its words stand in quotation marks. A content
 * inside a longer quotation, or one that quotes a few words, is none.
 */
export const quotationIn = (
  text: string,
  content: Content,
  quotations: readonly Quotation[],
): Omit<QuoteOfSpeaker, 'speaker'> | null => {
  const quoted = stretches(content, quotations)
  const [first] = quoted
  const last = quoted.at(-1)
  if (!first || !last) return null
  const whole = content.parts ?? [[content.start, content.end] as const]
  const size = (spans: readonly (readonly [number, number])[]): number =>
    spans.reduce((sum, [start, end]) => sum + lettersIn(text.slice(start, end)), 0)
  const parts = quoted.map(({ start, end }) => [start, end] as const)
  if (lettersIn(text.slice(content.start, first.start)) > 0 || size(parts) < QUOTED * size(whole)) return null
  const opening = quotations.find(({ inner }) => within(first, inner))
  if (!opening || lettersIn(text.slice(opening.start, first.start)) > 0) return null
  return { start: first.start, end: last.end, quote: text.slice(first.start, last.end), parts }
}

interface Cited {
  readonly source: { readonly text: string } | null
  readonly content: Content | null
}

/** The quotations of a text that stand in no other. */
export const outerQuotations = (text: string): Quotation[] => findQuotations(text).filter(({ depth }) => depth === 0)

const quotationsOf = (text: string, cited: readonly Cited[]): QuoteOfSpeaker[] => {
  const quotations = outerQuotations(text)
  return cited.flatMap(({ source, content }) => {
    const found = content && quotationIn(text, content, quotations)
    return found ? [{ ...found, speaker: source?.text ?? null }] : []
  })
}

/** The direct quotations of a reading with their speakers. */
export const quotesOf = (reading: Reading, text: string): QuoteOfSpeaker[] =>
  quotationsOf(text, attributionsOf(reading, text))

/** The direct quotations among the attributions of a gold text with their speakers. */
export const goldQuotes = ({ text, attributions }: AttributionGold): QuoteOfSpeaker[] =>
  quotationsOf(text, attributions)
