import { styleText } from 'node:util'
import type { Span } from '../text/span.ts'

/** What words are in a statement. */
export type Part = 'cue' | 'source' | 'target' | 'condition' | 'content'

/** Words of a text to be marked as a part of a statement. */
export interface Mark extends Span {
  readonly part: Part
}

type Style = Parameters<typeof styleText>[0]

/** How a part is shown: a sign under each letter, or a style of the terminal. Where words are two parts, the first in this order counts. */
export const parts: Readonly<Record<Part, { readonly sign: string; readonly style: Style }>> = {
  cue: { sign: '^', style: ['bold', 'yellow', 'underline'] },
  source: { sign: 's', style: ['green', 'underline'] },
  target: { sign: 't', style: ['cyan', 'underline'] },
  condition: { sign: '?', style: ['magenta', 'underline'] },
  content: { sign: '~', style: 'underline' },
}

const order = Object.keys(parts) as Part[]

/** The part that each character of a text is; null for none. */
const partOfEach = (length: number, marks: readonly Mark[]): (Part | null)[] => {
  const each: (Part | null)[] = Array.from({ length }, () => null)
  for (const part of [...order].reverse())
    for (const mark of marks) if (mark.part === part) each.fill(part, Math.max(0, mark.start), Math.max(0, mark.end))
  return each
}

/** Lines of at most `width` characters, broken between words; each with where it starts and ends in the text. */
const wrap = (text: string, width: number): Span[] => {
  const lines: Span[] = []
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    const last = lines.at(-1)
    const end = index + word.length
    if (last && end - last.start <= width) lines[lines.length - 1] = { start: last.start, end }
    else lines.push({ start: index, end })
  }
  return lines
}

const coloured = (text: string, each: readonly (Part | null)[]): string => {
  let line = ''
  for (let from = 0; from < text.length; ) {
    const part = each[from] ?? null
    let to = from + 1
    while (to < text.length && (each[to] ?? null) === part) to++
    const words = text.slice(from, to)
    line += part ? styleText(parts[part].style, words, { validateStream: false }) : words
    from = to
  }
  return line
}

/** How a text is laid out: at most `width` characters in a line, in colours or with signs on a line below. */
export interface Layout {
  readonly width: number
  readonly colour: boolean
}

/** The lines of a text with its parts marked. Offsets of marks are into `text`; a part outside of it is not shown. */
export const underline = (text: string, marks: readonly Mark[], { width, colour }: Layout): string[] => {
  const each = partOfEach(text.length, marks)
  // One line of the terminal for one of the text: a paragraph's own line breaks count as spaces.
  const flat = text.replace(/\s/g, ' ')
  return wrap(flat, width).flatMap(({ start, end }) => {
    const words = flat.slice(start, end)
    const own = each.slice(start, end)
    if (colour) return [coloured(words, own)]
    const signs = own
      .map((part) => (part ? parts[part].sign : ' '))
      .join('')
      .trimEnd()
    return signs ? [words, signs] : [words]
  })
}
