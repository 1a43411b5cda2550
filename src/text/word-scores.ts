import type { ModelScorer } from './linear-model.ts'
import { featureReader, MARGIN, OF_ONE_WORD, STANDINGS, standing } from './tag-features.ts'

/** Gives what the words around word `i`, and itself, add to the score of each class, each word seen alone; each call writes to the same array. */
export type WordScores = (i: number) => Int32Array

/** How many forms are kept: about 17 MB. */
const KEPT_FORMS = 8192

/**
 * A scorer that keeps what it has scored: two thirds of the weights that decide on a tag belong to features of one word alone, and words
 * come again.
 */
export const wordScorer = (score: ModelScorer): ((forms: readonly string[], values: Int32Array) => WordScores) => {
  const readers = OF_ONE_WORD.map(featureReader)
  const kept = Array.from({ length: STANDINGS }, () => new Map<string, readonly Int32Array[]>())
  /** The scores of a word for each place that it may have beside the word to be tagged. */
  const scoresOf = (form: string, values: Int32Array, j: number): readonly Int32Array[] => {
    const known = kept[standing(values, j)]!
    const found = known.get(form)
    if (found) return found
    const made = readers.map((featuresAt, n) => score(featuresAt(values, j + MARGIN - n)).slice())
    if (known.size >= KEPT_FORMS) known.clear()
    known.set(form, made)
    return made
  }
  return (forms, values) => {
    const edge = scoresOf('', values, -1)
    const scores = [edge, edge, ...forms.map((form, j) => scoresOf(form, values, j)), edge, edge]
    const sum = new Int32Array(edge[0]!.length)
    return (i) => {
      const seen = (n: number): Int32Array => scores[i + n]![n]!
      const [a, b, c, d, e] = [seen(0), seen(1), seen(2), seen(3), seen(4)] as const
      for (let k = 0; k < sum.length; k++) sum[k] = a[k]! + b[k]! + c[k]! + d[k]! + e[k]!
      return sum
    }
  }
}
