import type { Arena } from './arena.ts'
import type { Layer, Lstm } from './lstm.ts'
import { type Dense, inputWidth, type Net, ROOT_DISTANCE, type Table } from './net.ts'

/** Widths of a net, and the units of each layer in one direction; all but those of the tables are multiples of 8. */
export interface NetShape {
  readonly wordWidth: number
  readonly partWidth: number
  readonly tagWidth: number
  readonly layers: readonly number[]
  readonly arcWidth: number
}

/** How large a net is: its shape and the rows of its tables. */
export interface NetSizes extends NetShape {
  readonly words: number
  readonly parts: number
  readonly tags: number
  readonly labels: number
}

const GATES = 4

const even = (n: number): number => Math.ceil(n / 8) * 8

const emptyTable = (rows: number, width: number): Table => ({ width, values: new Float32Array(rows * width) })

const emptyDense = (arena: Arena, rows: number, columns: number): Dense => ({
  weights: arena.matrix(rows, columns),
  bias: new Float32Array(columns),
})

const emptyLstm = (arena: Arena, rows: number, units: number): Lstm => ({
  units,
  ...emptyDense(arena, rows, GATES * units),
  again: arena.matrix(units, GATES * units),
})

const emptyLayers = (arena: Arena, layers: NetShape['layers'], width: number): Layer[] => {
  let input = width
  return layers.map((units) => {
    const rows = input
    input = 2 * units
    return [emptyLstm(arena, rows, units), emptyLstm(arena, rows, units)]
  })
}

/** A net full of zeros. `vectors` are taken as they are. */
export const emptyNet = (arena: Arena, sizes: NetSizes, vectors: Table): Net => {
  const tables = {
    words: emptyTable(sizes.words, sizes.wordWidth),
    vectors,
    parts: emptyTable(sizes.parts, sizes.partWidth),
    tags: emptyTable(sizes.tags, sizes.tagWidth),
  }
  const units = 2 * sizes.layers.at(-1)!
  const toArc = (): Dense => emptyDense(arena, units, sizes.arcWidth)
  return {
    ...tables,
    layers: emptyLayers(arena, sizes.layers, inputWidth(tables)),
    query: toArc(),
    key: toArc(),
    child: toArc(),
    parent: toArc(),
    labels: emptyDense(arena, sizes.arcWidth, even(sizes.labels)),
    root: new Float32Array(sizes.arcWidth),
    distances: new Float32Array(ROOT_DISTANCE + 1),
  }
}

/** The tables of a net that are learnt, in a fixed order. */
export const learntTables = ({ words, parts, tags }: Net): Table[] => [words, parts, tags]

/** The weights of a net as tables of their rows, in a fixed order. */
export const learntWeights = ({ layers, query, key, child, parent, labels }: Net): Table[] => {
  const maps = [...layers.flat(), query, key, child, parent, labels].map(({ weights }) => weights)
  const again = layers.flat().map((lstm) => lstm.again)
  return [...maps, ...again].map(({ columns, values }) => ({ width: columns, values }))
}

/** All else that is learnt: single rows. */
const learntRows = ({ layers, query, key, child, parent, labels, root, distances }: Net): Table[] =>
  [...[...layers.flat(), query, key, child, parent, labels].map(({ bias }) => bias), root, distances].map((values) => ({
    width: values.length,
    values,
  }))

/** All that is learnt of a net, in a fixed order. */
export const learntOf = (net: Net): Table[] => [...learntTables(net), ...learntWeights(net), ...learntRows(net)]
