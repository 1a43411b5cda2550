import { expect, test } from 'vitest'
import { toDocument } from '../../src/article/document.ts'
import { explanationText } from '../../src/commands/explanation-text.ts'
import { createExplainer } from '../../src/explain/explain.ts'

const explain = createExplainer()
const lines = (text: string): string[] =>
  explanationText(explain(toDocument({ title: '', publishedAt: '2025-06-01', text })), { width: 100, colour: false })
    .split('\n')
    .map((line) => line.trim())

test('a chain tells the words that open each hop', () => {
  expect(lines('According to Chad, Mali had told Ghana that Togo attacked Benin.')).toContainEqual(
    expect.stringMatching(/^told by +Chad “According to” > Mali “told”$/),
  )
})

test('a refusal stands on no rung, a promise on two', () => {
  expect(lines('Oman refused to open the strait.')).toContainEqual(expect.stringMatching(/^commitment +REFUSAL$/))
  expect(lines('Oman vowed to open the strait.')).toContainEqual(
    expect.stringMatching(/^commitment +POLITICAL, claimed ANNOUNCED, evidenced ANNOUNCED$/),
  )
})
