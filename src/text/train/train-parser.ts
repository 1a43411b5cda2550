import { labelFeatures, moveFeatures, type Vocabulary } from '../arc-features.ts'
import { type ArcHybrid, arcHybrid, bestLabel, bestMove, makeMove, startState } from '../arc-hybrid.ts'
import { type ArcState, arcOf, isDone, SHIFT } from '../arc-state.ts'
import { countKey, type HashTable, newTable } from '../hash-table.ts'
import type { FormReader } from '../word-form.ts'
import { moveCosts } from './oracle.ts'
import { learn, newPerceptron, type Perceptron, perceptronScorer } from './perceptron.ts'
import { type Random, seeded, shuffle } from './random.ts'
import type { GoldSentence } from './treebank.ts'

/** A parser in training. */
export interface TrainedParser {
  readonly labels: readonly string[]
  readonly vocabulary: Vocabulary
  readonly moves: Perceptron
  readonly arcs: Perceptron
}

/** A sentence with the tags that the tagger gives it when it has not seen it, and its gold tree by word number. */
interface Example {
  readonly forms: readonly string[]
  readonly tags: Int32Array
  readonly heads: Int32Array
  readonly labels: Int32Array
}

/** What training is told. `tagged` holds the tags of each sentence as indexes into `tags`. */
export interface ParserTraining {
  readonly tags: readonly string[]
  readonly tagged: readonly Int32Array[]
  readonly epochs: number
  readonly readForm: FormReader
  readonly onEpoch?: (epoch: number, parser: TrainedParser) => void
}

const LEAST_WORD = 3
const LEAST_FEATURE = 3
/** How often training goes on from the parser's own wrong move, once it has seen all sentences. */
const EXPLORE = 0.9

const knownWords = (sentences: readonly GoldSentence[], readForm: FormReader): Set<number> => {
  const counts = new Map<number, number>()
  for (const form of sentences.flatMap((s) => s.forms)) {
    const { word } = readForm(form)
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= LEAST_WORD).map(([word]) => word))
}

const toExamples = (sentences: readonly GoldSentence[], labels: readonly string[], tagged: readonly Int32Array[]) => {
  const ids = new Map(labels.map((label, i) => [label, i]))
  return sentences.map(
    (s, i): Example => ({
      forms: s.forms,
      tags: tagged[i]!,
      heads: Int32Array.from([-1, ...s.heads]),
      labels: Int32Array.from([-1, ...s.labels.map((label) => ids.get(label)!)]),
    }),
  )
}

const cheapest = (state: ArcState, heads: Int32Array): number[] => {
  const costs = moveCosts(state, heads)
  const least = Math.min(...costs)
  return [2, 1, 0].filter((move) => costs[move] === least)
}

/** Goes through a sentence by the oracle alone and counts the features it meets. */
const countFeatures = (parser: ArcHybrid, example: Example, counts: { moves: HashTable; arcs: HashTable }): void => {
  const state = startState(parser, example.forms, example.tags)
  while (!isDone(state)) {
    for (const feature of moveFeatures(parser.moves, state)) countKey(counts.moves, feature)
    const move = cheapest(state, example.heads)[0]!
    const { head, child } = arcOf(state, move)
    if (move !== SHIFT && head !== 0)
      for (const feature of labelFeatures(parser.arcs, state, head)) countKey(counts.arcs, feature)
    makeMove(parser, state, { move, label: example.labels[child]! })
  }
}

interface Learners {
  readonly parser: ArcHybrid
  readonly moves: Perceptron
  readonly arcs: Perceptron
}

/** Chooses a move, learns when it loses a gold arc, and says how to go on. */
const learnMove = (
  { parser, moves }: Learners,
  state: ArcState,
  { heads, follow }: { heads: Int32Array; follow: boolean },
) => {
  const features = moveFeatures(parser.moves, state)
  const scores = parser.scoreMoves(features)
  const guess = bestMove(state, scores)
  const right = cheapest(state, heads)
  moves.steps++
  if (right.includes(guess)) return guess
  const good = right.reduce((best, move) => (scores[move]! > scores[best]! ? move : best))
  learn(moves, features, { good, bad: guess })
  return follow ? guess : good
}

/** Labels the arc that a move makes and learns when the arc is a gold one. */
const learnLabel = (
  { parser, arcs }: Learners,
  state: ArcState,
  { move, example }: { move: number; example: Example },
) => {
  const { head, child } = arcOf(state, move)
  if (head === 0) return parser.root
  const features = labelFeatures(parser.arcs, state, head)
  const guess = bestLabel(parser.scoreLabels(features), parser.root)
  const gold = example.labels[child]!
  if (example.heads[child] !== head) return guess
  arcs.steps++
  if (guess !== gold) learn(arcs, features, { good: gold, bad: guess })
  return guess
}

const learnSentence = (learners: Learners, example: Example, follows: () => boolean): void => {
  const state = startState(learners.parser, example.forms, example.tags)
  while (!isDone(state)) {
    const move = learnMove(learners, state, { heads: example.heads, follow: follows() })
    const label = move === SHIFT ? 0 : learnLabel(learners, state, { move, example })
    makeMove(learners.parser, state, { move, label })
  }
}

const runEpochs = (
  learners: Learners,
  examples: Example[],
  { epochs, random, done }: { epochs: number; random: Random; done: (epoch: number) => void },
) => {
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(examples, random)
    for (const example of examples) learnSentence(learners, example, () => epoch > 1 && random() < EXPLORE)
    done(epoch)
  }
}

/** Trains the scorers of moves and labels together, on trees that the parser builds itself (see `moveCosts`). */
export const trainParser = (sentences: readonly GoldSentence[], training: ParserTraining): TrainedParser => {
  const labels = [...new Set(sentences.flatMap((s) => s.labels))].sort()
  const { tags, readForm } = training
  const vocabulary = knownWords(sentences, readForm)
  const examples = toExamples(sentences, labels, training.tagged)
  const none = () => new Int32Array(labels.length)
  const blank = arcHybrid({ tags, labels, readForm, vocabulary, scoreMoves: none, scoreLabels: none })
  const counts = { moves: newTable(1 << 21), arcs: newTable(1 << 20) }
  for (const example of examples) countFeatures(blank, example, counts)
  const moves = newPerceptron(counts.moves, LEAST_FEATURE, 3)
  const arcs = newPerceptron(counts.arcs, LEAST_FEATURE, labels.length)
  const parser: ArcHybrid = { ...blank, scoreMoves: perceptronScorer(moves), scoreLabels: perceptronScorer(arcs) }
  const trained = { labels, vocabulary, moves, arcs }
  runEpochs({ parser, moves, arcs }, examples, {
    epochs: training.epochs,
    random: seeded(2),
    done: (epoch) => training.onEpoch?.(epoch, trained),
  })
  return trained
}
