import type { Span } from './span.ts'

const BULLET = /^\s*(?:[-–—*•‣◦▪·]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+\S/u
const FINAL = /[.!?…:;]["'”’»)\]]*$/u
const LOWER = /^\s*\p{Ll}/u

/** Plain text is wrapped at 65 to 80 characters as a rule; the bounds leave room on both sides. */
const WRAPPED = { least: 50, most: 100, spread: 25 }

interface Line extends Span {
  readonly text: string
}

/** Lines that follow each other without a blank one. */
type Block = readonly Line[]

const linesOf = (text: string): Line[] =>
  [...text.matchAll(/[^\r\n\u2028\u2029]+/g)].map(({ 0: line, index }) => ({
    text: line.trim(),
    start: index + line.length - line.trimStart().length,
    end: index + line.trimEnd().length,
  }))

const isNextLine = (text: string, line: Line, next: Line): boolean =>
  /^[^\S\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029])[^\S\r\n\u2028\u2029]*$/.test(text.slice(line.end, next.start))

const blocksOf = (text: string): Block[] => {
  const blocks: Line[][] = []
  for (const line of linesOf(text).filter((one) => one.text !== '')) {
    const before = blocks.at(-1)?.at(-1)
    if (before && isNextLine(text, before, line)) blocks.at(-1)!.push(line)
    else blocks.push([line])
  }
  return blocks
}

const longest = (block: Block): number => block.reduce((most, line) => Math.max(most, line.text.length), 0)

/** A block whose lines break at a fixed width, in the middle of sentences. */
const isWrapped = (block: Block): boolean => {
  const width = longest(block)
  return width >= WRAPPED.least && width <= WRAPPED.most && block.slice(1).some((line) => LOWER.test(line.text))
}

/** In wrapped text a line goes on unless it is a short one that ends a sentence; elsewhere only before lower case. */
const goesOn = (line: Line, next: Line, { wrapped, width }: { wrapped: boolean; width: number }): boolean => {
  if (BULLET.test(next.text)) return false
  const ended = FINAL.test(line.text)
  if (!wrapped) return LOWER.test(next.text) && !ended
  return (
    LOWER.test(next.text) || (!ended && line.text.length >= width - WRAPPED.spread) || line.text.length > width - 12
  )
}

const joinLines = (block: Block): Span[] => {
  const shape = { wrapped: isWrapped(block), width: longest(block) }
  const spans: { start: number; end: number }[] = []
  block.forEach((line, i) => {
    const before = block[i - 1]
    if (before && goesOn(before, line, shape)) spans.at(-1)!.end = line.end
    else spans.push({ start: line.start, end: line.end })
  })
  return spans
}

/**
 * The paragraphs of a text: blocks between blank lines, and within them lines that stand alone (headlines, bullets,
 * lines of an interview). Lines wrapped at a fixed width are one paragraph. White space around a paragraph is left out.
 */
export const splitParagraphs = (text: string): Span[] => blocksOf(text).flatMap(joinLines)
