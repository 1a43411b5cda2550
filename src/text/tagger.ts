import { hashText } from './hash.ts'
import type { ModelScorer } from './linear-model.ts'
import type { Hints } from './parser.ts'
import { ALL, featureReader, OF_MORE, setTag, tagRows } from './tag-features.ts'
import type { FormReader } from './word-form.ts'
import { wordScorer } from './word-scores.ts'

/** What a tagger is made of: joint tags such as `NOUN|NN`, a scorer over them, and the words that have one tag only. */
export interface TaggerParts {
  readonly tags: readonly string[]
  readonly score: ModelScorer
  readonly closed: ReadonlyMap<string, number>
  readonly readForm: FormReader
}

/** Gives the tags of the words of one sentence, as indexes into `tags`; words with a hint have its tag, if it is one of them. */
export interface Tagger {
  readonly tags: readonly string[]
  readonly tag: (forms: readonly string[], hints?: Hints) => Int32Array
}

/** Picks the tag of the word at `position` from its features. */
export type ChooseTag = (position: number, features: Int32Array) => number

/** What a walk over the words of a sentence needs: how forms are read, and the hash of each tag. */
export interface TagWalk {
  readonly hashes: Int32Array
  readonly readForm: FormReader
}

/** Tags from left to right; `choose` decides and may learn. */
export const walkTags = (forms: readonly string[], { hashes, readForm }: TagWalk, choose: ChooseTag): Int32Array => {
  const values = tagRows(forms, readForm)
  const featuresAt = featureReader(ALL)
  return Int32Array.from(forms, (_, i) => {
    const tag = choose(i, featuresAt(values, i))
    setTag(values, i, hashes[tag]!)
    return tag
  })
}

/** The hashes by which the tags are known in features. */
export const hashTags = (tags: readonly string[]): Int32Array => Int32Array.from(tags, (tag) => hashText(`tag ${tag}`))

/** The class with the highest score; the first of equals. */
export const bestOf = (scores: Int32Array | Float32Array): number => {
  let best = 0
  for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c
  return best
}

/** A tagger of its parts. What its features of single words add up to is kept for the next time (`word-scores.ts`). */
export const newTagger = ({ tags, score, closed, readForm }: TaggerParts): Tagger => {
  const hashes = hashTags(tags)
  const scoreWords = wordScorer(score)
  const featuresAt = featureReader(OF_MORE)
  return {
    tags,
    tag: (forms, hints) => {
      const values = tagRows(forms, readForm)
      const scoresAt = scoreWords(forms, values)
      const choose = (form: string, i: number): number => {
        const hint = hints?.get(i)
        const known = hint === undefined ? -1 : tags.indexOf(hint)
        if (known >= 0) return known
        return closed.get(readForm(form).norm) ?? bestOf(score(featuresAt(values, i), scoresAt(i)))
      }
      const chosen = new Int32Array(forms.length)
      forms.forEach((form, i) => {
        chosen[i] = choose(form, i)
        setTag(values, i, hashes[chosen[i]!]!)
      })
      return chosen
    },
  }
}
