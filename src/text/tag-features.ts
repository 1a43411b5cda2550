import { compileTemplates, hashFeatures, type Templates } from './templates.ts'
import type { FormReader } from './word-form.ts'

/** The words that are seen when one is tagged, by their place beside it. */
const NODES = ['-2', '-1', '0', '+1', '+2']
const FIELDS = ['w', 's1', 's2', 's3', 's4', 's5', 'p1', 'p3', 'shape', 'c', 'k', 'edge', 'caps', 't']
const WIDTH = FIELDS.length
const [EDGE, CAPS, TAG] = ['edge', 'caps', 't'].map((field) => FIELDS.indexOf(field)) as [number, number, number]
/** Empty rows before and after a sentence. */
export const MARGIN = NODES.indexOf('0')

const LINES =
  `0.caps|0.w|0.s1|0.s2|0.s3|0.s4|0.s5|0.p1|0.p3|0.shape|0.shape 0.edge 0.caps|-1.t|-2.t -1.t|-1.t 0.w|-1.w|-2.w|+1.w|+2.w|-1.w 0.w
0.w +1.w|-1.s3|+1.s3|+1.shape 0.shape|-1.shape 0.shape|-1.t 0.s3|-1.t +1.w|-2.t -1.t 0.w|+1.s2 0.s3|-1.w +1.w|+1.w +2.w|+1.s3 -1.t|-2.w -1.w|-2.t 0.w|+2.s3 +1.s3
0.c|0.k|-1.c|+1.c|-1.c 0.c|0.c +1.c|-1.t 0.c|-1.t +1.c|-2.t -1.t 0.k|0.s3 +1.k|0.c 0.shape|+2.c|-2.c|-1.t 0.s3 +1.k|-1.k 0.s3 +1.k`.split(
    /[|\n]/,
  )

const compile = (lines: readonly string[]): Templates => compileTemplates(lines, { nodes: NODES, fields: FIELDS })

const seesOnly = (line: string, node: string): boolean =>
  line.split(' ').every((atom) => atom.startsWith(`${node}.`) && !atom.endsWith('.t'))

/** All features by which a word is tagged. */
export const ALL = compile(LINES)
/** Those of them that tell nothing but what one word looks like, for each place that it may have beside the word to be tagged. */
export const OF_ONE_WORD = NODES.map((node) => compile(LINES.filter((line) => seesOnly(line, node))))
/** The others. */
export const OF_MORE = compile(LINES.filter((line) => !NODES.some((node) => seesOnly(line, node))))

/** What is seen of the words of a sentence: a row for each, and empty ones around. */
export const tagRows = (forms: readonly string[], readForm: FormReader): Int32Array => {
  const values = new Int32Array((forms.length + 2 * MARGIN) * WIDTH)
  const capitals = forms.some((form) => /\p{Ll}/u.test(form)) ? 1 : 2
  forms.forEach((form, i) => {
    const { word, suffixes, prefixes, shape, clusters } = readForm(form)
    let at = (i + MARGIN) * WIDTH
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

/** A small number for what a row tells of word `i` beside its form: whether it comes first, whether all words are in capitals. */
export const standing = (values: Int32Array, i: number): number =>
  values[(i + MARGIN) * WIDTH + EDGE]! * 3 + values[(i + MARGIN) * WIDTH + CAPS]!

/** How many standings there are. */
export const STANDINGS = 9

/** Writes the hash of the tag of word `i` to its row: words after it are tagged by it. */
export const setTag = (values: Int32Array, i: number, hash: number): void => {
  values[(i + MARGIN) * WIDTH + TAG] = hash
}

/** Gives the features of a word by its place; each call writes to the same array. */
export const featureReader = (templates: Templates) => {
  const features = new Int32Array(templates.salts.length)
  const bases = new Int32Array(NODES.length)
  return (values: Int32Array, i: number): Int32Array => {
    for (let n = 0; n < NODES.length; n++) bases[n] = (i + n) * WIDTH
    hashFeatures(templates, { values, bases }, features)
    return features
  }
}
