import type { FormReader } from '../word-form.ts'
import { type NetWords, PARTS } from './net.ts'

/** The rows of the net's tables for the hashes of words and of their parts that training met often enough. */
export interface NetVocabulary {
  readonly words: ReadonlyMap<number, number>
  readonly parts: ReadonlyMap<number, number>
}

/** The hashes of the parts of a form: its last one, two and three letters, its first one and three, its shape. */
export const partsOf = ({ suffixes, prefixes, shape }: ReturnType<FormReader>): number[] => [
  suffixes[0]!,
  suffixes[1]!,
  suffixes[2]!,
  prefixes[0]!,
  prefixes[1]!,
  shape,
]

/** Gives what the net is shown of forms. */
export const netWords = (
  { words, parts }: NetVocabulary,
  readForm: FormReader,
  forms: readonly string[],
): Omit<NetWords, 'tags'> => {
  const read = forms.map(readForm)
  const rows = new Int32Array(forms.length * PARTS)
  read.forEach((form, i) => {
    partsOf(form).forEach((part, p) => {
      rows[i * PARTS + p] = parts.get(part) ?? 0
    })
  })
  return {
    words: Int32Array.from(read, ({ word }) => words.get(word) ?? 0),
    vectors: Int32Array.from(read, ({ place }) => place),
    parts: rows,
  }
}
