import type { Span } from '../../text/span.ts'

// The notions of `score.mjs` (gold folder), so that what is listed as missed is what it counts as missed.
const WORD = /[\p{L}\p{N}]+(?:['’\-.][\p{L}\p{N}]+)*/gu

interface Place extends Span {
  readonly parts?: readonly (readonly [number, number])[] | undefined
}

/** The words of a text by their offsets, in order. */
export const wordsOf = (text: string): readonly (Span & { readonly word: string })[] =>
  [...text.matchAll(WORD)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    word: found[0].toLowerCase(),
  }))

/** The words at a place, as indices; a place without words stands by its characters, as negative numbers. */
export const wordSet = (place: Place | null, words: readonly Span[]): ReadonlySet<number> => {
  const set = new Set<number>()
  if (!place) return set
  const parts = place.parts?.length ? place.parts : [[place.start, place.end] as const]
  for (const [from, to] of parts)
    for (const [index, { start, end }] of words.entries()) if (start < to && end > from) set.add(index)
  if (set.size > 0) return set
  for (const [from, to] of parts) for (let at = from; at < to && at - from < 50; at++) set.add(-1 - at)
  return set
}

/** How many members two sets share. */
export const shared = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => {
  let count = 0
  for (const each of a) if (b.has(each)) count++
  return count
}

/** Twice the shared members over all members of both. */
export const dice = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number =>
  a.size + b.size > 0 ? (2 * shared(a, b)) / (a.size + b.size) : 0

/** Pairs of a predicted and a gold item, by their indices. */
export type Pairs = readonly (readonly [predicted: number, gold: number])[]

/** One-to-one pairs, the best first; ties by place. A score of 0 is no pair. */
export const pairUp = <P, G>(predicted: readonly P[], gold: readonly G[], score: (p: P, g: G) => number): Pairs => {
  const all = predicted.flatMap((p, i) => gold.flatMap((g, j) => ({ i, j, value: score(p, g) })))
  const [usedP, usedG] = [new Set<number>(), new Set<number>()]
  return all
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || a.j - b.j || a.i - b.i)
    .flatMap(({ i, j }) => {
      if (usedP.has(i) || usedG.has(j)) return []
      usedP.add(i)
      usedG.add(j)
      return [[i, j] as const]
    })
}

const STOP = new Set(
  'of in for from at on with who whom whose that which to by and or but as into over under near against between after before during including said says'.split(
    ' ',
  ),
)

/** The head of a noun phrase without a parser: its last word before the first comma, preposition or relative word. */
const headOf = (text: string): string | null => {
  const words = wordsOf(text)
  let last = -1
  for (const [index, { word, start }] of words.entries()) {
    const gap = index > 0 ? text.slice(words[index - 1]?.end, start) : ''
    if (index > 0 && (STOP.has(word) || /[,;:(–—]/.test(gap))) break
    last = index
  }
  return words[last]?.word.replace(/['’]s$/, '') ?? null
}

/** The same words: half of them at least, or each other's head. */
export const sameWords = (a: string | null, b: string | null): boolean => {
  if (!a || !b) return false
  const [x, y] = [bagOf(a), bagOf(b)]
  let both = 0
  for (const [word, count] of x) both += Math.min(count, y.get(word) ?? 0)
  const all = [...x.values(), ...y.values()].reduce((sum, count) => sum + count, 0)
  if (all > 0 && (2 * both) / all >= 0.5) return true
  const [ha, hb] = [headOf(a), headOf(b)]
  return ha !== null && hb !== null && x.has(hb) && y.has(ha)
}

const bagOf = (text: string): ReadonlyMap<string, number> => {
  const bag = new Map<string, number>()
  for (const { word } of wordsOf(text)) {
    const bare = word.replace(/['’]s$/, '')
    if (!/^(the|a|an)$/.test(bare)) bag.set(bare, (bag.get(bare) ?? 0) + 1)
  }
  return bag
}
