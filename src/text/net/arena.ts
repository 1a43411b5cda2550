import { KERNELS } from './kernels.generated.ts'

/** A matrix of 32-bit floats, row by row, in the memory of an arena. `columns` is a multiple of 8 wherever it is multiplied into. */
export interface Matrix {
  readonly at: number
  readonly rows: number
  readonly columns: number
  readonly values: Float32Array
}

/** The same numbers as a matrix in strips of 8 columns, one behind the other: what the kernel reads in one go. */
export interface Strips extends Matrix {
  readonly strips: true
}

/** A matrix in whole numbers of 16 bits, in the order that the kernel reads; times `scale` for numbers of the left factor times `level`. */
export interface Whole {
  readonly at: number
  readonly rows: number
  readonly columns: number
  readonly level: number
  readonly scale: number
}

/** Rows of LSTM units at work: gates (four for each unit), states, output. */
export interface Cells {
  readonly gates: Matrix
  readonly states: Matrix
  readonly hidden: Matrix
}

/**
 * Memory with the WebAssembly kernels (`kernels.wat`) that work in it. Wasm floats are IEEE 754 without fused steps, so the same numbers
 * come out on all machines. Matrices are taken one behind the other; `release` gives back all that were taken after `mark`.
 */
export interface Arena {
  readonly matrix: (rows: number, columns: number) => Matrix
  readonly mark: () => number
  readonly release: (mark: number) => void
  /** c += a b */
  readonly multiply: (c: Matrix, a: Matrix, b: Matrix | Strips) => void
  /** c += aᵀ b */
  readonly multiplyAcross: (c: Matrix, a: Matrix, b: Matrix) => void
  /** c += a b for rows c and a, the numbers of a from -1 to 1. */
  readonly multiplyWhole: (c: RowOf, a: RowOf, b: Whole) => void
  /** c = a + b */
  readonly add: (c: RowOf, a: RowOf, b: RowOf) => void
  /** Squashes the gates of `row`, when they hold what the weights give; `before` is the row of the word read before, -1 at the start. */
  readonly cell: (cells: Cells, row: number, before: number) => void
}

/** One row of a matrix. */
export interface RowOf {
  readonly matrix: Matrix
  readonly row: number
}

const STRIP = 8
const BLOCK = 32
const BYTES = 4
const PAGE = 65536

const FIRST = 64
/** Room at the start of the memory: zeros, then the left factor of `multiplyWhole`. Both for rows of at most so many numbers. */
const WIDEST = 1024

type Kernel = (...numbers: number[]) => void

interface Kernels {
  readonly memory: WebAssembly.Memory
  readonly multiply: Kernel
  readonly multiplyWhole: Kernel
  readonly toWhole: Kernel
  readonly add: Kernel
  readonly cell: Kernel
}

const pitch = ({ columns }: Matrix): number => columns * BYTES

const rowAt = ({ matrix, row }: RowOf): number => matrix.at + row * pitch(matrix)

/** Where rows and strips of the right factor lie: step from row to row, from strip to strip. */
const stepsOf = (b: Matrix | Strips): [row: number, strip: number] =>
  'strips' in b ? [STRIP * BYTES, b.rows * STRIP * BYTES] : [pitch(b), STRIP * BYTES]

/** An arena of `megabytes`. Running out of it is a RangeError. */
export const newArena = (megabytes: number): Arena => {
  const module = new WebAssembly.Module(Buffer.from(KERNELS, 'base64'))
  const kernels = new WebAssembly.Instance(module).exports as unknown as Kernels
  const { memory, multiply } = kernels
  memory.grow(Math.ceil((megabytes * 2 ** 20) / PAGE))
  const { buffer } = memory
  const [zeros, scratch] = [FIRST, FIRST + WIDEST * BYTES]
  let next = scratch + WIDEST * BYTES
  return {
    matrix: (rows, columns) => {
      const at = next
      const values = new Float32Array(buffer, at, rows * columns)
      next += Math.ceil((rows * columns * BYTES) / 64) * 64
      values.fill(0)
      return { at, rows, columns, values }
    },
    mark: () => next,
    release: (mark) => {
      next = mark
    },
    multiply: (c, a, b) =>
      multiply(c.at, pitch(c), a.at, pitch(a), BYTES, b.at, ...stepsOf(b), c.rows, c.columns / STRIP, b.rows),
    multiplyAcross: (c, a, b) =>
      multiply(c.at, pitch(c), a.at, BYTES, pitch(a), b.at, ...stepsOf(b), c.rows, c.columns / STRIP, b.rows),
    multiplyWhole: (c, a, b) => {
      kernels.toWhole(scratch, rowAt(a), b.level, b.rows)
      kernels.multiplyWhole(rowAt(c), scratch, b.at, b.rows / 2, b.columns / BLOCK, b.scale)
    },
    add: (c, a, b) => kernels.add(rowAt(c), rowAt(a), rowAt(b), c.matrix.columns),
    cell: ({ gates, states, hidden }, row, before) => {
      const past = before < 0 ? zeros : rowAt({ matrix: states, row: before })
      const at = (matrix: Matrix): number => rowAt({ matrix, row })
      kernels.cell(at(gates), past, at(states), at(hidden), hidden.columns)
    },
  }
}

/** The numbers of `from` in strips. */
export const toStrips = (arena: Arena, from: Matrix): Strips => {
  const to = arena.matrix(from.rows, from.columns)
  let at = 0
  for (let strip = 0; strip < from.columns; strip += STRIP)
    for (let row = 0; row < from.rows; row++)
      for (let i = 0; i < STRIP; i++) to.values[at++] = from.values[row * from.columns + strip + i]!
  return { ...to, strips: true }
}

/** The numbers of `from`, whose rows are a multiple of 8 and columns of BLOCK, in 16 bits; sums of its products with numbers up to 1 fit in 32. */
export const toWhole = (arena: Arena, { rows, columns, values }: Matrix): Whole => {
  const level = Math.floor(Math.sqrt((2 ** 31 - 1) / rows))
  const most = values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0)
  const { at, values: room } = arena.matrix(rows, columns / 2)
  const whole = new Int16Array(room.buffer, at, rows * columns)
  let next = 0
  for (let block = 0; block < columns; block += BLOCK)
    for (let row = 0; row < rows; row += 2)
      for (let column = block; column < block + BLOCK; column++)
        for (let i = row; i < row + 2; i++) whole[next++] = Math.round((values[i * columns + column]! / most) * level)
  return { at, rows, columns, level, scale: most / level ** 2 }
}

/** The rows from `first` up to `end`, in the same memory. */
export const rowsOf = ({ at, columns, values }: Matrix, first: number, end: number): Matrix => ({
  at: at + first * columns * BYTES,
  rows: end - first,
  columns,
  values: values.subarray(first * columns, end * columns),
})

/** Writes each row of `matrix` as a copy of `row`. */
export const fillRows = ({ rows, columns, values }: Matrix, row: Float32Array): void => {
  for (let i = 0; i < rows; i++) values.set(row, i * columns)
}

/** to = fromᵀ; rows beyond those of `from` stay as they are. */
export const transpose = (to: Matrix, from: Matrix): void => {
  for (let row = 0; row < from.rows; row++)
    for (let column = 0; column < from.columns; column++)
      to.values[column * to.columns + row] = from.values[row * from.columns + column]!
}
