import type { Token } from '../text/parser.ts'

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SCALES = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
])
const DIGITS = /^\d[\d,]*(\.\d+)?$/

const small = (word: string): number | null => {
  if (DIGITS.test(word)) return Number(word.replaceAll(',', ''))
  const unit = UNITS.indexOf(word)
  if (unit >= 0) return unit
  const ten = TENS.indexOf(word)
  return ten >= 0 ? 20 + 10 * ten : null
}

/** "forty two", "two hundred [and] six": a smaller number that goes on from what was said. */
const goesOn = (value: number, next: number): boolean =>
  (value % 100 === 0 && next < 100) || (value % 10 === 0 && value % 100 >= 20 && next < 10)

/** The number that words from an index on tell, in digits or words ("two hundred", "1.5 million"), and where it ends; null without one. */
export const numberAt = (
  words: readonly Token[],
  from: number,
): { readonly value: number; readonly to: number } | null => {
  const textAt = (index: number): string => words[index]?.text.toLowerCase() ?? ''
  const first = small(textAt(from))
  if (first === null) return null
  let [total, value, to] = [0, first, from + 1]
  for (; to < words.length; to++) {
    const scale = SCALES.get(textAt(to))
    const next = small(textAt(to))
    if (scale === 1e2) value *= scale
    else if (scale) [total, value] = [total + value * scale, 0]
    else if (next !== null && !DIGITS.test(textAt(to)) && goesOn(value, next)) value += next
    else if (textAt(to) !== '-' || !TENS.includes(textAt(to - 1))) break
  }
  return { value: total + value, to }
}
