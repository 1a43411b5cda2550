import type { Token } from '../text/parser.ts'

/** Words that tell a day, month or year, from the index `from` to `to` (exclusive), and which it is: a prefix of an ISO 8601 date. */
export interface ToldDay {
  readonly from: number
  readonly to: number
  readonly day: string
}

/** The day an article is of, and whether the words at an index look ahead of it: "will meet on Monday". */
export interface Calendar {
  readonly today: string | null
  readonly ahead: (index: number) => boolean
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const NEAR = new Map([
  ['today', 0],
  ['tonight', 0],
  ['overnight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
])
const SMALL = 'zero one two three four five six seven eight nine ten'.split(' ')
const YEAR = /^(19|20)\d\d$/
const DATE = /^([12]?\d|3[01])(st|nd|rd|th)?$/
const BEFORE_PERIOD = /^(in|of|since|by|from|until|during|before|after|last|next|this|early|late)$/i
const OPENERS = new Set([...MONTHS, ...DAYS, ...DAYS.map((day) => day.toUpperCase())])

const pad = (n: number): string => String(n).padStart(2, '0')
const day0 = (day: string): Date => new Date(`${day}T00:00:00Z`)
const isoOf = (date: Date): string => date.toISOString().slice(0, 10)

const shifted = (day: string, by: number): string => {
  const date = day0(day)
  date.setUTCDate(date.getUTCDate() + by)
  return isoOf(date)
}

/** The nearest such day before `today`, or after it when the words look ahead; `today` itself when it fits. */
const weekday = (today: string, name: number, { ahead, word }: { ahead: boolean; word: string }): string => {
  const onward = (name - day0(today).getUTCDay() + 7) % 7
  if (word === 'next' || ahead) return shifted(today, onward === 0 && word === 'next' ? 7 : onward)
  const back = (7 - onward) % 7
  return shifted(today, back === 0 && word === 'last' ? -7 : -back)
}

const FORTNIGHT = 14

/** Puts the year to a month or day of one: the last such before the article, a fortnight's grace given, or the next when looking ahead. */
const yearFor = (today: string, part: string, ahead: boolean): string => {
  const grace = part.length > 2 ? FORTNIGHT : 0
  const from = ahead ? shifted(today, -grace) : shifted(today, grace)
  const year = Number(from.slice(0, 4))
  const own = from.slice(5, 5 + part.length)
  return `${ahead ? (part < own ? year + 1 : year) : part > own ? year - 1 : year}-${part}`
}

/** "March", "March 3", "March 3, 2024", "March 2024" after an index of a month. */
const afterMonth = (texts: readonly string[], at: number): { date: number | null; year: string | null; to: number } => {
  const next = texts[at + 1] ?? ''
  if (YEAR.test(next)) return { date: null, year: next, to: at + 2 }
  const date = DATE.exec(next)
  if (!date) return { date: null, year: null, to: at + 1 }
  const comma = texts[at + 2] === ',' ? 1 : 0
  const year = texts[at + 2 + comma] ?? ''
  return YEAR.test(year)
    ? { date: Number(date[1]), year, to: at + 3 + comma }
    : { date: Number(date[1]), year: null, to: at + 2 }
}

/** "3 March", "the 3rd of March" before an index of a month: where it begins, and the date. */
const beforeMonth = (texts: readonly string[], at: number): { date: number; from: number } | null => {
  const of = texts[at - 1] === 'of' ? 1 : 0
  const date = DATE.exec(texts[at - 1 - of] ?? '')
  return date ? { date: Number(date[1]), from: at - 1 - of } : null
}

const monthAt = (texts: readonly string[], at: number, { today, ahead }: Calendar): ToldDay | null => {
  const month = MONTHS.indexOf(texts[at] as string)
  if (month < 0) return null
  const before = beforeMonth(texts, at)
  const after = afterMonth(texts, at)
  const year = after.year
  const date = before?.date ?? after.date
  if (date === null && !year && !BEFORE_PERIOD.test(texts[at - 1] ?? '')) return null
  const part = date === null ? pad(month + 1) : `${pad(month + 1)}-${pad(date)}`
  const day = year ? `${year}-${part}` : today && yearFor(today, part, ahead(at) || texts[at - 1] === 'next')
  return day ? { from: before?.from ?? at, to: before && !year ? at + 1 : after.to, day } : null
}

/** A week as an ISO 8601 interval of its Monday and Sunday. */
const weekOf = (monday: string): string => `${monday}/${shifted(monday, 6)}`

const PERIODS = new Map<string, (today: string, by: number) => string>([
  ['week', (today, by) => weekOf(shifted(today, 7 * by - ((day0(today).getUTCDay() + 6) % 7)))],
  [
    'month',
    (today, by) =>
      isoOf(new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1 + by, 1))).slice(0, 7),
  ],
  ['year', (today, by) => String(Number(today.slice(0, 4)) + by)],
])
const SHIFTS = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
])
const OPENS = new Set([...NEAR.keys(), ...SHIFTS.keys(), 'ago'])

