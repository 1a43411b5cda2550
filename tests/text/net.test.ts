import { describe, expect, it } from 'vitest'
import { newArena } from '../../src/text/net/arena.ts'
import { emptyNet } from '../../src/text/net/empty-net.ts'
import { PARTS } from '../../src/text/net/net.ts'
import { learnBatch } from '../../src/text/train/learn-batch.ts'
import { learntPairs, newNet } from '../../src/text/train/new-net.ts'
import { seeded } from '../../src/text/train/random.ts'

const sizes = {
  words: 4,
  parts: 6,
  tags: 3,
  labels: 3,
  wordWidth: 5,
  partWidth: 4,
  tagWidth: 3,
  layers: [8, 16],
  arcWidth: 8,
}

/** Two sentences of four and three words. */
const batch = {
  words: {
    words: Int32Array.of(1, 2, 0, 3, 3, 1, 2),
    vectors: Int32Array.of(0, 1, 1, 0, 1, 1, 0),
    parts: Int32Array.from({ length: 7 * PARTS }, (_, i) => (i * i) % 6),
    tags: Int32Array.of(0, 1, 2, 0, 1, 2, 1),
  },
  heads: Int32Array.of(1, 2, -1, 2, 5, -1, 5),
  labels: Int32Array.of(0, 2, 1, 0, 1, 2, 0),
  labelCount: 3,
  bounds: [0, 4, 7],
}

const dropout = (units: number): Float32Array => Float32Array.from({ length: units }, (_, i) => (i % 3) / 1.5)

describe('the gradients of the net', () => {
  it('are the slopes of its loss', () => {
    const arena = newArena(4)
    const random = seeded(7)
    const vectors = { width: 4, values: Float32Array.from({ length: 8 }, () => random() - 0.5) }
    const net = newNet(arena, sizes, { vectors, random })
    const gradient = emptyNet(arena, sizes, vectors)
    net.root.forEach((_, i) => {
      net.root[i] = random() - 0.5
    })
    // Far from 0, where what is joined for a label has a bend and no slope.
    net.child.bias.forEach((_, i) => {
      net.child.bias[i] = i % 3 === 0 ? -4 : 4
    })
    learnBatch({ arena, net, gradient }, batch, dropout)
    const found = learntPairs(net, gradient).map((pair) => ({ ...pair, gradient: pair.gradient.slice() }))
    const loss = () => learnBatch({ arena, net, gradient }, batch, dropout)
    const step = 0.003
    for (const { values, gradient: slopes } of found)
      for (let i = 0; i < values.length; i += 1 + Math.floor(values.length / 12)) {
        const before = values[i]!
        values[i] = before + step
        const above = loss()
        values[i] = before - step
        const slope = (above - loss()) / (2 * step)
        values[i] = before
        expect(Math.abs(slopes[i]! - slope)).toBeLessThan(0.001 + 0.03 * Math.abs(slope))
      }
  })
})
