import { describe, expect, test } from 'vitest'
import { toDeadline } from '../../src/resolve/deadline.ts'
import { readText } from '../reader.ts'

// A Wednesday.
const DAY = '2024-05-15'

describe('a deadline in the words of an article of 15 May 2024', () => {
  test.each([
    ['by 1 June 2025', '2025-06-01'],
    ['before 1 June', '2024-06-01'],
    ['by March 3', '2025-03-03'],
    ['by the end of March', '2025-03-31'],
    ['by the end of May', '2024-05-31'],
    ['until the end of 2026', '2026-12-31'],
    ['by June', '2024-06'],
    ['by spring 2026', '2026-21'],
    ['by summer', '2024-22'],
    ['by the third quarter of 2025', '2025-35'],
    ['by 2027', '2027'],
    ['in 2027', '2027'],
    ['in 2023', null],
    ['within 90 days', '2024-08-13'],
    ['within two weeks', '2024-05-29'],
    ['within a month', '2024-06-15'],
    ['no later than Friday', '2024-05-17'],
    ['by tomorrow', '2024-05-16'],
    ['by the end of the month', '2024-05-31'],
    ['by the end of the year', '2024-12-31'],
    ['by next month', '2024-06'],
    ['by next year', '2025'],
    ['by the end of the week', '2024-05-19'],
    ['by the end of the decade', 'by the end of the decade'],
  ])('%s: %s', (words, edtf) => {
    expect(toDeadline(words, DAY)).toBe(edtf)
  })

  test('stays in its words where only the article’s day would tell which it is', () => {
    expect(toDeadline('by the end of March', null)).toBe('by the end of March')
    expect(toDeadline('by the end of March 2025', null)).toBe('2025-03-31')
  })
})

test('a commitment has the deadline told with it', () => {
  const deadlines = (text: string) => readText(text).statements.map(({ commitment }) => commitment?.deadline ?? null)
  expect(deadlines('Poland promised to open the crossing by 1 June 2025.')).toEqual(['2025-06-01'])
  expect(deadlines('Poland pledged to open the crossing no later than spring 2026.')).toEqual(['2026-21'])
  expect(deadlines('Poland promised to open the crossing.')).toEqual([null])
})
