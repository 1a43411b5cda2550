import { type ArcState, type ArcWords, bufferAt, FIELDS, stackAt } from './arc-state.ts'
import { hashText } from './hash.ts'
import { compileTemplates, hashFeatures, type Templates } from './templates.ts'
import type { FormReader } from './word-form.ts'

const WIDTH = FIELDS.length
const LABEL = FIELDS.indexOf('label')
const ROOT = hashText('the root')
const NONE = hashText('no word')

/** The words that the parser knows by themselves (hashes); others are known by case and ending. */
export type Vocabulary = ReadonlySet<number>

/** What it takes to see words as the parser does. */
export interface WordView {
  readonly tagHashes: TagHashes
  readonly vocabulary: Vocabulary
  readonly readForm: FormReader
}

/** A tag as features see it: the joint tag and its universal part. */
export interface TagHashes {
  readonly joint: Int32Array
  readonly universal: Int32Array
}

/** The hashes of joint tags such as `NOUN|NN`. */
export const hashJointTags = (tags: readonly string[]): TagHashes => ({
  joint: Int32Array.from(tags, hashText),
  universal: Int32Array.from(tags, (tag) => hashText(tag.slice(0, tag.indexOf('|')))),
})

/** Encodes tagged words for a parser's state: the root's row, a row for each word, a row for no word. */
export const encodeWords = (
  forms: readonly string[],
  tags: Int32Array,
  { tagHashes, vocabulary, readForm }: WordView,
): ArcWords => {
  const rows = new Int32Array((forms.length + 3) * WIDTH)
  rows.fill(ROOT, 0, LABEL)
  forms.forEach((form, i) => {
    const { word, rare, clusters } = readForm(form)
    const tag = tags[i]!
    const shown = vocabulary.has(word) ? word : rare
    const at = (i + 1) * WIDTH
    rows[at] = shown
    rows[at + 1] = tagHashes.joint[tag]!
    rows[at + 2] = tagHashes.universal[tag]!
    rows[at + 3] = clusters[0]
    rows[at + 4] = clusters[1]
  })
  rows.fill(NONE, (forms.length + 1) * WIDTH, (forms.length + 1) * WIDTH + LABEL + 1)
  return { count: forms.length, rows }
}

/** Distances in words, long ones together. */
const near = (from: number, to: number): number => {
  const distance = to - from
  return distance <= 5 ? distance : distance <= 8 ? 6 : distance <= 12 ? 7 : 8
}

