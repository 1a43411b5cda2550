import type { Token } from './parser.ts'

const DATELINE = /^[\p{Lu}][\p{Lu}\p{L}.'’ -]*$/u
const DASH = /^(—|–|--|-)$/

/** A hyphen inside a word ("high-level") is no dash. */
const standsAlone = (tokens: readonly Token[], index: number): boolean => {
  const { text, start, end } = tokens[index] as Token
  return text !== '-' || (tokens[index - 1]?.end !== start && tokens[index + 1]?.start !== end)
}

/** "Harare, Zimbabwe - …": nothing but names before the only dash of a sentence. */
const isPlaceLine = (tokens: readonly Token[], dash: number): boolean =>
  dash <= 5 &&
  tokens.slice(0, dash).every(({ text }) => /^[\p{Lu},(]/u.test(text) || /^[).]$/.test(text)) &&
  !tokens.slice(dash + 1).some(({ text }, k) => DASH.test(text) && standsAlone(tokens, dash + 1 + k))

/** "GENEVA —", "LOS ANGELES, Sept. 28 (UPI) —", "Harare, Zimbabwe -" before a report: index after the dash, or 0. */
export const datelineEnd = (tokens: readonly Token[]): number => {
  const dash = tokens.slice(0, 12).findIndex(({ text }, index) => DASH.test(text) && standsAlone(tokens, index))
  const first = tokens[0]?.text ?? ''
  if (dash < 1 || dash === tokens.length - 1 || !DATELINE.test(first) || first.length < 3) return 0
  return first === first.toUpperCase() || isPlaceLine(tokens, dash) ? dash + 1 : 0
}

const CLOCK = /^\d{1,2}[:.]\d{2}$/

const ZONE = /^(gmt|utc|bst|cet|est|edt|am|pm|a\.m\.|p\.m\.|local|time|h|hrs|[-–—:])$/i

/** "06:10", "14.30 GMT —" before an entry of a live report: index after them, or 0. */
const clockEnd = (tokens: readonly Token[]): number => {
  if (!CLOCK.test(tokens[0]?.text ?? '')) return 0
  const end = tokens.findIndex(({ text }, index) => index > 0 && !ZONE.test(text))
  return Math.max(end, 0)
}

/** "• 8 September:", "5." before an item of a list: index after the mark and its date, or 0. */
export const itemEnd = (tokens: readonly Token[]): number => {
  const clock = clockEnd(tokens)
  if (clock > 0) return clock
  const mark = /^([•*–—-]|\d+[.)]?|\(\d+\)|[a-z]\))$/.test(tokens[0]?.text ?? '') && tokens.length > 2 ? 1 : 0
  const from = mark && tokens[1]?.text === '.' ? 2 : mark
  const colon = tokens.slice(from, from + 6).findIndex(({ text }) => text === ':')
  const before = tokens.slice(from, from + Math.max(colon, 0))
  // "Roe told France 24:" is no date.
  const date = before.some(({ text }) => /^\d{1,4}$/.test(text)) && !before.some(({ text }) => WORD_LOWER.test(text))
  return date ? from + colon + 1 : /^\d/.test(tokens[0]?.text ?? '') && from < 2 ? 0 : from
}

const WORD_LOWER = /^\p{Ll}{3,}$/u

const LABEL = /^[\p{L}][\p{L}.’' -]*$/u

/** True for words in capital letters: "FOREIGN MINISTER ROE", "GENEVA". */
export const isShouted = (tokens: readonly Token[]): boolean =>
  tokens.some(({ text }) => text.length > 2) && tokens.every(({ text }) => text === text.toUpperCase())

/** "SPOKESWOMAN:" or "Q:" at the head of a sentence: index after the colon, or 0. */
export const labelEnd = (tokens: readonly Token[]): number => {
  const colon = tokens.slice(0, 12).findIndex(({ text }) => text === ':')
  if (colon < 1 || colon === tokens.length - 1) return 0
  const label = tokens.slice(0, colon)
  if (colon > 7 && !isShouted(label)) return 0
  const capital =
    label.every(({ text }) => LABEL.test(text)) &&
    label.every(({ text }) => /^\p{Lu}/u.test(text) || /^(of|for|the|and|to)$/.test(text))
  return capital ? colon + 1 : 0
}

const NAME_PART = /^(\p{Lu}[\p{L}.’'-]*|of|for|the|de|la|von|van|al|bin|-)$/u

/** "— Ana Ortega", "― Lin Wei, teacher" after a quotation: how many words the name has, or 0. */
export const signatureLength = (tokens: readonly Token[]): number => {
  if (!/^(—|–|―|--)$/.test(tokens[0]?.text ?? '')) return 0
  const words = tokens.slice(1).filter(({ text }) => /[\p{L}\p{N},]/u.test(text))
  const comma = words.findIndex(({ text }) => text === ',')
  const name = comma < 0 ? words : words.slice(0, comma)
  const named =
    name.length < 8 && name.every(({ text }) => NAME_PART.test(text)) && /^\p{Lu}/u.test(name[0]?.text ?? '')
  return named && words.length < 16 ? name.length : 0
}

const WORD = /^\p{L}/u

/** "Talks to resume in May: Roe", "Chad ready to talk – Roe": where the mark stands after which a headline names its speaker, or 0. */
export const trailingLabel = (tokens: readonly Token[]): number => {
  const mark = tokens.findLastIndex(({ text }, i) => text === ':' || (DASH.test(text) && standsAlone(tokens, i)))
  const name = tokens.slice(mark + 1)
  const fits = mark > 2 && name.length > 0 && name.length < 9 && /^\p{Lu}/u.test(name[0]?.text ?? '')
  return fits && name.every(({ text }) => WORD.test(text) || /^['’]s?$/.test(text)) ? mark : 0
}
