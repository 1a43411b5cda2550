import { hashText } from './hash.ts'

/** What the tagger and the parser see of a word's form; all but `norm` are hashes. */
export interface WordForm {
  /** Lower case, digits as 0, plain quotes and dashes. */
  readonly norm: string
  readonly word: number
  readonly suffixes: readonly number[]
  readonly prefixes: readonly number[]
  readonly shape: number
  /** The fine and the coarse cluster of the word, by the company it keeps in news text; 0 when it has none. */
  readonly clusters: readonly [fine: number, coarse: number]
  /** The place of the word among those that have clusters, from 1 on; 0 when it has none. */
  readonly place: number
}

/** What is known of words by the company they keep. */
export type WordClusters = ReadonlyMap<string, Pick<WordForm, 'clusters' | 'place'>>

/** Gives what is seen of a form. */
export type FormReader = (form: string) => WordForm

const CACHE_LIMIT = 100_000

/** Reads clusters: a line of words for each fine one, a blank line between coarse ones. */
export const readClusters = (text: string): WordClusters => {
  const clusters = new Map<string, Pick<WordForm, 'clusters' | 'place'>>()
  text.split('\n\n').forEach((block, coarse) => {
    block.split('\n').forEach((line, fine) => {
      const ids = [hashText(`fine ${coarse} ${fine}`), hashText(`coarse ${coarse}`)] as const
      for (const word of line.split(' ')) clusters.set(word, { clusters: ids, place: clusters.size + 1 })
    })
  })
  return clusters
}

/** The form with its letters classed and runs shortened: `McDonald's-2` gives `XxXx'x-d`. */
const shapeOf = (form: string): string =>
  form
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/\p{Nd}+/gu, 'd')
    .replace(/(.)\1+/gu, '$1')

const normOf = (form: string): string =>
  form.toLowerCase().replace(/\d/g, '0').replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, '-')

const UNKNOWN = { clusters: [0, 0], place: 0 } as const

const readForm = (form: string, clusters: WordClusters): WordForm => {
  const norm = normOf(form)
  return {
    norm,
    word: hashText(norm),
    suffixes: [1, 2, 3, 4, 5].map((n) => hashText(`-${n} ${norm.slice(-n)}`)),
    prefixes: [1, 3].map((n) => hashText(`${n}- ${norm.slice(0, n)}`)),
    shape: hashText(`shape ${shapeOf(form)}`),
    ...(clusters.get(norm) ?? UNKNOWN),
  }
}

/** A reader of forms that keeps what it has read for the next time. */
export const formReader = (clusters: WordClusters): FormReader => {
  const cache = new Map<string, WordForm>()
  return (form) => {
    const known = cache.get(form)
    if (known) return known
    const made = readForm(form, clusters)
    if (cache.size >= CACHE_LIMIT) cache.clear()
    cache.set(form, made)
    return made
  }
}
