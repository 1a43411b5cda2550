import {
  encodeWords,
  type FeatureReader,
  hashJointTags,
  labelFeatures,
  labelReader,
  moveFeatures,
  moveReader,
  type WordView,
} from './arc-features.ts'
import { type ArcState, arcOf, attach, isDone, LEFT, mayMove, newState, RIGHT, SHIFT, shift } from './arc-state.ts'
import { hashText } from './hash.ts'
import type { Scorer } from './linear-model.ts'

/** What an arc-hybrid parser has learnt: labels, known words, a scorer of moves and one of labels. */
export interface ArcHybrid extends WordView {
  readonly labels: readonly string[]
  readonly labelHashes: Int32Array
  readonly root: number
  readonly scoreMoves: Scorer
  readonly scoreLabels: Scorer
  readonly moves: FeatureReader
  readonly arcs: FeatureReader
}

/** What differs between parsers: all else follows from it. */
export type ArcHybridParts = Pick<ArcHybrid, 'labels' | 'vocabulary' | 'readForm' | 'scoreMoves' | 'scoreLabels'> & {
  readonly tags: readonly string[]
}

/** A parser of its parts. `tags` are the tagger's, in its order. */
export const arcHybrid = ({ tags, ...parts }: ArcHybridParts): ArcHybrid => ({
  ...parts,
  labelHashes: Int32Array.from(parts.labels, hashText),
  root: parts.labels.indexOf('root'),
  tagHashes: hashJointTags(tags),
  moves: moveReader(),
  arcs: labelReader(),
})

/** The state in which the parsing of tagged words begins. */
export const startState = (parser: ArcHybrid, forms: readonly string[], tags: Int32Array): ArcState =>
  newState(encodeWords(forms, tags, parser))

/** The move with the highest score among those that may be made. */
export const bestMove = (state: ArcState, scores: ArrayLike<number>): number => {
  let best = -1
  for (const move of [SHIFT, LEFT, RIGHT])
    if (mayMove(state, move) && (best < 0 || scores[move]! > scores[best]!)) best = move
  return best
}

/** The label with the highest score for an arc that does not hang from the root. */
export const bestLabel = (scores: ArrayLike<number>, root: number): number => {
  let best = root === 0 ? 1 : 0
  for (let label = 0; label < scores.length; label++) if (label !== root && scores[label]! > scores[best]!) best = label
  return best
}

const labelFor = (parser: ArcHybrid, state: ArcState, head: number): number =>
  head === 0 ? parser.root : bestLabel(parser.scoreLabels(labelFeatures(parser.arcs, state, head)), parser.root)

/** Makes a move; an arc gets `label`, or else the parser's best one. */
export const makeMove = (parser: ArcHybrid, state: ArcState, step: { move: number; label?: number }): void => {
  if (step.move === SHIFT) {
    shift(state)
    return
  }
  const { head } = arcOf(state, step.move)
  const id = step.label ?? labelFor(parser, state, head)
  attach(state, head, { id, hash: parser.labelHashes[id]! })
}

/** Builds the tree of a sentence: heads (0 is the root, words count from 1) and labels by word number. */
export const parseTags = (parser: ArcHybrid, forms: readonly string[], tags: Int32Array): ArcState => {
  const state = startState(parser, forms, tags)
  while (!isDone(state)) {
    const scores = parser.scoreMoves(moveFeatures(parser.moves, state))
    makeMove(parser, state, { move: bestMove(state, scores) })
  }
  return state
}
