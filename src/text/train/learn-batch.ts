import { type Arena, type Matrix, rowsOf } from '../net/arena.ts'
import { type LayerRun, runLayer } from '../net/lstm.ts'
import { type Bounds, type Dense, embedForms, embedTags, inputWidth, type NetWords, runDense } from '../net/net.ts'
import { denseBack, embedBack, layerBack } from './gradients.ts'
import { type Lesson, learnHeads, learnLabels } from './losses.ts'
import type { Random } from './random.ts'

/** Sentences one behind the other. `heads` are rows of the batch, -1 for the root; `labelCount` labels are known. */
export interface Batch {
  readonly words: NetWords
  readonly heads: Int32Array
  readonly labels: Int32Array
  readonly labelCount: number
  readonly bounds: Bounds
}

/** Gives a factor for each unit of a sentence: 0 for some, more than 1 for the rest. */
export type Dropout = (units: number) => Float32Array

/** Leaves out a `share` of the units, others in each sentence. */
export const newDropout =
  (share: number, random: Random): Dropout =>
  (units) =>
    new Float32Array(units).map(() => (random() < share ? 0 : 1 / (1 - share)))

const scaleRows = ({ columns, values }: Matrix, bounds: Bounds, factors: readonly Float32Array[]): void => {
  factors.forEach((factor, s) => {
    for (let at = bounds[s]! * columns, end = bounds[s + 1]! * columns; at < end; at += columns)
      for (let d = 0; d < columns; d++) values[at + d]! *= factor[d]!
  })
}

/** Applies dropout to `matrix` and gives the factors, for the way back. */
const drop = (matrix: Matrix, bounds: Bounds, dropout: Dropout): Float32Array[] => {
  const factors = bounds.slice(1).map(() => dropout(matrix.columns))
  scaleRows(matrix, bounds, factors)
  return factors
}

const emptyLike = (arena: Arena, { rows, columns }: Matrix): Matrix => arena.matrix(rows, columns)

const MAPS = ['query', 'key', 'child', 'parent'] as const

type Parts = Record<(typeof MAPS)[number], Matrix>

const eachMap = (make: (name: (typeof MAPS)[number]) => Matrix): Parts => ({
  query: make('query'),
  key: make('key'),
  child: make('child'),
  parent: make('parent'),
})

const learnArcs = (lesson: Lesson, batch: Batch, made: Parts, flow: Parts): number => {
  let loss = learnLabels(lesson, { ...batch, count: batch.labelCount }, made, flow)
  for (let s = 1; s < batch.bounds.length; s++) {
    const [first, end] = [batch.bounds[s - 1]!, batch.bounds[s]!]
    const heads = batch.heads.slice(first, end).map((head) => (head < 0 ? -1 : head - first))
    const part = (all: Parts) => ({ query: rowsOf(all.query, first, end), key: rowsOf(all.key, first, end) })
    const mark = lesson.arena.mark()
    loss += learnHeads(lesson, heads, part(made), part(flow))
    lesson.arena.release(mark)
  }
  return loss
}

interface Forward {
  readonly runs: readonly LayerRun[]
  readonly factors: readonly Float32Array[][]
  readonly output: Matrix
}

const forward = ({ arena, net }: Lesson, { words, bounds }: Batch, dropout: Dropout): Forward => {
  let output = arena.matrix(bounds.at(-1)!, inputWidth(net))
  embedForms(net, words, output)
  embedTags(net, words.tags, output)
  const factors = [drop(output, bounds, dropout)]
  const runs = net.layers.map((layer) => {
    const run = runLayer(arena, layer, output, bounds)
    output = run.output
    factors.push(drop(output, bounds, dropout))
    return run
  })
  return { runs, factors, output }
}

/** Adds the gradients of the mean loss of a batch; gives that loss, of heads and labels together. */
export const learnBatch = ({ arena, net, gradient }: Omit<Lesson, 'scale'>, batch: Batch, dropout: Dropout): number => {
  const mark = arena.mark()
  const scale = 1 / batch.heads.length
  const lesson = { arena, net, gradient, scale }
  const { runs, factors, output } = forward(lesson, batch, dropout)
  const made = eachMap((name) => runDense(arena, net[name], output))
  const flow = eachMap((name) => emptyLike(arena, made[name]))
  const loss = learnArcs(lesson, batch, made, flow)
  let back = emptyLike(arena, output)
  for (const name of MAPS) {
    const learnt: { map: Dense; gradient: Dense } = { map: net[name], gradient: gradient[name] }
    denseBack(arena, learnt, output, { output: flow[name], input: back })
  }
  for (let n = runs.length - 1; n >= 0; n--) {
    const run = runs[n]!
    scaleRows(back, batch.bounds, factors[n + 1]!)
    const input = arena.matrix(back.rows, run.runs[0]!.input.columns)
    layerBack(arena, run, gradient.layers[n]!, { output: back, input })
    back = input
  }
  scaleRows(back, batch.bounds, factors[0]!)
  embedBack(gradient, batch.words, back)
  arena.release(mark)
  return loss * scale
}
