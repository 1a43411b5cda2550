import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestTree, type TreeScores } from '../../src/text/net/tree.ts'

const scoreOf = ({ width, arcs, roots }: TreeScores, heads: ArrayLike<number>): number =>
  Array.from(heads).reduce<number>((sum, head, i) => sum + (head < 0 ? roots[i]! : arcs[i * width + head]!), 0)

const isTree = (heads: readonly number[]): boolean => {
  const reaches = (at: number, steps: number): boolean => at < 0 || (steps > 0 && reaches(heads[at]!, steps - 1))
  return heads.filter((head) => head < 0).length === 1 && heads.every((head) => reaches(head, heads.length))
}

const crosses = (heads: readonly number[]): boolean =>
  heads.some((head, i) =>
    heads.some((other, j) => {
      const [left, right] = [Math.min(head, i), Math.max(head, i)]
      const isInside = (n: number): boolean => n > left && n < right
      const isOutside = (n: number): boolean => n < left || n > right
      return head >= 0 && ((isInside(j) && isOutside(other)) || (isInside(other) && isOutside(j)))
    }),
  )

/** All lists of heads of `count` words. */
const allHeads = (count: number): number[][] =>
  Array.from({ length: (count + 1) ** count }, (_, n) =>
    Array.from({ length: count }, (_, i) => (Math.floor(n / (count + 1) ** i) % (count + 1)) - 1),
  ).filter((heads) => heads.every((head, i) => head !== i))

const trees = allHeads(4).filter((heads) => isTree(heads) && !crosses(heads))

describe('the best tree', () => {
  it('has one root, no crossing arcs, and the highest score of all such trees', () => {
    const scores = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 20, maxLength: 20 })
    fc.assert(
      fc.property(scores, (numbers) => {
        const given = {
          count: 4,
          width: 4,
          arcs: Float32Array.from(numbers.slice(0, 16)),
          roots: Float32Array.from(numbers.slice(16)),
        }
        const found = bestTree(given)
        expect(isTree([...found]) && !crosses([...found])).toBe(true)
        expect(scoreOf(given, found)).toBe(Math.max(...trees.map((heads) => scoreOf(given, heads))))
      }),
      { numRuns: 500 },
    )
  })

  it('is one word for one word', () => {
    const given = { count: 1, width: 8, arcs: new Float32Array(8), roots: new Float32Array(1) }
    expect([...bestTree(given)]).toEqual([-1])
  })
})
