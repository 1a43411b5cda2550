import { type Arena, type Matrix, rowsOf, transpose } from '../net/arena.ts'
import type { Layer, LayerRun, Lstm, LstmRun } from '../net/lstm.ts'
import { type Dense, type Net, type NetWords, PARTS, type Table } from '../net/net.ts'

/** Gradients stand in matrices of the shape of what they are gradients of, and are added to what stands there. */
export interface Flow {
  readonly output: Matrix
  readonly input: Matrix
}

const addColumns = (sums: Float32Array, { rows, columns, values }: Matrix): void => {
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) sums[column]! += values[row * columns + column]!
}

/** A map that is learnt, with the gradient of its weights and bias. */
export interface LearntDense {
  readonly map: Dense
  readonly gradient: Dense
}

/** From the gradient of what a linear map gave to those of its weights and of its `input`. */
export const denseBack = (arena: Arena, { map, gradient }: LearntDense, input: Matrix, flow: Flow): void => {
  arena.multiplyAcross(gradient.weights, input, flow.output)
  addColumns(gradient.bias, flow.output)
  const across = arena.matrix(map.weights.columns, map.weights.rows)
  transpose(across, map.weights)
  arena.multiply(flow.input, flow.output, across)
}

/** Softsign, as in the kernel `cell`. */
const soften = (x: number): number => x / (1 + Math.abs(x))

/** The slope of `soften` where it gives `y`. */
const softSlope = (y: number): number => (1 - Math.abs(y)) ** 2

/** The slope of a gate, (1 + soften) / 2, where it gives `y`. */
const gateSlope = (y: number): number => 0.5 * softSlope(2 * y - 1)

const NOTHING = new Float32Array(1024)

/** Gradients of a run, row by row as its matrices: of what it gave, of its states, of what went into its gates. */
interface LstmFlow {
  readonly hidden: Matrix
  readonly states: Matrix
  readonly gates: Matrix
}

const wordBack = ({ lstm: { units }, ...run }: LstmRun, flow: LstmFlow, row: number, before: number): void => {
  const gates = run.gates.values
  const past = before < 0 ? NOTHING : run.states.values
  const p = before < 0 ? 0 : before * units
  const s = row * units
  for (let d = 0, g = row * 4 * units; d < units; d++, g++) {
    const take = gates[g]!
    const keep = gates[g + units]!
    const show = gates[g + 2 * units]!
    const candidate = gates[g + 3 * units]!
    const shown = soften(run.states.values[s + d]!)
    const slope = flow.hidden.values[s + d]!
    const state = flow.states.values[s + d]! + slope * show * softSlope(shown)
    flow.gates.values[g] = state * candidate * gateSlope(take)
    flow.gates.values[g + units] = state * past[p + d]! * gateSlope(keep)
    flow.gates.values[g + 2 * units] = slope * shown * gateSlope(show)
    flow.gates.values[g + 3 * units] = state * take * softSlope(candidate)
    if (before >= 0) flow.states.values[p + d] = state * keep
  }
}

/** What stood in `hidden` for the word read before, row by row; zeros at the start. */
const hiddenBefore = (arena: Arena, { hidden, steps: { starts } }: LstmRun): Matrix => {
  const before = arena.matrix(hidden.rows, hidden.columns)
  for (let t = 1; t + 1 < starts.length; t++) {
    const from = starts[t - 1]!
    const count = starts[t + 1]! - starts[t]!
    const rows = hidden.values.subarray(from * hidden.columns, (from + count) * hidden.columns)
    before.values.set(rows, starts[t]! * hidden.columns)
  }
  return before
}

const lstmBack = (arena: Arena, run: LstmRun, gradient: Lstm, flow: Flow): void => {
  const { starts } = run.steps
  const { rows, columns } = run.hidden
  const inner = { hidden: flow.output, states: arena.matrix(rows, columns), gates: arena.matrix(rows, 4 * columns) }
  const across = arena.matrix(4 * columns, columns)
  transpose(across, run.lstm.again)
  for (let t = starts.length - 2; t >= 0; t--) {
    const [first, end] = [starts[t]!, starts[t + 1]!]
    const before = t === 0 ? -1 : starts[t - 1]!
    for (let row = first; row < end; row++) wordBack(run, inner, row, before < 0 ? -1 : before + row - first)
    if (before >= 0)
      arena.multiply(rowsOf(flow.output, before, before + end - first), rowsOf(inner.gates, first, end), across)
  }
  arena.multiplyAcross(gradient.again, hiddenBefore(arena, run), inner.gates)
  denseBack(arena, { map: run.lstm, gradient }, run.input, { output: inner.gates, input: flow.input })
}

/** From the gradient of a layer's output to those of its weights and input. */
export const layerBack = (arena: Arena, { runs, output }: LayerRun, gradient: Layer, flow: Flow): void => {
  runs.forEach((run, side) => {
    const { rows, columns: units } = run.hidden
    const { order } = run.steps
    const inner = { output: arena.matrix(rows, units), input: arena.matrix(rows, run.input.columns) }
    for (let i = 0; i < rows; i++) {
      const at = order[i]! * output.columns + side * units
      inner.output.values.set(flow.output.values.subarray(at, at + units), i * units)
    }
    lstmBack(arena, run, gradient[side]!, inner)
    const width = inner.input.columns
    for (let i = 0; i < rows; i++)
      for (let d = 0; d < width; d++) flow.input.values[order[i]! * width + d]! += inner.input.values[i * width + d]!
  })
}

const addTo = ({ width, values }: Table, row: number, from: Float32Array, at: number): void => {
  for (let d = 0, to = row * width; d < width; d++) values[to + d]! += from[at + d]!
}

/** From the gradient of what went in for words to those of the tables; the vectors stay as they are. */
export const embedBack = (gradient: Net, { words, parts, tags }: NetWords, { rows, columns, values }: Matrix): void => {
  for (let i = 0; i < rows; i++) {
    let at = i * columns
    addTo(gradient.words, words[i]!, values, at)
    at += gradient.words.width + gradient.vectors.width
    for (let p = 0; p < PARTS; p++) addTo(gradient.parts, parts[i * PARTS + p]!, values, at)
    at += gradient.parts.width
    addTo(gradient.tags, tags[i]!, values, at)
  }
}
