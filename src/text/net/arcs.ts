import { type Arena, type Matrix, transpose } from './arena.ts'
import { distanceAt, type Net, ROOT_DISTANCE } from './net.ts'

/** Scores of arcs: in row i, column j the score of j as head of i; `roots` for the root as head. Columns beyond the words mean nothing. */
export interface ArcScores {
  readonly scores: Matrix
  readonly roots: Float32Array
}

const even = (n: number): number => Math.ceil(n / 8) * 8

/** Scores all arcs of one sentence from its queries and keys. */
export const scoreArcs = (
  arena: Arena,
  { root, distances }: Net,
  { query, key }: { query: Matrix; key: Matrix },
): ArcScores => {
  const { rows, columns } = query
  const across = arena.matrix(columns, even(rows))
  transpose(across, key)
  const scores = arena.matrix(rows, across.columns)
  arena.multiply(scores, query, across)
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < rows; j++) scores.values[i * scores.columns + j]! += distances[distanceAt(i, j)]!
  const roots = new Float32Array(rows)
  for (let i = 0; i < rows; i++) {
    let sum = distances[ROOT_DISTANCE]!
    for (let d = 0; d < columns; d++) sum += query.values[i * columns + d]! * root[d]!
    roots[i] = sum
  }
  return { scores, roots }
}

/** Sums of child and parent, negative ones as 0, for each arc; words that hang from the root (head -1) have a row of zeros. */
export const joinArcs = (
  arena: Arena,
  { child, parent }: { child: Matrix; parent: Matrix },
  heads: ArrayLike<number>,
): Matrix => {
  const { rows, columns } = child
  const joined = arena.matrix(rows, columns)
  for (let i = 0; i < rows; i++) {
    const [c, p] = [i * columns, heads[i]! * columns]
    if (p >= 0)
      for (let d = 0; d < columns; d++) joined.values[c + d] = Math.max(0, child.values[c + d]! + parent.values[p + d]!)
  }
  return joined
}
