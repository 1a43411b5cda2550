import type { Span } from '../../text/span.ts'
import type { Unit } from './tree.ts'

const MONTH =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sep(t(ember)?)?|oct(ober)?|nov(ember)?|dec(ember)?)\.?$/i
const DAY = /^(mon|tues|wednes|thurs|fri|satur|sun)day$/i
const ANCHOR =
  /^((19|20)\d\d|spring|summer|autumn|fall|winter|hours?|days?|weeks?|fortnight|months?|years?|quarters?|decade|weekend|tomorrow|today|tonight|midnight|noon)$/i
const AROUND =
  /^(\d{1,3}(st|nd|rd|th)?|the|this|next|coming|following|of|a|an|end|start|beginning|middle|early|late|mid|mid-(19|20)\d\d|first|second|third|fourth|last|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|sixty|ninety|-|,)$/i

const isAnchor = (word: string): boolean => MONTH.test(word) || DAY.test(word) || ANCHOR.test(word)

/** True for a word that a date is told by: "Friday", "2025", "90". */
export const isTimeWord = (word: string): boolean =>
  isAnchor(word) || (AROUND.test(word) && !/^(the|this|of|an?|,|-)$/i.test(word))

/** The words of a date from `from`: "the end of March". */
const dateFrom = (words: readonly string[], from: number): readonly string[] => {
  let to = from
  while (to < words.length && (isAnchor(words[to] as string) || AROUND.test(words[to] as string))) to++
  while (to > from && /^(the|this|of|an?|,|-)$/i.test(words[to - 1] as string)) to--
  const told = words.slice(from, to)
  return told.some((word) => isAnchor(word) || /^mid-/i.test(word)) ? told : []
}

const MARKERS = [
  ['no', 'later', 'than'],
  ['not', 'later', 'than'],
  ['by'],
  ['before'],
  ['until'],
  ['till'],
  ['within'],
  ['in'],
]

/**
 * The words of the deadline told within a span, with what marks it: "by the end of March", "within 90 days"; null when none is told.
 * What day that is, is known with the article's.
 */
export const deadlineOf = (unit: Unit, within: Span): string | null => {
  const words = unit.words
    .filter(({ start, end }) => start >= within.start && end <= within.end)
    .map(({ text }) => text)
  for (let at = 0; at < words.length - 1; at++) {
    const marker = MARKERS.find((each) => each.every((word, k) => words[at + k]?.toLowerCase() === word))
    const told = marker ? dateFrom(words, at + marker.length) : []
    // "in 2026" may be a deadline; "in May" or "in two days" told of what was done is none.
    if (marker && told.length > 0 && (marker[0] !== 'in' || /^(19|20)\d\d$/.test(told.join(' '))))
      return [...marker, ...told].join(' ')
  }
  return null
}
