import type { Word } from '../../text/parser.ts'
import type { Span } from '../../text/span.ts'

/** A parsed piece of a sentence: its words and, for each, the indices of its dependents in order, and its base form. */
export interface Unit {
  readonly words: readonly Word[]
  readonly children: readonly (readonly number[])[]
  /** Base forms in lower case, made once: rules ask for them at every step. */
  readonly lemmas: readonly string[]
}

/** The unit of a parsed list of words. */
export const toUnit = (words: readonly Word[]): Unit => {
  const children: number[][] = words.map(() => [])
  words.forEach((word, index) => {
    if (word.head >= 0) children[word.head]?.push(index)
  })
  return { words, children, lemmas: words.map(({ lemma }) => lemma.toLowerCase()) }
}

/** A relation without its subtype: `nsubj:pass` is `nsubj`. */
export const base = (deprel: string): string => {
  const colon = deprel.indexOf(':')
  return colon < 0 ? deprel : deprel.slice(0, colon)
}

export const wordAt = (unit: Unit, index: number): Word => unit.words[index] as Word

/** Dependents of `index` whose relation, or its base, is one of `deprels`. */
export const dependents = (unit: Unit, index: number, ...deprels: readonly string[]): number[] => {
  const found: number[] = []
  for (const child of unit.children[index] ?? []) {
    const { deprel } = wordAt(unit, child)
    if (deprels.includes(deprel) || (deprel.includes(':') && deprels.includes(base(deprel)))) found.push(child)
  }
  return found
}

/** Dependents told as examples: "ministers, including those of Chad and Mali". */
export const included = (unit: Unit, index: number): number[] =>
  (unit.children[index] ?? []).filter((child) => child > index && markers(unit, child).includes('including'))

/** `index` and all conjuncts and examples that hang on it, in order of the text. */
export const conjuncts = (unit: Unit, index: number): number[] => [
  index,
  ...[...included(unit, index), ...dependents(unit, index, 'conj')].flatMap((child) => conjuncts(unit, child)),
]

/** All words below and at `index`, in order; a dependent of the top for which `cut` is true is left out with all below it. */
export const subtree = (unit: Unit, index: number, cut: (child: number) => boolean = () => false): number[] => {
  const seen: number[] = []
  const walk = (at: number, top: boolean): void => {
    seen.push(at)
    for (const child of unit.children[at] ?? []) if (!(top && cut(child))) walk(child, false)
  }
  walk(index, true)
  return seen.sort((a, b) => a - b)
}

const EDGE = /^[\s,;:.!?"“”‘’'«»()[\]–—-]+$/u

/** The span of the given words without punctuation at its edges; null when only punctuation is left. */
export const spanOf = (unit: Unit, indices: readonly number[]): Span | null => {
  const sorted = [...indices].sort((a, b) => a - b)
  while (sorted.length && EDGE.test(wordAt(unit, sorted[0] as number).text)) sorted.shift()
  while (sorted.length && EDGE.test(wordAt(unit, sorted.at(-1) as number).text)) sorted.pop()
  if (!sorted.length) return null
  return { start: wordAt(unit, sorted[0] as number).start, end: wordAt(unit, sorted.at(-1) as number).end }
}

/** True when `index` is `top` or hangs below it. */
export const isBelow = (unit: Unit, index: number, top: number): boolean => {
  for (let at = index, steps = 0; at >= 0 && steps <= unit.words.length; at = wordAt(unit, at).head, steps++)
    if (at === top) return true
  return false
}

/** Lemma in lower case. */
export const lemmaAt = (unit: Unit, index: number): string => unit.lemmas[index] as string

/** The prepositions (in lower case) that mark `index`: `according to` gives both words. */
export const markers = (unit: Unit, index: number): string[] =>
  dependents(unit, index, 'case', 'mark').flatMap((child) => [
    wordAt(unit, child).text.toLowerCase(),
    ...dependents(unit, child, 'fixed').map((fixed) => wordAt(unit, fixed).text.toLowerCase()),
  ])

/** Nouns that only measure what their of-phrase names. */
const MEASURES = new Set(
  'dozen score hundred thousand million billion number series round wave string range package group batch piece pair lot couple ton tonne barrel shipment cache pile set type kind form sort list part half majority most some many all rest total amount $ € £'.split(
    ' ',
  ),
)

/** What a noun only measures: "dozens [of artefacts]", "a new round [of talks]". */
export const measured = (unit: Unit, index: number): number[] =>
  MEASURES.has(lemmaAt(unit, index))
    ? dependents(unit, index, 'nmod').filter((child) => markers(unit, child).includes('of'))
    : []