const kept = new WeakMap<readonly Token[], boolean>()

/** True where one of the words may tell a day: most sentences tell none, and are asked for each of their statements. */
const mayTell = (words: readonly Token[]): boolean => {
  const known = kept.get(words)
  if (known !== undefined) return known
  const told = words.some(({ text }) => OPENERS.has(text) || OPENS.has(text.toLowerCase()) || YEAR.test(text))
  kept.set(words, told)
  return told
}

const PARTS_OF_DAY = /^(morning|afternoon|evening)$/

const periodAt = (texts: readonly string[], at: number, today: string): ToldDay | null => {
  const by = SHIFTS.get((texts[at] as string).toLowerCase())
  const word = texts[at + 1] ?? ''
  if (by === undefined) return null
  if (by === 0 && PARTS_OF_DAY.test(word)) return { from: at, to: at + 2, day: today }
  const period = PERIODS.get(word)
  return period ? { from: at, to: at + 2, day: period(today, by) } : null
}

const agoAt = (texts: readonly string[], at: number, today: string): ToldDay | null => {
  if (texts[at + 2] !== 'ago' || !/^days?$/.test(texts[at + 1] ?? '')) return null
  const count = Math.max(SMALL.indexOf((texts[at] as string).toLowerCase()), Number(texts[at]) || 0)
  return count > 0 ? { from: at, to: at + 3, day: shifted(today, -count) } : null
}

const relativeAt = (texts: readonly string[], at: number, calendar: Calendar & { today: string }): ToldDay | null => {
  const { today, ahead } = calendar
  const text = texts[at] as string
  const near = NEAR.get(text.toLowerCase())
  if (near !== undefined) return { from: at, to: at + 1, day: shifted(today, near) }
  const name = DAYS.indexOf(text)
  if (name < 0) return periodAt(texts, at, today) ?? agoAt(texts, at, today)
  const word = (texts[at - 1] ?? '').toLowerCase()
  const from = word === 'last' || word === 'next' || word === 'this' ? at - 1 : at
  return { from, to: at + 1, day: weekday(today, name, { ahead: ahead(at), word }) }
}

/**
 * The days, months and years that words tell, seen from the article's day: "on Monday" is the Monday before it (or after it, when
 * the words look ahead), "3 March" the nearest, "in 2014" a year. A week is an interval. Without a day of the article
 * only what names its year is known.
 */
export const daysIn = (words: readonly Token[], calendar: Calendar): ToldDay[] => {
  if (!mayTell(words)) return []
  const texts = words.map(({ text }) => text)
  const { today } = calendar
  const found: ToldDay[] = []
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at] as string
    const bare = YEAR.test(text) && BEFORE_PERIOD.test(texts[at - 1] ?? '') ? { from: at, to: at + 1, day: text } : null
    const told =
      (OPENERS.has(text) ? monthAt(texts, at, calendar) : null) ??
      (today ? relativeAt(texts, at, { ...calendar, today }) : null) ??
      bare
    if (!told) continue
    found.push(told)
    at = Math.max(at, told.to - 1)
  }
  return found
}
