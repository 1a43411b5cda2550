const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)

/** The last month (from 1) of the seasons and quarters of EDTF; winter ends in the year after. */
const LAST_MONTH: Readonly<Record<number, number>> = { 21: 5, 22: 8, 23: 11, 24: 14, 33: 3, 34: 6, 35: 9, 36: 12 }

/**
 * The latest day (ISO 8601) that a deadline in EDTF (ISO 8601-2) may mean: 2025-03 is over on 2025-03-31, spring (2025-21) in the north at the
 * end of May, an interval with its end. Null for words, for an open end and for no deadline.
 */
export const latestDay = (deadline: string | null): string | null => {
  const told =
    deadline
      ?.split('/')
      .at(-1)
      ?.replace(/[?~%]$/, '') ?? ''
  const [, year, part, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(told) ?? []
  if (year === undefined) return null
  if (day !== undefined) return told
  if (part === undefined) return `${year}-12-31`
  const month = Number(part) <= 12 ? Number(part) : LAST_MONTH[Number(part)]
  return month ? iso(Number(year), month, 0) : null
}
