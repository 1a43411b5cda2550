import { expect, test } from 'vitest'
import { latencies, latency } from '../../src/measure/latency.ts'
import { syntheticDocuments } from '../../src/measure/synthetic.ts'

test('latency calls as often as asked, after a tenth that does not count', async () => {
  const indexes: number[] = []
  const { p50, p95 } = await latency(20, (index) => indexes.push(index))
  expect(indexes).toHaveLength(22)
  expect(p50).toBeLessThanOrEqual(p95)
})

test('latencies asks in turn, so that what else the machine does falls on all', async () => {
  const asked: string[] = []
  const measured = await latencies(2, [
    (index) => asked.push(`ours ${index}`),
    (index) => asked.push(`theirs ${index}`),
  ])
  expect(measured).toHaveLength(2)
  expect(asked.slice(-4)).toEqual(['ours 0', 'theirs 0', 'ours 1', 'theirs 1'])
})

test('synthetic articles are the same for a seed, and others for another', () => {
  const names = ['Chad', 'Fiji', 'Mali', 'Oman', 'Peru']
  const texts = (seed: number) => syntheticDocuments(names, 5, seed).map(({ text }) => text)
  expect(texts(1)).toEqual(texts(1))
  expect(texts(1)).not.toEqual(texts(2))
  expect(texts(1).join(' ')).not.toMatch(/[{}]/)
})
