import { expect, test } from 'vitest'
import { around, toCodePoints } from '../../src/export/jsonld/code-points.ts'

test('a letter of two code units counts once', () => {
  const at = toCodePoints('ab🚢cd🚢')
  expect([0, 1, 2, 4, 5, 6, 8].map(at)).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect([0, 3].map(toCodePoints('abc'))).toEqual([0, 3])
})

test('what stands around a span ends with whole letters', () => {
  expect(around('🚢 one two 🚢', { start: 3, end: 6 }, 2)).toEqual({ prefix: ' ', suffix: ' t' })
  expect(around('one two🚢', { start: 4, end: 7 }, 1)).toEqual({ prefix: ' ', suffix: '' })
  expect(around('whole', { start: 0, end: 5 })).toEqual({ prefix: '', suffix: '' })
})
