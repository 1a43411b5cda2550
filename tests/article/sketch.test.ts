import { expect, test } from 'vitest'
import { overlap, parseSketch, sketchOf, toldAlike } from '../../src/article/sketch.ts'
import { stories } from './stories.ts'

const shared = (a: string, b: string): number => overlap(parseSketch(sketchOf(a)), parseSketch(sketchOf(b)))
const pairs = (texts: readonly string[]): (readonly [string, string])[] =>
  texts.flatMap((one, at) => texts.slice(at + 1).map((other) => [one, other] as const))

test('copies and rewrites of one wire story share most of their words in order', () => {
  expect(stories.flatMap(({ rewrites }) => rewrites)).toHaveLength(10)
  const found = stories.flatMap(({ wire, rewrites }) => pairs([wire, ...rewrites]).map(([a, b]) => shared(a, b)))
  expect(Math.min(...found)).toBeGreaterThan(toldAlike)
})

test('stories that others wrote of the same event share next to none, even with the same quote', () => {
  expect(stories.flatMap(({ others }) => others)).toHaveLength(10)
  const found = stories.flatMap(({ wire, others }) => pairs([wire, ...others]).map(([a, b]) => shared(a, b)))
  expect(Math.max(...found)).toBeLessThan(toldAlike / 5)
})

test('spaces, capitals and punctuation change nothing; a text of a word has a sketch too', () => {
  expect(sketchOf('The fleet — all of it — has left.')).toBe(sketchOf('the fleet\n\nall of it, "HAS LEFT"'))
  expect(shared('Peace', 'peace!')).toBe(1)
  expect(shared('Peace', 'War')).toBe(0)
  expect(shared('…', '…')).toBe(0)
})

test('a part of a long text is found in it', () => {
  const words = Array.from({ length: 1000 }, (_, at) => `word${at}`)
  const whole = words.join(' ')
  expect(shared(whole, words.slice(200, 500).join(' '))).toBeGreaterThan(0.75)
  expect(shared(whole, words.toReversed().join(' '))).toBe(0)
})
