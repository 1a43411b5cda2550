const KEPT_WORDS = 50_000
const LONGEST = 40
const kept = new Map<string, string>()

/**
 * `text` as the string object that stands for all words spelt so. A cut of a text that holds a curly quote takes two bytes for each letter
 * and is hashed anew for every table it is looked up in; one of its own takes one byte and keeps its hash.
 */
export const keptWord = (text: string): string => {
  if (text.length > LONGEST) return text
  const known = kept.get(text)
  if (known !== undefined) return known
  const own = String.fromCharCode(...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)))
  if (kept.size >= KEPT_WORDS) kept.clear()
  kept.set(own, own)
  return own
}