const MOVE_NODES = 's0 s1 s2 b0 b1 b2 s0l s0l2 s0r s0r2 s1l s1l2 s1r s1r2 b0l b0l2 x'.split(' ')
const MOVES = compileTemplates(
  `s0.w|s0.t|s0.w s0.t|s1.w|s1.t|s1.w s1.t|b0.w|b0.t|b0.w b0.t|b1.w b1.t|b1.t|b2.w b2.t|b2.t|s2.w s2.t|s2.t|s0.u|s1.u|b0.u
s0.w s0.t b0.w b0.t|s0.w b0.w|s0.w s0.t b0.t|s0.t b0.w b0.t|s0.t b0.t|s0.w b0.t|s0.t b0.w|s0.u b0.u
s1.w s1.t s0.w s0.t|s1.w s0.w|s1.w s0.t|s1.t s0.w|s1.t s0.t|s1.u s0.u|s1.w b0.w|s1.w b0.t|s1.t b0.w|s1.t b0.t|b0.t b1.t|b0.w b1.w|b0.t b1.w|b0.w b1.t
s1.t s0.t b0.t|s1.u s0.u b0.u|s1.w s0.t b0.t|s1.t s0.w b0.t|s1.t s0.t b0.w|s0.t b0.t b1.t|s0.w b0.t b1.t|b0.t b1.t b2.t|s2.t s1.t s0.t|s2.t s1.t s0.t b0.t
s2.t s0.t b0.t|s1.t s0.t b0.t b1.t|s0.t b0.t b1.t b2.t|s0.t b0.w b1.t|s0.t b0.t b1.w
s0l.w s0l.label|s0l.t s0l.label|s0r.w s0r.label|s0r.t s0r.label|s1r.w s1r.label|s1r.t s1r.label|s1l.w s1l.label|s1l.t s1l.label|b0l.w b0l.label|b0l.t b0l.label
s0l2.label s0l2.t|s0r2.label s0r2.t|b0l2.label b0l2.t|s1r2.label s1r2.t
s0.t s0l.t b0.t|s0.t s0r.t b0.t|s0.t b0.t b0l.t|s1.t s1r.t s0.t|s1.t s1l.t s0.t|s1.t s0.t s0l.t|s1.t s0.t s0r.t|s1.t s0.t s0l.w
s0.t s0l.label s0l2.label|s0.t s0r.label s0r2.label|b0.t b0l.label b0l2.label|s1.t s1r.label s1r2.label
s1.t s0.t s0l.label s0r.label|s0.t b0.t s0r.label b0l.label|s1.w s0l.w s0.t|s0.w b0l.w b0.t|s1.w s0.w s0l.w|s0.t b0l.w b0.w|s1.t b0l.w b0.t|s1.w b0l.w s0.t|s1.t s0.t b0l.w b0.t
s0.w x.w|s0.t x.w|b0.w x.w|b0.t x.w|s0.t b0.t x.w|s1.t s0.t x.t|s1.w x.t|s0.w x.t
s0.w s0.valency|s0.t s0.valency|s1.t s1.valency|s1.w s1.valency|b0.t b0.valency|s0.t s0.valency b0.t|s1.t s1.valency s0.t b0.t
s0.w s0.lefts|s0.t s0.lefts|s0.w s0.rights|s0.t s0.rights|s1.w s1.rights|s1.t s1.rights|b0.w b0.lefts|b0.t b0.lefts|s1.t s1.lefts|s1.t s0.t s0.lefts|s0.t b0.t b0.lefts
s1.t s1.rights s0.t|s1.t s1.lefts s0.t s0.lefts|s0.t s0.lefts b0.t b0.lefts
s0.c|s1.c|b0.c|s0.c b0.c|s0.c b0.t|s0.t b0.c|s1.c s0.c|s1.c s0.t|s1.t s0.c|s1.c s0.t b0.t|s1.t s0.c b0.t|s1.t s0.t b0.c|s1.k s0.k b0.k|s1.k s0.t b0.k|s1.k s0.k|s0.k b0.k|s1.c s0l.w s0.t|s1.c s0l.w s0.c|s0.t b0l.w b0.c|b0.c b1.t|s1.k s0l.w s0.k`,
  { nodes: MOVE_NODES, fields: FIELDS },
)

const LABEL_NODES = 'h d h+ d- d+ hl hr hr2 dl dl2 dr s1 b0 x'.split(' ')
const LABELS = compileTemplates(
  `x.t|x.t d.w|x.t d.t|x.t d.w d.t|x.t h.w|x.t h.t|x.t h.w h.t|x.t d.u|x.t h.u d.u|x.t x.w d.t|x.t x.w h.t d.t
x.t h.w d.w|x.t h.w d.t|x.t h.t d.w|x.t h.t d.t|x.t h.w h.t d.w d.t
x.t d-.w d.t|x.t d-.t d.t h.t|x.t d+.w d.t|x.t d+.t d.t h.t|x.t h+.w h.t d.t|x.t d-.w d.w|x.t d+.w d.w|x.t d-.w h.w d.t
x.t dl.w d.t|x.t dl.w d.w|x.t dl.t d.t|x.t dl.w h.w|x.t dl.w h.t d.t|x.t dl.label d.t|x.t dl.label dl2.label d.t|x.t dl.w dl2.w|x.t dr.label dr.t d.t|x.t dr.w d.t
x.t d.lefts d.t|x.t d.rights d.t|x.t d.lefts h.t d.t|x.t d.lefts h.w|x.t d.lefts d.w|x.t d.lefts d.rights d.t h.t
x.t h.lefts h.t|x.t h.rights h.t|x.t h.lefts h.rights h.t d.t|x.t h.rights h.t d.t|x.t h.rights h.w d.t|x.t h.lefts h.w d.t
x.t hl.label hl.w d.t|x.t hr.label hr.t d.t|x.t hr.label hr2.label d.t h.t|x.t hl.label h.t d.t|x.t h.rights d.w|x.t hr.w hr.label d.w
x.t s1.t d.t h.t|x.t b0.t d.t h.t|x.t b0.w d.t h.t|x.t s1.w d.t
x.t d.c|x.t h.c|x.t h.c d.c|x.t h.c d.t|x.t h.t d.c|x.t h.k d.k|x.t dl.w d.c|x.t dl.w h.c|x.t h.c dl.w d.c|x.t h.k dl.w d.k|x.t d-.w d.c|x.t h.w d.k|x.t h.c d.lefts d.t`,
  { nodes: LABEL_NODES, fields: FIELDS },
)

