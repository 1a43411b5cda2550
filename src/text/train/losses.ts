import { joinArcs, scoreArcs } from '../net/arcs.ts'
import type { Arena, Matrix } from '../net/arena.ts'
import { distanceAt, type Net, ROOT_DISTANCE, runDense } from '../net/net.ts'
import { denseBack } from './gradients.ts'

/**
 * Turns a row of scores into the gradient of the cross entropy with the `gold` place, times `scale`; gives the cross entropy. The places
 * from `first` up to `end` count; scores of -Infinity have no part.
 */
const softmaxBack = (scores: Float32Array, gold: number, { end, scale }: { end: number; scale: number }): number => {
  let [most, sum] = [-Infinity, 0]
  for (let c = 0; c < end; c++) most = Math.max(most, scores[c]!)
  const score = scores[gold]!
  for (let c = 0; c < end; c++) {
    scores[c] = Math.exp(scores[c]! - most)
    sum += scores[c]!
  }
  for (let c = 0; c < end; c++) scores[c]! *= scale / sum
  scores[gold]! -= scale
  return Math.log(sum) - (score - most)
}

/** Matrices that belong together: what the net made, or the gradients of it. */
export interface ArcParts {
  readonly query: Matrix
  readonly key: Matrix
}

/** The matrices by which labels are chosen, or the gradients of them. */
export interface LabelParts {
  readonly child: Matrix
  readonly parent: Matrix
}

/** A net with its gradients, and how much a word weighs in the loss. */
export interface Lesson {
  readonly arena: Arena
  readonly net: Net
  readonly gradient: Net
  readonly scale: number
}

const rootBack = (
  { net, gradient }: Lesson,
  made: ArcParts,
  flow: ArcParts,
  { row, by }: { row: number; by: number },
) => {
  const { columns } = made.query
  gradient.distances[ROOT_DISTANCE]! += by
  for (let d = 0; d < columns; d++) {
    flow.query.values[row * columns + d]! += by * net.root[d]!
    gradient.root[d]! += by * made.query.values[row * columns + d]!
  }
}

/** The loss of the heads of one sentence (-1 for the root); `flow` takes the gradients of queries and keys. */
export const learnHeads = (lesson: Lesson, heads: Int32Array, made: ArcParts, flow: ArcParts): number => {
  const { arena, net, gradient, scale } = lesson
  const count = heads.length
  const { scores, roots } = scoreArcs(arena, net, made)
  const row = new Float32Array(count + 1)
  let loss = 0
  for (let i = 0; i < count; i++) {
    const at = i * scores.columns
    row.set(scores.values.subarray(at, at + count))
    row[i] = -Infinity
    row[count] = roots[i]!
    loss += softmaxBack(row, heads[i]! < 0 ? count : heads[i]!, { end: count + 1, scale })
    scores.values.fill(0, at, at + scores.columns)
    scores.values.set(row.subarray(0, count), at)
    for (let j = 0; j < count; j++) gradient.distances[distanceAt(i, j)]! += row[j]!
    rootBack(lesson, made, flow, { row: i, by: row[count]! })
  }
  arena.multiply(flow.query, scores, made.key)
  arena.multiplyAcross(flow.key, scores, made.query)
  return loss
}

/** The loss of the labels of gold arcs in some sentences; `flow` takes the gradients of child and parent. */
export const learnLabels = (
  { arena, net, gradient, scale }: Lesson,
  { heads, labels, count }: { heads: Int32Array; labels: Int32Array; count: number },
  made: LabelParts,
  flow: LabelParts,
): number => {
  const joined = joinArcs(arena, made, heads)
  const scores = runDense(arena, net.labels, joined)
  let loss = 0
  for (let i = 0; i < heads.length; i++) {
    const row = scores.values.subarray(i * scores.columns, (i + 1) * scores.columns)
    if (heads[i]! < 0) row.fill(0)
    else {
      loss += softmaxBack(row, labels[i]!, { end: count, scale })
      row.fill(0, count)
    }
  }
  const back = arena.matrix(joined.rows, joined.columns)
  denseBack(arena, { map: net.labels, gradient: gradient.labels }, joined, { output: scores, input: back })
  for (let i = 0; i < heads.length; i++) {
    const [c, p] = [i * joined.columns, heads[i]! * joined.columns]
    for (let d = 0; d < joined.columns; d++) {
      if (joined.values[c + d]! === 0) continue
      flow.child.values[c + d]! += back.values[c + d]!
      flow.parent.values[p + d]! += back.values[c + d]!
    }
  }
  return loss
}
