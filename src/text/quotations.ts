import { splitParagraphs } from './paragraphs.ts'
import type { Span } from './span.ts'

/** A quotation with its marks; `inner` is what stands between them. `depth` is 0 for one that stands in no other. */
export interface Quotation extends Span {
  readonly inner: Span
  readonly depth: number
}

/** Marks that open, with what closes them. German „…“ and French «…» occur in translated articles. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‹', '›'],
  ['‘', '’'],
  ['"', '"'],
  ["'", "'"],
])
const MARK = /["'“”„«»‹›‘’]/
const ELIDED = /^['’](?:\d0s|\d\d\b|em\b|tis\b|twas\b|til\b|n['’]|cause\b)/i
const SINGLE_CLOSING = /[^\s]['’](?![\p{L}\p{N}])/u
/** How far a single mark looks for its partner: characters. Also bounds the work on a text that is one endless line. */
const FAR = 2000
/** Quotations within quotations beyond this depth are broken marks, not speech. */
const DEEPEST = 4

interface Open {
  readonly mark: string
  readonly start: number
}

/** A mark in its paragraph. */
interface Place {
  readonly text: string
  readonly at: number
  readonly end: number
}

const before = ({ text, at }: Place): string => text[at - 1] ?? ''
const after = ({ text, at }: Place): string => text[at + 1] ?? ''
const rest = ({ text, at, end }: Place): string => text.slice(at + 1, Math.min(end, at + FAR))
const isWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char)
const isBeforeOpening = (char: string): boolean => char === '' || /[\s([{—–\-/“‘«„"'‹:,]/u.test(char)

/** "the allies' plan": a plural possessive, when the single quotation closes later in the paragraph. */
const isPossessive = (place: Place): boolean =>
  before(place) === 's' && /^\s\p{Ll}/u.test(rest(place)) && SINGLE_CLOSING.test(rest(place))

const opens = (place: Place): boolean => {
  const mark = place.text[place.at]!
  if (mark !== '"' && mark !== "'") return PAIRS.has(mark)
  if (!isBeforeOpening(before(place)) || !/\S/.test(after(place))) return false
  return mark === '"' || (!ELIDED.test(mark + rest(place)) && SINGLE_CLOSING.test(rest(place)))
}

const closes = (place: Place, { mark }: Open): boolean => {
  const closing = place.text[place.at]!
  if (PAIRS.get(mark) !== closing) return false
  if (closing !== '’' && closing !== "'") return true
  return !isWord(after(place)) && /\S/.test(before(place)) && !isPossessive(place)
}

/** A mark that could open or close opens when one like it is open and a word begins right after it. */
const beginsInside = (place: Place, stack: readonly Open[]): boolean =>
  stack.some(({ mark }) => mark === place.text[place.at]) && isBeforeOpening(before(place)) && isWord(after(place))

const quotation = ({ start }: Open, { end, closed, depth }: { end: number; closed: boolean; depth: number }) => ({
  start,
  end,
  inner: { start: start + 1, end: closed ? end - 1 : end },
  depth,
})

/** Reads one paragraph, with the quotations still open on `stack`; gives those that close in it. */
const readParagraph = (text: string, span: Span, stack: Open[]): Quotation[] => {
  const found: Quotation[] = []
  for (let at = span.start; at < span.end; at++) {
    if (!MARK.test(text[at]!)) continue
    const place = { text, at, end: span.end }
    const depth = stack.findLastIndex((open) => closes(place, open))
    if (opens(place) && (depth < 0 || beginsInside(place, stack))) {
      if (stack.length < DEEPEST) stack.push({ mark: text[at]!, start: at })
    } else if (depth >= 0) {
      found.push(quotation(stack[depth]!, { end: at + 1, closed: true, depth }))
      stack.length = depth
    }
  }
  return found
}

const repeatsMark = (text: string, span: Span | undefined, outer: Open | undefined): boolean =>
  span !== undefined && outer !== undefined && text[span.start] === outer.mark

/** Old wire copy writes a double mark as two apostrophes: ''Yes,'' he said. One mark and a space keep all offsets. */
const singleMarks = (text: string): string =>
  text.replace(/(^|[\s([{—–:-])''(?=\S)/gu, '$1 "').replace(/''(?!\S*'')(?=[\s.,;:!?)\]}]|$)/gu, '" ')

/**
 * The quotations of a text, by where they begin. Straight, curly and single marks and guillemets, nested; an apostrophe is
 * none. One that is not closed ends with its paragraph, unless the next paragraph begins with the same mark: then it runs on.
 */
export const findQuotations = (source: string): Quotation[] => {
  const text = singleMarks(source)
  const found: Quotation[] = []
  const stack: Open[] = []
  splitParagraphs(text).forEach((span, i, spans) => {
    const skipped = repeatsMark(text, span, stack[0]) ? 1 : 0
    found.push(...readParagraph(text, { start: span.start + skipped, end: span.end }, stack))
    const kept = repeatsMark(text, spans[i + 1], stack[0]) ? 1 : 0
    stack.slice(kept).forEach((open, n) => {
      found.push(quotation(open, { end: span.end, closed: false, depth: n + kept }))
    })
    stack.length = kept
  })
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}
