/** Numbers that are learnt, with what the loss says of them. */
export interface Learnt {
  readonly values: Float32Array
  readonly gradient: Float32Array
}

/** Adam (Kingma and Ba 2015) over all that is learnt. A call makes one step of size `rate` and clears the gradients. */
export type Adam = (rate: number) => void

const MEAN_KEPT = 0.9
const SQUARE_KEPT = 0.95
const TINY = 1e-8
const LONGEST = 5

const lengthOf = (all: readonly Learnt[]): number => {
  let sum = 0
  for (const { gradient } of all) for (let i = 0; i < gradient.length; i++) sum += gradient[i]! * gradient[i]!
  return Math.sqrt(sum)
}

/** An Adam that shortens gradients longer than LONGEST, taken together. */
export const newAdam = (all: readonly Learnt[]): Adam => {
  const moments = all.map(({ values }) => ({
    mean: new Float32Array(values.length),
    square: new Float32Array(values.length),
  }))
  let [meanLeft, squareLeft] = [1, 1]
  return (rate) => {
    meanLeft *= MEAN_KEPT
    squareLeft *= SQUARE_KEPT
    const scale = Math.min(1, LONGEST / (lengthOf(all) + TINY))
    const by = rate / (1 - meanLeft)
    all.forEach(({ values, gradient }, n) => {
      const { mean, square } = moments[n]!
      for (let i = 0; i < values.length; i++) {
        const g = gradient[i]! * scale
        const m = MEAN_KEPT * mean[i]! + (1 - MEAN_KEPT) * g
        const s = SQUARE_KEPT * square[i]! + (1 - SQUARE_KEPT) * g * g
        mean[i] = m
        square[i] = s
        values[i] = values[i]! - (by * m) / (Math.sqrt(s / (1 - squareLeft)) + TINY)
      }
      gradient.fill(0)
    })
  }
}
