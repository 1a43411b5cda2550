import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { runScript, wrongCall } from '../../script.ts'
import { ENGLISH } from '../english.ts'
import { encodeVectors } from '../net/net-file.ts'

/** Words with their vectors, of one length each, in one array. */
interface Vectors {
  readonly words: readonly string[]
  readonly size: number
  readonly values: Float32Array
}

const ROUNDS = 12
/** The length that the vectors have in the net. */
const LENGTH = 3
const WORD = /^\p{L}[\p{L}\p{M}.'-]*$/u

const unit = (values: Float32Array): Float32Array => {
  const length = Math.hypot(...values) || 1
  return values.map((value) => value / length)
}

/** Reads lines "word number number …", most frequent word first, as GloVe's text files have them; numbers and marks are left out. */
const readVectors = (text: string, limit: number): Vectors => {
  const rows = text
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([word]) => WORD.test(word ?? ''))
    .slice(0, limit)
  const size = (rows[0]?.length ?? 1) - 1
  const values = new Float32Array(rows.length * size)
  rows.forEach((row, i) => {
    values.set(unit(Float32Array.from(row.slice(1), Number)), i * size)
  })
  return { words: rows.map((row) => row[0]!), size, values }
}

const closest = (centres: Float32Array, vector: Float32Array): number => {
  let [best, most] = [0, -Infinity]
  for (let at = 0, c = 0; at < centres.length; c++) {
    let dot = 0
    for (let d = 0; d < vector.length; d++) dot += vector[d]! * centres[at++]!
    if (dot > most) [best, most] = [c, dot]
  }
  return best
}

const centresOf = (values: Float32Array, size: number, { groups, count }: { groups: Int32Array; count: number }) => {
  const sums = new Float32Array(count * size)
  groups.forEach((group, i) => {
    for (let d = 0; d < size; d++) sums[group * size + d]! += values[i * size + d]!
  })
  for (let c = 0; c < count; c++) sums.set(unit(sums.slice(c * size, (c + 1) * size)), c * size)
  return sums
}

/** k-means by cosine from every n-th vector: no chance in it. Gives the group of each vector and the centres. */
const cluster = (values: Float32Array, size: number, count: number) => {
  const rows = values.length / size
  const groups = new Int32Array(rows)
  let centres = new Float32Array(count * size)
  for (let c = 0; c < count; c++) {
    const from = Math.floor((c * rows) / count) * size
    centres.set(values.subarray(from, from + size), c * size)
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < rows; i++) groups[i] = closest(centres, values.subarray(i * size, (i + 1) * size))
    centres = centresOf(values, size, { groups, count })
  }
  return { groups, centres }
}

/** The words of each fine cluster, sorted, by coarse cluster. */
const clusterWords = ({ words, size, values }: Vectors, fine: number, coarse: number): string[][][] => {
  const small = cluster(values, size, fine)
  const large = cluster(small.centres, size, coarse)
  const lines = Array.from({ length: fine }, (): string[] => [])
  words.forEach((word, i) => {
    lines[small.groups[i]!]!.push(word)
  })
  return Array.from({ length: coarse }, (_, group) =>
    lines.filter((_, i) => large.groups[i] === group).map((line) => line.sort()),
  )
}

/** The vectors of `wanted` words, in their order, as long as the net likes them. */
const vectorsOf = ({ words, size, values }: Vectors, wanted: readonly string[]): Float32Array => {
  const rows = new Map(words.map((word, i) => [word, i]))
  const found = new Float32Array(wanted.length * size)
  wanted.forEach((word, i) => {
    const at = rows.get(word)! * size
    found.set(
      values.subarray(at, at + size).map((value) => value * LENGTH),
      i * size,
    )
  })
  return found
}

const writePacked = (name: string, bytes: string | Uint8Array): void => {
  const packed = gzipSync(bytes, { level: 9 })
  writeFileSync(new URL(name, ENGLISH), packed)
  process.stdout.write(`${name} ${packed.length} bytes\n`)
}

const main = (): void => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { words: { type: 'string', default: '60000' } },
  })
  const [path] = positionals
  if (!path) throw wrongCall('Give the file of word vectors.')
  const vectors = readVectors(readFileSync(path, 'utf8'), Number(values.words))
  const clusters = clusterWords(vectors, 1000, 100)
  mkdirSync(ENGLISH, { recursive: true })
  writePacked('clusters.txt.gz', clusters.map((block) => block.map((line) => line.join(' ')).join('\n')).join('\n\n'))
  writePacked('vectors.bin.gz', encodeVectors(vectorsOf(vectors, clusters.flat(2))))
}

await runScript('node dist/text/train/cluster-words.js VECTORS.txt [--words N]', main)
