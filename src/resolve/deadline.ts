const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sep(t(ember)?)?|oct(ober)?|nov(ember)?|dec(ember)?)\.?$/
const DAYS = 'sun mon tues wednes thurs fri satur'.split(' ')
/** EDTF codes of the seasons (ISO 8601-2, level 1), with the month in which each ends in the north. */
const SEASONS: Readonly<Record<string, readonly [code: number, ends: number]>> = {
  spring: [21, 5],
  summer: [22, 8],
  autumn: [23, 11],
  fall: [23, 11],
  winter: [24, 2],
}
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
}
const ORDINALS = ['first', 'second', 'third', 'fourth']

const pad = (n: number): string => String(n).padStart(2, '0')
const iso = (date: Date): string => date.toISOString().slice(0, 10)
const dayOf = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month, day))

/** The words of a date, looked at one by one. */
interface Told {
  readonly words: readonly string[]
  /** The article's day; null when it has none. */
  readonly now: Date | null
}

const yearIn = ({ words }: Told): number | null => {
  const found = words.flatMap((word) => /^(?:mid-)?((?:19|20)\d\d)$/.exec(word)?.[1] ?? [])[0]
  return found ? Number(found) : null
}

const has = ({ words }: Told, ...any: readonly string[]): boolean => any.some((word) => words.includes(word))

/** "1 June", "the end of March 2026": a month of a year, the next one when no year is told. */
const inMonth = (told: Told): string | null => {
  const month = told.words.map((word) => (MONTH.test(word) ? MONTHS.indexOf(word.slice(0, 3)) : -1)).find((n) => n >= 0)
  if (month === undefined) return null
  const day = told.words
    .map((word) => Number(/^(\d{1,2})(st|nd|rd|th)?$/.exec(word)?.[1] ?? 0))
    .find((n) => n > 0 && n < 32)
  const { now } = told
  const passed = (year: number): boolean =>
    now !== null && (day ? dayOf(year, month, day) : dayOf(year, month + 1, 0)) < now
  const year = yearIn(told) ?? (now && (passed(now.getUTCFullYear()) ? now.getUTCFullYear() + 1 : now.getUTCFullYear()))
  if (year === null) return null
  if (has(told, 'end')) return iso(dayOf(year, month + 1, 0))
  return day ? `${year}-${pad(month + 1)}-${pad(day)}` : `${year}-${pad(month + 1)}`
}

/** "spring", "the third quarter of 2026". */
const inPart = (told: Told): string | null => {
  const { words, now } = told
  const season = words.flatMap((word) => (SEASONS[word] ? [SEASONS[word]] : []))[0]
  const year = yearIn(told)
  if (season) {
    const [code, ends] = season
    const next = now && now.getUTCFullYear() + (ends < now.getUTCMonth() + 1 && code !== 24 ? 1 : 0)
    return (year ?? next) ? `${year ?? next}-${code}` : null
  }
  const quarter = has(told, 'quarter') ? ORDINALS.findIndex((word) => words.includes(word)) : -1
  const ofYear = year ?? now?.getUTCFullYear()
  return quarter >= 0 && ofYear ? `${ofYear}-${33 + quarter}` : null
}

const endOfMonth = (now: Date, months: number): Date => dayOf(now.getUTCFullYear(), now.getUTCMonth() + months + 1, 0)

/** "within 90 days", "within two weeks": so long after the article's day. */
const afterSpan = ({ words, now }: Told): string | null => {
  const unit = /^(day|week|fortnight|month|year)s?$/.exec(words.at(-1) ?? '')?.[1]
  const count = words.flatMap((word) => NUMBERS[word] ?? (/^\d{1,3}$/.test(word) ? Number(word) : [])).at(0)
  if (!now || !unit || count === undefined) return null
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()]
  if (unit === 'year') return iso(dayOf(year + count, month, day))
  if (unit === 'month') return iso(dayOf(year, month + count, day))
  const days = { day: 1, week: 7, fortnight: 14 }[unit as 'day' | 'week' | 'fortnight']
  return iso(dayOf(year, month, day + count * days))
}

/** "Friday", "tomorrow": the next such day. */
const nearDay = (told: Told): string | null => {
  const { words, now } = told
  if (!now) return null
  const add = (days: number): string => iso(dayOf(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days))
  if (has(told, 'today', 'tonight', 'midnight')) return add(0)
  if (has(told, 'tomorrow')) return add(1)
  const weekday = words.map((word) => DAYS.findIndex((name) => word === `${name}day`)).find((n) => n >= 0)
  return weekday === undefined ? null : add((weekday - now.getUTCDay() + 7) % 7)
}

/** "the end of the month", "next year": a stretch that the article's day lies in or before. */
const nearStretch = (told: Told): string | null => {
  const { now } = told
  if (!now) return null
  const later = has(told, 'next', 'coming', 'following') ? 1 : 0
  const end = has(told, 'end') || !later
  if (has(told, 'month')) return end ? iso(endOfMonth(now, later)) : iso(endOfMonth(now, later)).slice(0, 7)
  if (has(told, 'year')) return end ? `${now.getUTCFullYear() + later}-12-31` : String(now.getUTCFullYear() + later)
  if (!has(told, 'week', 'weekend')) return null
  const sunday = (7 - now.getUTCDay()) % 7
  return iso(dayOf(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + sunday + 7 * later))
}

const inYear = (told: Told, marker: string): string | null => {
  const year = yearIn(told)
  // "in 2023" of an article of 2023 or later tells when it was, not by when it will be.
  if (year === null || (marker === 'in' && (told.now === null || year <= told.now.getUTCFullYear()))) return null
  return has(told, 'end') ? `${year}-12-31` : String(year)
}

/**
 * The day, month, season or year by which something is to be done, in Extended Date/Time Format (ISO 8601-2): "by the end of March"
 * in an article of May 2024 is `2025-03-31`, "within 90 days" a day. The words themselves when they tell none; null for what is past.
 */
export const toDeadline = (words: string, publishedAt: string | null): string | null => {
  const [marker = '', ...rest] = words
    .toLowerCase()
    .replace(/^not? later than/, 'by')
    .split(' ')
  const told: Told = { words: rest, now: publishedAt ? new Date(`${publishedAt.slice(0, 10)}T00:00:00Z`) : null }
  const edtf =
    inMonth(told) ?? inPart(told) ?? inYear(told, marker) ?? afterSpan(told) ?? nearDay(told) ?? nearStretch(told)
  return edtf ?? (marker === 'in' ? null : words)
}
