import { gunzipSync } from 'node:zlib'
import { ModelError } from '../../errors.ts'
import { newArena } from './arena.ts'
import { emptyNet, learntOf, type NetSizes } from './empty-net.ts'
import type { Net, Table } from './net.ts'

/** Vectors are stored in steps of this width, one byte a number. */
const VECTOR_STEP = 0.08
const VECTOR_WIDTH = 50
const LARGEST = 127
const MEGABYTES = 16

const clip = (steps: number): number => Math.max(-LARGEST, Math.min(LARGEST, Math.round(steps)))

/** The bytes of word vectors of VECTOR_WIDTH numbers each, before gzip. */
export const encodeVectors = (values: Float32Array): Uint8Array =>
  new Uint8Array(Int8Array.from(values, (value) => clip(value / VECTOR_STEP)).buffer)

/** Reads gzipped vectors; row 0 is that of words without one, all zeros. */
export const unpackVectors = (path: string, packed: Uint8Array): Table => {
  const bytes = unzip(path, packed)
  const values = new Float32Array(VECTOR_WIDTH + bytes.length)
  new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length).forEach((steps, i) => {
    values[VECTOR_WIDTH + i] = steps * VECTOR_STEP
  })
  return { width: VECTOR_WIDTH, values }
}

const unzip = (path: string, bytes: Uint8Array): Uint8Array => {
  try {
    return gunzipSync(bytes)
  } catch (cause) {
    throw new ModelError(`${path}: this is no model file; make it again with npm run train`, { cause })
  }
}

/** The largest number of each row, of which its steps are parts. */
const rowScales = ({ width, values }: Table): Float32Array =>
  Float32Array.from({ length: values.length / width }, (_, row) =>
    values.subarray(row * width, (row + 1) * width).reduce((most, value) => Math.max(most, Math.abs(value)), 0),
  )

/** The bytes of all that is learnt, before gzip: for each table the largest numbers of its rows, then a signed byte a number. */
export const encodeNet = (net: Net): Uint8Array =>
  Buffer.concat(
    learntOf(net).map((table) => {
      const scales = rowScales(table)
      const steps = Int8Array.from(table.values, (value, i) => {
        const scale = scales[Math.floor(i / table.width)]!
        return scale === 0 ? 0 : clip((value / scale) * LARGEST)
      })
      return Buffer.concat([new Uint8Array(scales.buffer), new Uint8Array(steps.buffer)])
    }),
  )

const fillTable = ({ width, values }: Table, view: DataView, from: number): number => {
  const rows = values.length / width
  for (let i = 0; i < values.length; i++) {
    const scale = view.getFloat32(from + 4 * Math.floor(i / width), true)
    values[i] = (view.getInt8(from + 4 * rows + i) * scale) / LARGEST
  }
  return from + 4 * rows + values.length
}

/** Reads what `encodeNet` wrote for a net of these sizes. */
export const decodeNet = (bytes: Uint8Array, sizes: NetSizes, vectors: Table): Net => {
  const net = emptyNet(newArena(MEGABYTES), sizes, vectors)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = 0
  for (const table of learntOf(net)) at = fillTable(table, view, at)
  if (at !== bytes.length) throw new RangeError('the net is longer than its sizes say')
  return net
}

/** Reads a gzipped net; `path` is named in the ModelError of one that is broken. */
export const unpackNet = (
  path: string,
  packed: Uint8Array,
  { sizes, vectors }: { sizes: NetSizes; vectors: Table },
): Net => {
  const bytes = unzip(path, packed)
  try {
    return decodeNet(bytes, sizes, vectors)
  } catch (cause) {
    throw new ModelError(`${path}: this is no model file; make it again with npm run train`, { cause })
  }
}
