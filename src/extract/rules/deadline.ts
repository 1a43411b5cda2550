import type { Span } from '../../text/span.ts'
import type { Unit } from './tree.ts'

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const SEASONS: Readonly<Record<string, string>> = { spring: '21', summer: '22', autumn: '23', fall: '23', winter: '24' }
const TIME = new RegExp(
  `^(\\d{1,2}|(19|20)\\d\\d|${MONTHS.join('|')}|${Object.keys(SEASONS).join('|')}|end|the|of|next|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year|early|late|mid)$`,
  'i',
)

/** True for a word of a date, or before one: "Friday", "the", "end". */
export const isTimeWord = (word: string): boolean => TIME.test(word) && !/^(the|this|of)$/i.test(word)

const pad = (n: number | string): string => String(n).padStart(2, '0')

/** Extended Date/Time Format (ISO 8601-2) where day, month, season or year are given with a year; else the words themselves. */
export const toEdtf = (words: readonly string[]): string => {
  const lower = words.map((word) => word.toLowerCase())
  const year = lower.find((word) => /^(19|20)\d\d$/.test(word))
  const month = lower.map((word) => MONTHS.indexOf(word) + 1).find((n) => n > 0)
  const season = lower.map((word) => SEASONS[word]).find(Boolean)
  const day = lower.find((word) => /^\d{1,2}$/.test(word))
  if (!year) return words.join(' ')
  if (month) return day ? `${year}-${pad(month)}-${pad(day)}` : `${year}-${pad(month)}`
  return season ? `${year}-${season}` : year
}

/** The deadline told within a span: "by 1 June 2025" is `2025-06-01`, "by spring 2026" `2026-21`; null when none is told. */
export const deadlineOf = (unit: Unit, within: Span): string | null => {
  const words = unit.words.filter(({ start, end }) => start >= within.start && end <= within.end)
  const at = words.findIndex(({ text }, i) => /^(by|before|until)$/i.test(text) && TIME.test(words[i + 1]?.text ?? ''))
  if (at < 0) return null
  const rest = words.slice(at + 1)
  const stop = rest.findIndex(({ text }) => !TIME.test(text))
  const told = rest.slice(0, stop < 0 ? rest.length : stop).map(({ text }) => text)
  return told.some((text) => !/^(the|of|this|next|end|early|late|mid)$/i.test(text)) ? toEdtf(told) : null
}
