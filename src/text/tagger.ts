import { hashText } from './hash.ts'
import type { Scorer } from './linear-model.ts'
import type { Hints } from './parser.ts'
import { compileTemplates, hashFeatures } from './templates.ts'
import type { FormReader } from './word-form.ts'

const NODES = ['-2', '-1', '0', '+1', '+2']
const FIELDS = ['w', 's1', 's2', 's3', 's4', 's5', 'p1', 'p3', 'shape', 'c', 'k', 'edge', 'caps', 't']
const WIDTH = FIELDS.length
const TAG = FIELDS.indexOf('t')

const TEMPLATES = compileTemplates(
  `0.caps|0.w|0.s1|0.s2|0.s3|0.s4|0.s5|0.p1|0.p3|0.shape|0.shape 0.edge 0.caps|-1.t|-2.t -1.t|-1.t 0.w|-1.w|-2.w|+1.w|+2.w|-1.w 0.w
0.w +1.w|-1.s3|+1.s3|+1.shape 0.shape|-1.shape 0.shape|-1.t 0.s3|-1.t +1.w|-2.t -1.t 0.w|+1.s2 0.s3|-1.w +1.w|+1.w +2.w|+1.s3 -1.t|-2.w -1.w|-2.t 0.w|+2.s3 +1.s3
0.c|0.k|-1.c|+1.c|-1.c 0.c|0.c +1.c|-1.t 0.c|-1.t +1.c|-2.t -1.t 0.k|0.s3 +1.k|0.c 0.shape|+2.c|-2.c|-1.t 0.s3 +1.k|-1.k 0.s3 +1.k`,
  { nodes: NODES, fields: FIELDS },
)

/** A tagger: joint tags such as `NOUN|NN` with their hashes, a scorer over them, and the words that have one tag only. */
export interface Tagger {
  readonly tags: readonly string[]
  readonly hashes: Int32Array
  readonly score: Scorer
  readonly closed: ReadonlyMap<string, number>
  readonly readForm: FormReader
}

/** Picks the tag of the word at `position` from its features. */
export type ChooseTag = (position: number, features: Int32Array) => number

/** The rows of a sentence, with two empty rows before and after it. */
const tagRows = (forms: readonly string[], readForm: FormReader): Int32Array => {
  const values = new Int32Array((forms.length + 4) * WIDTH)
  const capitals = forms.some((form) => /\p{Ll}/u.test(form)) ? 1 : 2
  forms.forEach((form, i) => {
    const { word, suffixes, prefixes, shape, clusters } = readForm(form)
    let at = (i + 2) * WIDTH
    values[at++] = word
    for (const suffix of suffixes) values[at++] = suffix
    for (const prefix of prefixes) values[at++] = prefix
    values[at++] = shape
    for (const cluster of clusters) values[at++] = cluster
    values[at++] = i === 0 ? 1 : 2
    values[at] = capitals
  })
  return values
}

/** What a walk over the words of a sentence needs: how forms are read, and the hash of each tag. */
export type TagWalk = Pick<Tagger, 'hashes' | 'readForm'>

/** Tags from left to right; `choose` decides and may learn. */
export const walkTags = (forms: readonly string[], walk: TagWalk, choose: ChooseTag): Int32Array => {
  const values = tagRows(forms, walk.readForm)
  const features = new Int32Array(TEMPLATES.salts.length)
  const bases = new Int32Array(NODES.length)
  return Int32Array.from(forms, (_, i) => {
    for (let n = 0; n < NODES.length; n++) bases[n] = (i + n) * WIDTH
    hashFeatures(TEMPLATES, { values, bases }, features)
    const tag = choose(i, features)
    values[(i + 2) * WIDTH + TAG] = walk.hashes[tag]!
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

/** The tags of the words of one sentence, as indexes into `tagger.tags`; words with a hint have its tag, if the tagger knows it. */
export const tagWords = (tagger: Tagger, forms: readonly string[], hints?: Hints): Int32Array => {
  return walkTags(forms, tagger, (i, features) => {
    const hint = hints?.get(i)
    const known = hint === undefined ? -1 : tagger.tags.indexOf(hint)
    if (known >= 0) return known
    return tagger.closed.get(tagger.readForm(forms[i]!).norm) ?? bestOf(tagger.score(features))
  })
}
