import { expect, test } from 'vitest'
import { daysIn } from '../../src/resolve/days.ts'
import { numberAt } from '../../src/resolve/numbers.ts'
import { tokenize } from '../../src/text/tokens.ts'

// 2025-05-07 is a Wednesday.
const days = (text: string, ahead = false, today: string | null = '2025-05-07') =>
  daysIn(tokenize(text), { today, ahead: () => ahead }).map(({ day }) => day)

test.each([
  ['on Monday', '2025-05-05'],
  ['on Wednesday', '2025-05-07'],
  ['last Wednesday', '2025-04-30'],
  ['on Thursday', '2025-05-01'],
  ['yesterday', '2025-05-06'],
  ['three days ago', '2025-05-04'],
  ['on 3 March', '2025-03-03'],
  ['on March 3, 2024', '2024-03-03'],
  ['on the 3rd of March', '2025-03-03'],
  ['on 9 May', '2025-05-09'],
  ['on 3 December', '2024-12-03'],
  ['in March', '2025-03'],
  ['in October', '2024-10'],
  ['in June 2019', '2019-06'],
  ['in 2014', '2014'],
  ['last month', '2025-04'],
  ['last week', '2025-04-28/2025-05-04'],
])('%s was %s', (text, day) => {
  expect(days(text)).toEqual([day])
})

test.each([
  ['on Monday', '2025-05-12'],
  ['next Wednesday', '2025-05-14'],
  ['on 3 March', '2026-03-03'],
  ['tomorrow', '2025-05-08'],
])('%s will be %s', (text, day) => {
  expect(days(text, true)).toEqual([day])
})

test.each(['may', 'a march on the capital', 'in May of', '2500 soldiers', 'the second of them'])(
  'no day: %s',
  (text) => {
    expect(days(text, false, null)).toEqual([])
  },
)

test('without a day of the article, a day that names its year is known', () => {
  expect(days('on Monday, 3 March 2024', false, null)).toEqual(['2024-03-03'])
})

test.each([
  ['two hundred', 200],
  ['200,000', 200000],
  ['forty-two', 42],
  ['1.5 million', 1500000],
  ['three thousand five hundred', 3500],
  ['one hundred six', 106],
])('%s is %d', (text, value) => {
  const words = tokenize(text)
  expect(numberAt(words, 0)).toEqual({ value, to: words.length })
})
