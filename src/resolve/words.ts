import type { ReadUnit } from '../extract/extract.ts'
import type { Unit } from '../extract/rules/tree.ts'
import type { Word } from '../text/parser.ts'
import type { Span } from '../text/span.ts'

/** A word of a document, and where it stands in the tree it was read in. */
export interface PlacedWord {
  readonly unit: Unit
  readonly index: number
  readonly word: Word
}

/** All words of a document in the order of its text. */
export const wordsOf = (units: readonly ReadUnit[]): readonly PlacedWord[] =>
  units
    .flatMap(({ unit }) => unit.words.map((word, index) => ({ unit, index, word })))
    .sort((a, b) => a.word.start - b.word.start)

/** The words within a span. */
export const wordsIn = (words: readonly PlacedWord[], { start, end }: Span): PlacedWord[] => {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] as PlacedWord).word.start < start) low = middle + 1
    else high = middle
  }
  const found: PlacedWord[] = []
  for (let at = low; at < words.length && (words[at] as PlacedWord).word.end <= end; at++)
    found.push(words[at] as PlacedWord)
  return found
}

/** Those of some words that hang on none of the others: the heads of the phrase or clause they make. */
export const topsOf = (words: readonly PlacedWord[]): PlacedWord[] => {
  const own = new Set(words.map(({ word }) => word.start))
  return words.filter(
    ({ unit, word }) => word.upos !== 'PUNCT' && !(word.head >= 0 && own.has((unit.words[word.head] as Word).start)),
  )
}
