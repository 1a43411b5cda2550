import { eachEntry, type HashTable, lookUp, newTable, setValue } from '../hash-table.ts'
import type { LinearModel, Scorer } from '../linear-model.ts'

/** A multi-class perceptron that learns. The mean of all its weights over time is `weights - totals / steps`. */
export interface Perceptron {
  readonly classes: number
  readonly table: HashTable
  readonly weights: Float32Array
  readonly totals: Float32Array
  steps: number
}

/** A perceptron over the features counted at least `least` times. */
export const newPerceptron = (counts: HashTable, least: number, classes: number): Perceptron => {
  const table = newTable(1024)
  eachEntry(counts, (key, count) => {
    if (count >= least) setValue(table, key, table.size)
  })
  const cells = table.size * classes
  return { classes, table, weights: new Float32Array(cells), totals: new Float32Array(cells), steps: 1 }
}

/** The scorer of the weights as they stand. */
export const perceptronScorer = ({ classes, table, weights }: Perceptron): Scorer => {
  const scores = new Float32Array(classes)
  return (features) => {
    scores.fill(0)
    for (let f = 0; f < features.length; f++) {
      const row = lookUp(table, features[f]!) * classes
      if (row >= 0) for (let c = 0; c < classes; c++) scores[c]! += weights[row + c]!
    }
    return scores
  }
}

/** Moves the weights of `features` towards the class `good` and away from `bad`. */
export const learn = (model: Perceptron, features: Int32Array, { good, bad }: { good: number; bad: number }): void => {
  const { classes, table, weights, totals, steps } = model
  for (let f = 0; f < features.length; f++) {
    const row = lookUp(table, features[f]!) * classes
    if (row < 0) continue
    weights[row + good]! += 1
    totals[row + good]! += steps
    weights[row + bad]! -= 1
    totals[row + bad]! -= steps
  }
}

/** The width of one step of a stored weight. A fixed one: scaling to a percentile clips the few large weights, which decide. */
const WEIGHT_STEP = 0.05

const LARGEST = 32767

const averagedRow = (model: Perceptron, row: number, threshold: number): [number, number][] => {
  const cells: [number, number][] = []
  for (let c = 0; c < model.classes; c++) {
    const at = row * model.classes + c
    const weight = model.weights[at]! - model.totals[at]! / model.steps
    const steps = Math.round(weight / WEIGHT_STEP)
    if (Math.abs(weight) >= threshold && steps !== 0) cells.push([c, Math.max(-LARGEST, Math.min(LARGEST, steps))])
  }
  return cells
}

/** The averaged weights of at least `threshold`, in steps of WEIGHT_STEP; features without any are left out. */
export const averagedModel = (model: Perceptron, threshold: number): LinearModel => {
  const rows: { key: number; cells: [number, number][] }[] = []
  eachEntry(model.table, (key, row) => {
    const cells = averagedRow(model, row, threshold)
    if (cells.length > 0) rows.push({ key, cells })
  })
  rows.sort((a, b) => (a.key >>> 0) - (b.key >>> 0))
  return {
    classes: model.classes,
    keys: Int32Array.from(rows, ({ key }) => key),
    lengths: Int32Array.from(rows, ({ cells }) => cells.length),
    labels: Uint8Array.from(rows.flatMap(({ cells }) => cells.map(([label]) => label))),
    weights: Int16Array.from(rows.flatMap(({ cells }) => cells.map(([, weight]) => weight))),
  }
}
