import { strict } from 'chrono-node/en'
import { z } from 'zod'
import { InputError } from '../errors.ts'

const isoDay = /^(\d{4}-\d{2}-\d{2})(?:$|[T ]\d{2}:?\d{2})/
const digitsAlone = /^[\d\s./-]+$/
const isDay = (day: string): boolean => z.iso.date().safeParse(day).success

const writtenDay = (words: string): string | null => {
  const [found] = strict.parse(words)
  if (!found?.start || !(['day', 'month', 'year'] as const).every((part) => found.start.isCertain(part))) return null
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => String(found.start.get(part)))
  return `${year!.padStart(4, '0')}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
}

/**
 * The day a date names, in ISO 8601: from a day, a day with a time (the day as written, whatever its zone) or English words such as
 * "2 May 2025". Throws `InputError` for anything else, and for 02/05/2025, which is one day in Britain and another in America.
 */
export const toDay = (words: string): string => {
  const trimmed = words.trim()
  const iso = isoDay.exec(trimmed)?.[1]
  const day = iso ?? (digitsAlone.test(trimmed) ? null : writtenDay(trimmed))
  if (day && isDay(day)) return day
  const shown = trimmed.length > 40 ? `${trimmed.slice(0, 40)}…` : trimmed
  throw new InputError(`"${shown}" is no date: write the day as 2025-05-02 or as 2 May 2025.`)
}
