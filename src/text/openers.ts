import type { Token } from './parser.ts'

const DATELINE = /^[\p{Lu}][\p{Lu}\p{L}.'’ -]*$/u

/** "GENEVA —", "LOS ANGELES, Sept. 28 (UPI) —" before a report: index after the dash, or 0. */
export const datelineEnd = (tokens: readonly Token[]): number => {
  // "NATO's secretary-general" is no dateline: its hyphen joins two words.
  const dash = tokens
    .slice(0, 12)
    .findIndex(({ text, end }, k) => /^(—|–|--|-)$/.test(text) && !(text === '-' && tokens[k + 1]?.start === end))
  const first = tokens[0]?.text ?? ''
  return dash > 0 && DATELINE.test(first) && first.length > 2 && first === first.toUpperCase() ? dash + 1 : 0
}

/** "• 8 September:", "5." before an item of a list: index after the mark and its date, or 0. */
export const itemEnd = (tokens: readonly Token[]): number => {
  const mark = /^([•*–—-]|\d+[.)]?|\(\d+\)|[a-z]\))$/.test(tokens[0]?.text ?? '') && tokens.length > 2 ? 1 : 0
  const from = mark && tokens[1]?.text === '.' ? 2 : mark
  const colon = tokens.slice(from, from + 6).findIndex(({ text }) => text === ':')
  const date = colon > 0 && tokens.slice(from, from + colon).some(({ text }) => /^\d{1,4}$/.test(text))
  return date ? from + colon + 1 : /^\d/.test(tokens[0]?.text ?? '') && from < 2 ? 0 : from
}

const LABEL = /^[\p{L}][\p{L}.’' -]*$/u

/** "SPOKESWOMAN:" or "Q:" at the head of a sentence: index after the colon, or 0. */
export const labelEnd = (tokens: readonly Token[]): number => {
  const colon = tokens.slice(0, 8).findIndex(({ text }) => text === ':')
  if (colon < 1 || colon === tokens.length - 1) return 0
  const label = tokens.slice(0, colon)
  const capital =
    label.every(({ text }) => LABEL.test(text)) &&
    label.every(({ text }) => /^\p{Lu}/u.test(text) || /^(of|for|the|and|to)$/.test(text))
  return capital ? colon + 1 : 0
}
