import { type Word, wordsOf } from '../../graph/words.ts'
import type { Question, Term } from './question.ts'

/** A piece of a field with the places in it, in UTF-16 code units, that were searched for; `start` is where the piece begins in the field. */
export interface Highlight {
  readonly field: string
  readonly fragment: string
  readonly start: number
  readonly spans: readonly { readonly start: number; readonly end: number }[]
}

interface Span {
  readonly start: number
  readonly end: number
}

/** A text no longer than `whole` is shown as it is; of a longer one `around` characters on both sides of a hit, `most` times. */
const sizes = { whole: 300, around: 80, most: 3 } as const

const standsAt = ({ words, prefix }: Term, text: readonly Word[], at: number): boolean =>
  words.every((word, step) => (prefix ? text[at + step]?.text.startsWith(word) : text[at + step]?.text === word))

const spansOf = (terms: readonly Term[], words: readonly Word[]): readonly Span[] => {
  const spans: Span[] = []
  for (const [at, { start }] of words.entries()) {
    const lengths = terms.filter((term) => standsAt(term, words, at)).map((term) => term.words.length)
    if (lengths.length === 0) continue
    const { end } = words[at + Math.max(...lengths) - 1]!
    const last = spans.at(-1)
    if (last && start < last.end) spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else spans.push({ start, end })
  }
  return spans
}

/** The pieces of a long text around its hits, from the beginning of a word to the end of one. */
const piecesOf = (spans: readonly Span[], words: readonly Word[]): readonly Span[] => {
  const pieces: Span[] = []
  for (const span of spans) {
    const last = pieces.at(-1)
    if (last && span.start <= last.end) continue
    if (pieces.length === sizes.most) break
    const start = words.find((word) => word.start >= Math.max(span.start - sizes.around, last?.end ?? 0))!.start
    const end = words.findLast((word) => word.end <= span.end + sizes.around)!.end
    pieces.push({ start, end: Math.max(end, span.end) })
  }
  return pieces
}

const inField = (terms: readonly Term[], field: string, text: string): readonly Highlight[] => {
  const words = wordsOf(text)
  const spans = spansOf(terms, words)
  if (spans.length === 0) return []
  const pieces = text.length <= sizes.whole ? [{ start: 0, end: text.length }] : piecesOf(spans, words)
  return pieces.map(({ start, end }) => ({
    field,
    fragment: text.slice(start, end),
    start,
    spans: spans
      .filter((span) => span.start >= start && span.end <= end)
      .map((span) => ({ start: span.start - start, end: span.end - start })),
  }))
}

/** Where the terms of a question occur in the fields of what was found, field by field in the order given. */
export const highlightsOf = (
  { all }: Question,
  fields: readonly (readonly [field: string, text: string])[],
): readonly Highlight[] => fields.flatMap(([field, text]) => inField(all.flat(), field, text))
