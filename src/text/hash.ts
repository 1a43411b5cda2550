/** Mixes `value` into the 32-bit hash `hash`; the order of the values matters. */
export const mix = (hash: number, value: number): number => {
  const h = Math.imul(hash ^ value, 0x85ebca6b)
  return h ^ (h >>> 15) ^ (h << 7)
}

/** The last round of a hash: spreads its bits and never gives 0, which stands for an empty place in a `HashTable`. */
export const finish = (hash: number): number => {
  const h = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  return (h ^ (h >>> 15)) | 0 || 1
}

/** A 32-bit hash of the UTF-16 code units of `text`, never 0. */
export const hashText = (text: string): number => {
  let h = 0x9e3779b1 | 0
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) ^ (h >>> 17)
  return h | 0 || 1
}
