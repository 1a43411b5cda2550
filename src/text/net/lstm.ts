import { type Arena, type Cells, fillRows, type Matrix, rowsOf, type Strips } from './arena.ts'
import type { Bounds } from './net.ts'

/**
 * One direction of a layer of long short-term memory (Hochreiter and Schmidhuber 1997; forget gates by Gers et al. 2000): `weights` take
 * the input, `again` the output for the word read before; both give, for each unit: input gate, forget gate, output gate, candidate.
 */
export interface Lstm {
  readonly units: number
  readonly weights: Matrix | Strips
  readonly bias: Float32Array
  readonly again: Matrix
}

/** The order in which sentences are read side by side: `order` holds rows, those of step t from `starts[t]` on; see `stepsOf`. */
export interface Steps {
  readonly order: Int32Array
  readonly starts: Int32Array
}

/** One direction at work; all rows in the order of `steps`. `gates` hold what they are after being squashed by the softsign x / (1 + |x|). */
export interface LstmRun extends Cells {
  readonly lstm: Lstm
  readonly steps: Steps
  readonly input: Matrix
}

/** The steps of sentences, longest first, in one direction: the first word of each (or the last, backwards), the second of each, ... */
export const stepsOf = (bounds: Bounds, backwards: boolean): Steps => {
  const order: number[] = []
  const starts = [0]
  const count = bounds.length - 1
  for (let t = 0; t < bounds[1]! - bounds[0]!; t++) {
    for (let s = 0; s < count && bounds[s + 1]! - bounds[s]! > t; s++)
      order.push(backwards ? bounds[s + 1]! - 1 - t : bounds[s]! + t)
    starts.push(order.length)
  }
  return { order: Int32Array.from(order), starts: Int32Array.from(starts) }
}

/** Writes row `order[i]` of `from` to row i of `to`. */
export const gather = (to: Matrix, from: Matrix, order: Int32Array): void => {
  const { columns, values } = from
  for (let i = 0; i < order.length; i++)
    to.values.set(values.subarray(order[i]! * columns, (order[i]! + 1) * columns), i * columns)
}

/** The rows of a step, and the first row of the step before. */
export interface StepRows {
  readonly first: number
  readonly end: number
  readonly before: number
}

/** Adds to the gates of a step what the output of the step before gives. */
export type Recall = (cells: Cells, rows: StepRows) => void

/** Reads sentences in one direction when `gates` hold, in the order of `steps`, what the weights give for the input. */
export const readSteps = (arena: Arena, gates: Matrix, { starts }: Steps, recall: Recall): Cells => {
  const units = gates.columns / 4
  const cells = { gates, states: arena.matrix(gates.rows, units), hidden: arena.matrix(gates.rows, units) }
  for (let t = 0; t + 1 < starts.length; t++) {
    const [first, end] = [starts[t]!, starts[t + 1]!]
    const before = t === 0 ? -1 : starts[t - 1]!
    if (before >= 0) recall(cells, { first, end, before })
    for (let row = first; row < end; row++) arena.cell(cells, row, before < 0 ? -1 : before + row - first)
  }
  return cells
}

/** A layer reads in both directions: forwards, backwards. */
export type Layer = readonly [Lstm, Lstm]

/** A layer at work, its output in the order of the words: the units that read forwards, then those that read backwards. */
export interface LayerRun {
  readonly runs: readonly LstmRun[]
  readonly output: Matrix
}

/** Writes what both directions made of the words side by side, in the order of the words. */
export const joinSides = (arena: Arena, runs: readonly Pick<LstmRun, 'hidden' | 'steps'>[]): Matrix => {
  const { rows, columns } = runs[0]!.hidden
  const output = arena.matrix(rows, columns * 2)
  runs.forEach(({ hidden, steps: { order } }, side) => {
    for (let i = 0; i < rows; i++)
      output.values.set(hidden.values.subarray(i * columns, (i + 1) * columns), (order[i]! * 2 + side) * columns)
  })
  return output
}

const runSide = (arena: Arena, lstm: Lstm, input: Matrix, steps: Steps): LstmRun => {
  const ordered = arena.matrix(input.rows, input.columns)
  gather(ordered, input, steps.order)
  const gates = arena.matrix(input.rows, lstm.weights.columns)
  fillRows(gates, lstm.bias)
  arena.multiply(gates, ordered, lstm.weights)
  const recall: Recall = ({ gates, hidden }, { first, end, before }) =>
    arena.multiply(rowsOf(gates, first, end), rowsOf(hidden, before, before + end - first), lstm.again)
  return { lstm, steps, input: ordered, ...readSteps(arena, gates, steps, recall) }
}

/** Runs a layer over the rows of `input`. */
export const runLayer = (arena: Arena, layer: Layer, input: Matrix, bounds: Bounds): LayerRun => {
  const runs = layer.map((lstm, side) => runSide(arena, lstm, input, stepsOf(bounds, side === 1)))
  return { runs, output: joinSides(arena, runs) }
}
