import { expect, test } from 'vitest'
import { toDay } from '../../src/article/day.ts'

test.each([
  ['2025-05-02', '2025-05-02'],
  [' 2025-05-02T23:59:59-05:00 ', '2025-05-02'],
  ['2025-05-02 10:00', '2025-05-02'],
  ['2 May 2025', '2025-05-02'],
  ['May 2nd, 2025', '2025-05-02'],
  ['Fri, 02 May 2025 23:30:00 GMT', '2025-05-02'],
])('%j is the day %s', (words, day) => {
  expect(toDay(words)).toBe(day)
})

test.each([
  '',
  'soon',
  'yesterday',
  'Friday',
  'May 2025',
  '2025',
  '2025-05',
  '2025-13-01',
  '2025-02-29',
  '02/05/2025',
  '02.05.2025',
  '31 February 2025',
  '1746144000',
])('%j is no day', (words) => {
  expect(() => toDay(words)).toThrow(/is no date/)
})
