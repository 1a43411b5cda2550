import { z } from 'zod'

/** Offsets into a document's text in UTF-16 code units, end exclusive: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span with the words that stand there: W3C TextPositionSelector and TextQuoteSelector in one. */
export const Quote = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  text: z.string().min(1),
})
export type Quote = z.infer<typeof Quote>

/** The words of `text` at `span`. */
export const quoteAt = (text: string, { start, end }: Span): Quote => ({ start, end, text: text.slice(start, end) })

/** True when the quote's words stand at its offsets in `text`. */
export const quoteHolds = (text: string, quote: Quote): boolean =>
  quote.start < quote.end && quote.end <= text.length && text.slice(quote.start, quote.end) === quote.text

/** True when `inner` lies within `outer` (equal counts). */
export const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end

/** True when the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The smallest span that holds all the spans. */
export const hull = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
})
