import { expect, test } from 'vitest'
import { latency } from '../../src/measure/latency.ts'
import { syntheticDocuments } from '../../src/measure/synthetic.ts'

test('latency calls as often as asked, after a tenth that does not count', async () => {
  const indexes: number[] = []
  const { p50, p95 } = await latency(20, (index) => indexes.push(index))
  expect(indexes).toHaveLength(22)
  expect(p50).toBeLessThanOrEqual(p95)
})

test('synthetic articles are the same for a seed, and others for another', () => {
  const names = ['Chad', 'Fiji', 'Mali', 'Oman', 'Peru']
  const texts = (seed: number) => syntheticDocuments(names, 5, seed).map(({ text }) => text)
  expect(texts(1)).toEqual(texts(1))
  expect(texts(1)).not.toEqual(texts(2))
  expect(texts(1).join(' ')).not.toMatch(/[{}]/)
})
