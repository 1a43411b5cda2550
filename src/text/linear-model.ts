import { gunzipSync } from 'node:zlib'
import { ModelError } from '../errors.ts'
import { type HashTable, newTable, placeOf, setValue, touch } from './hash-table.ts'

/** A linear classifier over hashed features: feature i has `lengths[i]` weights, each a class and a number of steps. */
export interface LinearModel {
  readonly classes: number
  readonly keys: Int32Array
  readonly lengths: Int32Array
  readonly labels: Uint8Array
  readonly weights: Int16Array
}

/** Gives the score of each class for a set of features. The array is used again by the next call. */
export type Scorer = (features: Int32Array) => Int32Array | Float32Array

/** As a Scorer; what it gives is added to the scores `from`. */
export type ModelScorer = (features: Int32Array, from?: Int32Array) => Int32Array

const CLASS_BITS = 8

/**
 * The features end to end: for each its length, then class and weight in one number; the table leads from key to length. The first
 * cell is a length of 0, where the table leads for a key that it has not.
 */
const layOut = ({ keys, lengths, labels, weights }: LinearModel): { table: HashTable; cells: Int32Array } => {
  const table = newTable(keys.length)
  const cells = new Int32Array(1 + keys.length + weights.length)
  for (let i = 0, at = 1, from = 0; i < keys.length; i++) {
    setValue(table, keys[i]!, at)
    cells[at++] = lengths[i]!
    for (const end = from + lengths[i]!; from < end; from++)
      cells[at++] = (weights[from]! << CLASS_BITS) | labels[from]!
  }
  return { table, cells }
}

/** As `touch`: brings the lengths into the cache. */
const touchCells = (cells: Int32Array, starts: Int32Array): number => {
  let sum = 0
  for (let f = 0; f < starts.length; f++) sum ^= cells[starts[f]!]!
  return sum
}

/** The scorer of a model at rest. */
export const modelScorer = (model: LinearModel): ModelScorer => {
  const { table, cells } = layOut(model)
  const { entries } = table
  // Room for every class number there can be saves a check of bounds for each weight.
  const all = new Int32Array(2 ** CLASS_BITS)
  const scores = all.subarray(0, model.classes)
  let starts = new Int32Array(0)
  return (features, from) => {
    if (from) scores.set(from)
    else scores.fill(0)
    touch(table, features)
    if (starts.length < features.length) starts = new Int32Array(features.length)
    // All places first, then all lengths: the memory is asked for many of them at once.
    for (let f = 0; f < features.length; f++) starts[f] = entries[placeOf(table, features[f]!) + 1]!
    touchCells(cells, starts)
    for (let f = 0; f < features.length; f++) {
      const at = starts[f]!
      const end = at + cells[at]!
      for (let c = at + 1; c <= end; c++) {
        const cell = cells[c]!
        const label = cell & 255
        all[label] = (all[label]! + (cell >> CLASS_BITS)) | 0
      }
    }
    return scores
  }
}

const putVarint = (bytes: number[], value: number): void => {
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 + (rest % 128))
  bytes.push(rest)
}

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value)
const unzigzag = (value: number): number => (value & 1 ? -(value + 1) / 2 : value / 2)

/**
 * The bytes of a model, before gzip: three 32-bit numbers (classes, features, weights), then four streams, each of its own
 * kind so that they compress well: keys (ascending, unsigned) as differences, lengths, classes, weights as zigzag varints.
 */
export const encodeModel = ({ classes, keys, lengths, labels, weights }: LinearModel): Uint8Array => {
  const bytes: number[] = []
  let before = 0
  for (const key of keys) {
    putVarint(bytes, (key >>> 0) - before)
    before = key >>> 0
  }
  for (const length of lengths) putVarint(bytes, length)
  for (const label of labels) bytes.push(label)
  for (const weight of weights) putVarint(bytes, zigzag(weight))
  const head = new Uint8Array(Uint32Array.of(classes, keys.length, weights.length).buffer)
  return Buffer.concat([head, Uint8Array.from(bytes)])
}

/** Reads varints one after the other; `take` reads plain bytes. */
const readerOf = (bytes: Uint8Array, from: number) => {
  let at = from
  const varint = (): number => {
    let value = 0
    for (let unit = 1; ; unit *= 128) {
      const byte = bytes[at++]
      if (byte === undefined) throw new RangeError('the model ends too early')
      value += (byte & 127) * unit
      if (byte < 128) return value
    }
  }
  const take = (count: number): Uint8Array => {
    at += count
    return bytes.slice(at - count, at)
  }
  return { varint, take }
}

/** Reads what `encodeModel` wrote. */
const decodeModel = (bytes: Uint8Array): LinearModel => {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const [classes, count, cells] = [0, 4, 8].map((at) => view.getUint32(at, true)) as [number, number, number]
  const { varint, take } = readerOf(bytes, 12)
  let key = 0
  return {
    classes,
    keys: new Int32Array(count).map(() => {
      key += varint()
      return key
    }),
    lengths: new Int32Array(count).map(varint),
    labels: take(cells),
    weights: new Int16Array(cells).map(() => unzigzag(varint())),
  }
}

/** Reads a gzipped model file; `path` is named in the ModelError of one that is broken. */
export const unpackModel = (path: string, bytes: Uint8Array): LinearModel => {
  try {
    return decodeModel(gunzipSync(bytes))
  } catch (cause) {
    throw new ModelError(`${path}: this is no model file; make it again with npm run train`, { cause })
  }
}
