import type { FormReader } from '../word-form.ts'
import { joinArcs, scoreArcs } from './arcs.ts'
import { type Arena, type Matrix, newArena, toStrips } from './arena.ts'
import { type Layer, type Lstm, runLayer } from './lstm.ts'
import { type Dense, type Net, runDense } from './net.ts'
import type { NetVocabulary } from './net-words.ts'
import { bestTree, LONGEST_TREE } from './tree.ts'
import { firstLayer } from './word-gates.ts'

/** A tree over words: the index of the head of each word, -1 for the root, and the index of its label. */
export interface Tree {
  readonly heads: Int32Array
  readonly labels: Int32Array
}

/** What a parser is made of. */
export interface NetParserParts {
  readonly labels: readonly string[]
  readonly vocabulary: NetVocabulary
  readonly readForm: FormReader
  readonly net: Net
}

/** Builds the tree of tagged words. */
export interface NetParser {
  readonly labels: readonly string[]
  readonly parse: (forms: readonly string[], tags: Int32Array) => Tree
}

const MEGABYTES = 48
/** Longer texts are no sentences; they are read piece by piece, so that time and memory grow with their length only. */
const LONGEST = LONGEST_TREE

/** The net with its weights in strips, in `arena`. */
const packed = (arena: Arena, net: Net): Net => {
  const pack = (map: Dense): Dense => ({ ...map, weights: toStrips(arena, map.weights) })
  const packLstm = (lstm: Lstm): Lstm => ({ ...lstm, ...pack(lstm) })
  return {
    ...net,
    layers: net.layers.map(([forwards, backwards]): Layer => [packLstm(forwards), packLstm(backwards)]),
    query: pack(net.query),
    key: pack(net.key),
    child: pack(net.child),
    parent: pack(net.parent),
    labels: pack(net.labels),
  }
}

/** The label with the highest score for an arc that does not hang from the root. */
const bestLabel = (scores: Float32Array, root: number): number => {
  let best = root === 0 ? 1 : 0
  for (let label = 0; label < scores.length; label++) if (label !== root && scores[label]! > scores[best]!) best = label
  return best
}

const labelArcs = (
  arena: Arena,
  net: Net,
  input: Matrix,
  { heads, labels }: { heads: Int32Array; labels: readonly string[] },
) => {
  const root = labels.indexOf('root')
  const run = (name: 'child' | 'parent') => runDense(arena, net[name], input)
  const joined = joinArcs(arena, { child: run('child'), parent: run('parent') }, heads)
  const { columns, values } = runDense(arena, net.labels, joined)
  return heads.map((head, i) =>
    head < 0 ? root : bestLabel(values.subarray(i * columns, i * columns + labels.length), root),
  )
}

/** A reader of sentences of at most LONGEST words. */
const sentenceReader = ({ net: loose, labels, vocabulary, readForm }: NetParserParts): NetParser['parse'] => {
  const arena = newArena(MEGABYTES)
  const net = packed(arena, loose)
  const [layer, ...layers] = net.layers
  const first = firstLayer(arena, net, { layer: layer!, vocabulary, readForm })
  const start = arena.mark()
  return (forms, tags) => {
    arena.release(start)
    let output = first(forms, tags)
    for (const next of layers) output = runLayer(arena, next, output, [0, forms.length]).output
    const run = (name: 'query' | 'key') => runDense(arena, net[name], output)
    const { scores, roots } = scoreArcs(arena, net, { query: run('query'), key: run('key') })
    const heads = bestTree({ count: forms.length, width: scores.columns, arcs: scores.values, roots })
    return { heads, labels: labelArcs(arena, net, output, { heads, labels }) }
  }
}

/** The trees of the pieces as one: later roots hang from the first as `parataxis`. */
const joinTrees = (trees: readonly Tree[], label: number): Tree => {
  const [first, ...others] = trees
  const root = first!.heads.indexOf(-1)
  const heads = [...first!.heads]
  const labels = [...first!.labels]
  for (const tree of others) {
    const from = heads.length
    tree.heads.forEach((head, i) => {
      heads.push(head < 0 ? root : head + from)
      labels.push(head < 0 ? label : tree.labels[i]!)
    })
  }
  return { heads: Int32Array.from(heads), labels: Int32Array.from(labels) }
}

const NO_TREE: Tree = { heads: new Int32Array(0), labels: new Int32Array(0) }

/** A parser of its parts. */
export const netParser = (parts: NetParserParts): NetParser => {
  const { labels } = parts
  const read = sentenceReader(parts)
  const beside = Math.max(0, labels.indexOf('parataxis'))
  return {
    labels,
    parse: (forms, tags) => {
      if (forms.length === 0) return NO_TREE
      if (forms.length <= LONGEST) return read(forms, tags)
      const starts = Array.from({ length: Math.ceil(forms.length / LONGEST) }, (_, i) => i * LONGEST)
      const trees = starts.map((at) => read(forms.slice(at, at + LONGEST), tags.subarray(at, at + LONGEST)))
      return joinTrees(trees, beside)
    },
  }
}
