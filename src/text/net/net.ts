import { type Arena, fillRows, type Matrix, type Strips } from './arena.ts'
import type { Layer } from './lstm.ts'

/** Rows of numbers by which words, endings or tags are known to the net. */
export interface Table {
  readonly width: number
  readonly values: Float32Array
}

/** A linear map: input times `weights` plus `bias`. */
export interface Dense {
  readonly weights: Matrix | Strips
  readonly bias: Float32Array
}

/**
 * The parser's net. A word goes in as a row of `words`, of `vectors` (GloVe, not trained), the sum of some rows of `parts` and a row of
 * `tags`; `layers` read the sentence; four maps make of each word what it asks for as a dependant, what it offers as a head, and the same
 * for labels. An arc scores query times key plus what its length is worth (after Dozat and Manning 2017, Deep biaffine attention for
 * neural dependency parsing); its label is read from the sum of child and parent.
 */
export interface Net {
  readonly words: Table
  readonly vectors: Table
  readonly parts: Table
  readonly tags: Table
  readonly layers: readonly Layer[]
  readonly query: Dense
  readonly key: Dense
  readonly child: Dense
  readonly parent: Dense
  readonly labels: Dense
  /** The key of the root. */
  readonly root: Float32Array
  /** By distance from dependant to head, -10 or less to 10 or more, then the root. */
  readonly distances: Float32Array
}

/** What the net is shown of a word: rows of its tables, row 0 standing for what it does not know; `parts` are PARTS rows. */
export interface NetWords {
  readonly words: Int32Array
  readonly vectors: Int32Array
  readonly parts: Int32Array
  readonly tags: Int32Array
}

/** Where sentences begin in the rows of a matrix, longest first, and at last where the rows end. */
export type Bounds = readonly number[]

/** How many rows of `parts` a word has. */
export const PARTS = 6

const FARTHEST = 10

/** The place of the root in `distances`. */
export const ROOT_DISTANCE = 2 * FARTHEST + 1

/** The place of an arc in `distances`. */
export const distanceAt = (child: number, head: number): number =>
  Math.max(-FARTHEST, Math.min(FARTHEST, head - child)) + FARTHEST

/** Runs a linear map over the rows of `input`. */
export const runDense = (arena: Arena, { weights, bias }: Dense, input: Matrix): Matrix => {
  const output = arena.matrix(input.rows, weights.columns)
  fillRows(output, bias)
  arena.multiply(output, input, weights)
  return output
}

/** The width of what goes in for a word. */
export const inputWidth = ({ words, vectors, parts, tags }: Pick<Net, 'words' | 'vectors' | 'parts' | 'tags'>) =>
  words.width + vectors.width + parts.width + tags.width

/** Adds row `row` of a table to `to`, from `at`. */
const addRow = (to: Float32Array, at: number, { width, values }: Table, row: number): void => {
  for (let d = 0, from = row * width; d < width; d++) to[at + d]! += values[from + d]!
}

/** Writes what goes in for the form of each word to the rows of `to`, which hold zeros. */
export const embedForms = (net: Net, { words, vectors, parts }: Omit<NetWords, 'tags'>, to: Matrix): void => {
  for (let i = 0; i < to.rows; i++) {
    let at = i * to.columns
    addRow(to.values, at, net.words, words[i]!)
    at += net.words.width
    addRow(to.values, at, net.vectors, vectors[i]!)
    at += net.vectors.width
    for (let p = 0; p < PARTS; p++) addRow(to.values, at, net.parts, parts[i * PARTS + p]!)
  }
}

/** Writes what goes in for the tag of each word, behind what goes in for its form. */
export const embedTags = (net: Net, tags: Int32Array, to: Matrix): void => {
  const from = to.columns - net.tags.width
  for (let i = 0; i < to.rows; i++) addRow(to.values, i * to.columns + from, net.tags, tags[i]!)
}
