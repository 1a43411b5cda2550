/** Open addressing from a non-zero 32-bit key to a 32-bit number; key and value lie side by side in `entries`. */
export interface HashTable {
  bits: number
  entries: Int32Array
  size: number
}

/** An empty table with room for `capacity` keys. */
export const newTable = (capacity: number): HashTable => {
  const bits = Math.max(4, Math.ceil(Math.log2(capacity * 2 + 1)))
  return { bits, entries: new Int32Array(2 ** (bits + 1)), size: 0 }
}

/** Where in `entries` the key stands or would stand; its value is the next number. Places without a key hold 0. */
export const placeOf = (table: HashTable, key: number): number => {
  const { entries } = table
  let i = (Math.imul(key, 0x9e3779b1) >>> (32 - table.bits)) << 1
  while (entries[i] !== key && entries[i] !== 0) i = (i + 2) & (entries.length - 1)
  return i
}

/**
 * Reads the first place of each key and does nothing with it: a loop without a branch, whose memory accesses run side by side, so
 * that `placeOf` finds them in the cache. Gives a number that means nothing, lest the loop be left out.
 */
export const touch = ({ bits, entries }: HashTable, keys: Int32Array): number => {
  let sum = 0
  for (let k = 0; k < keys.length; k++) sum ^= entries[(Math.imul(keys[k]!, 0x9e3779b1) >>> (32 - bits)) << 1]!
  return sum
}

/** The value kept for `key`, or -1. */
export const lookUp = (table: HashTable, key: number): number => {
  const i = placeOf(table, key)
  return table.entries[i] === 0 ? -1 : table.entries[i + 1]!
}

/** Keeps `value` for `key`; the table grows when it is half full. */
export const setValue = (table: HashTable, key: number, value: number): void => {
  if (table.size * 4 >= table.entries.length) grow(table)
  const i = placeOf(table, key)
  if (table.entries[i] === 0) table.size++
  table.entries[i] = key
  table.entries[i + 1] = value
}

/** Counts one more of `key`. */
export const countKey = (table: HashTable, key: number): void =>
  setValue(table, key, Math.max(0, lookUp(table, key)) + 1)

/** Calls `visit` for each key and value, in the order of their places. */
export const eachEntry = ({ entries }: HashTable, visit: (key: number, value: number) => void): void => {
  for (let i = 0; i < entries.length; i += 2) if (entries[i] !== 0) visit(entries[i]!, entries[i + 1]!)
}

const grow = (table: HashTable): void => {
  const larger = newTable(table.entries.length)
  eachEntry(table, (key, value) => setValue(larger, key, value))
  Object.assign(table, larger)
}
