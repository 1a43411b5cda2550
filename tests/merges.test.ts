import { describe, expect, test } from 'vitest'
import { mergeGroups, pairsOf } from '../src/measure/merges.ts'
import { createReader } from '../src/read.ts'

const read = createReader()

describe('statements about one thing share a node, and no others do', () => {
  for (const group of mergeGroups()) {
    const check = group.misses ? test.fails : test
    check(group.name, () => {
      const wrong = pairsOf(read, group).filter(({ same, merged }) => same !== merged)
      expect(wrong.map(({ pair, same }) => `${same ? 'not merged' : 'merged'}: ${pair}`)).toEqual([])
    })
  }
})