/** A set of templates with the arrays that its features are written to, used again by each call. */
export interface FeatureReader {
  readonly templates: Templates
  readonly bases: Int32Array
  readonly features: Int32Array
}

const newReader = (templates: Templates, nodes: readonly string[]): FeatureReader => ({
  templates,
  bases: new Int32Array(nodes.length),
  features: new Int32Array(templates.salts.length),
})

/** Readers for the features of moves and of labels. */
export const moveReader = (): FeatureReader => newReader(MOVES, MOVE_NODES)
export const labelReader = (): FeatureReader => newReader(LABELS, LABEL_NODES)

const run = ({ templates, bases, features }: FeatureReader, state: ArcState): Int32Array => {
  for (let i = 0; i < bases.length; i++) bases[i]! *= WIDTH
  hashFeatures(templates, { values: state.rows, bases }, features)
  return features
}

/** The features by which the next move is chosen. The places are written one by one, in the order of MOVE_NODES: this runs twice a word. */
export const moveFeatures = (reader: FeatureReader, state: ArcState): Int32Array => {
  const { count, left, right, rows } = state
  const { bases } = reader
  const s0 = stackAt(state, 0)
  const s1 = stackAt(state, 1)
  const b0 = bufferAt(state, 0)
  const x = (count + 2) * WIDTH
  rows[x] = b0 > count ? 0 : near(s0, b0)
  rows[x + 1] = s1 > count ? 0 : near(s1, s0)
  bases[0] = s0
  bases[1] = s1
  bases[2] = stackAt(state, 2)
  bases[3] = b0
  bases[4] = bufferAt(state, 1)
  bases[5] = bufferAt(state, 2)
  bases[6] = left[0][s0]!
  bases[7] = left[1][s0]!
  bases[8] = right[0][s0]!
  bases[9] = right[1][s0]!
  bases[10] = left[0][s1]!
  bases[11] = left[1][s1]!
  bases[12] = right[0][s1]!
  bases[13] = right[1][s1]!
  bases[14] = left[0][b0]!
  bases[15] = left[1][b0]!
  bases[16] = count + 2
  return run(reader, state)
}

/** The features by which the label of an arc from `head` to `child`, the top of the stack, is chosen. */
export const labelFeatures = (reader: FeatureReader, state: ArcState, head: number): Int32Array => {
  const { count, left, right, rows } = state
  const d = stackAt(state, 0)
  const x = (count + 2) * WIDTH
  const isLeft = d < head
  rows[x] = near(Math.min(head, d), Math.max(head, d))
  rows[x + 1] = isLeft ? 1 : 2
  const { bases } = reader
  bases[0] = head
  bases[1] = d
  bases[2] = Math.min(head + 1, count + 1)
  bases[3] = d - 1
  bases[4] = Math.min(d + 1, count + 1)
  bases[5] = left[0][head]!
  bases[6] = right[0][head]!
  bases[7] = right[1][head]!
  bases[8] = left[0][d]!
  bases[9] = left[1][d]!
  bases[10] = right[0][d]!
  bases[11] = isLeft ? stackAt(state, 1) : stackAt(state, 2)
  bases[12] = isLeft ? bufferAt(state, 1) : bufferAt(state, 0)
  bases[13] = count + 2
  return run(reader, state)
}
