import { expect, test } from 'vitest'
import { latestDay } from '../../src/resolve/latest-day.ts'

test.each([
  ['2025-06-15', '2025-06-15'],
  ['2025-06', '2025-06-30'],
  ['2024-02', '2024-02-29'],
  ['2025', '2025-12-31'],
  ['2025-21', '2025-05-31'],
  ['2025-24', '2026-02-28'],
  ['2026-35', '2026-09-30'],
  ['2025-03/2025-05', '2025-05-31'],
  ['2025-06~', '2025-06-30'],
  ['2025-03/..', null],
  ['by the rains', null],
  [null, null],
])('%s is over on %s', (deadline, day) => {
  expect(latestDay(deadline)).toBe(day)
})
