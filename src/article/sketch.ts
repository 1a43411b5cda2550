// Bottom-k sketches of word shingles, after Broder, "On the resemblance and containment of documents" (1997): of two texts, the k least
// hashes tell how many shingles they share, whatever their lengths, and depend on the words alone.

const shingle = 4
const size = 128

/** The finaliser of MurmurHash3: spreads 32 bits evenly. */
const spread = (value: number): number => {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** FNV-1a over the UTF-16 code units of a word. */
const hashOf = (word: string): number => {
  let h = 0x811c9dc5
  for (let at = 0; at < word.length; at++) h = Math.imul(h ^ word.charCodeAt(at), 0x01000193)
  return h
}

const shinglesOf = (text: string): Set<number> => {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashOf)
  const found = new Set<number>()
  for (let at = 0; at < Math.max(words.length - shingle + 1, Math.min(words.length, 1)); at++) {
    let h = 0
    for (const word of words.slice(at, at + shingle)) h = Math.imul(h, 31) + word
    found.add(spread(h))
  }
  return found
}

/** The sketch of a text: how many runs of four words it has, and in base64url the 128 least of their hashes. The same text has the same sketch. */
export const sketchOf = (text: string): string => {
  const shingles = shinglesOf(text)
  const least = Uint32Array.from(shingles).sort().subarray(0, size)
  const bytes = Buffer.alloc(least.length * 4)
  for (const [at, hash] of least.entries()) bytes.writeUInt32BE(hash, at * 4)
  return `${shingles.size}.${bytes.toString('base64url')}`
}

/** A sketch as it is compared. */
export interface Sketch {
  readonly count: number
  readonly least: readonly number[]
}

/** Reads what `sketchOf` wrote. */
export const parseSketch = (written: string): Sketch => {
  const [count, hashes = ''] = written.split('.')
  const bytes = Buffer.from(hashes, 'base64url')
  return {
    count: Number(count),
    least: Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readUInt32BE(at * 4)),
  }
}

/**
 * Texts of which the shorter has at least this share in common with the other are told alike: one is a copy or rewrite of the other, or
 * both are of a third. Measured on the stories of `tests/article`: texts made from one wire story share 0.62 or more, independent ones 0.04 or less.
 */
export const toldAlike = 0.5

/** The share of the shorter text that also stands in the other, from 0 to 1, estimated (exact up to 128 runs of words in both together). */
export const overlap = (a: Sketch, b: Sketch): number => {
  let [i, j, union, both] = [0, 0, 0, 0]
  while (union < size && (i < a.least.length || j < b.least.length)) {
    const x = a.least[i] ?? Number.POSITIVE_INFINITY
    const y = b.least[j] ?? Number.POSITIVE_INFINITY
    if (x <= y) i++
    if (y <= x) j++
    if (x === y) both++
    union++
  }
  const resemblance = both / Math.max(union, 1)
  const common = (resemblance * (a.count + b.count)) / (1 + resemblance)
  return Math.min(common / Math.max(Math.min(a.count, b.count), 1), 1)
}
