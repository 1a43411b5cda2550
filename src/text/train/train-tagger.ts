import { countKey, newTable } from '../hash-table.ts'
import { bestOf, hashTags, type TagWalk, walkTags } from '../tagger.ts'
import type { FormReader } from '../word-form.ts'
import { learn, newPerceptron, type Perceptron, perceptronScorer } from './perceptron.ts'
import { seeded, shuffle } from './random.ts'
import { type GoldSentence, jointTags } from './treebank.ts'

/** A tagger in training. */
export interface TrainedTagger {
  readonly tags: readonly string[]
  readonly closed: ReadonlyMap<string, number>
  readonly model: Perceptron
  readonly readForm: FormReader
}

interface TaggedSentence {
  readonly forms: readonly string[]
  readonly gold: readonly number[]
}

const CLOSED_COUNT = 40
const CLOSED_SHARE = 0.998
const LEAST_COUNT = 2

/** All joint tags of the sentences, sorted. */
export const tagSet = (sentences: readonly GoldSentence[]): string[] =>
  [...new Set(sentences.flatMap(jointTags))].sort()

/** Adds one to `counts[first][second]`. */
export const countPair = <A, B>(counts: Map<A, Map<B, number>>, first: A, second: B): void => {
  const inner = counts.get(first) ?? new Map<B, number>()
  counts.set(first, inner.set(second, (inner.get(second) ?? 0) + 1))
}

/** The most frequent value with its count and the count of all; the first of equals. */
export const mostFrequent = <B>(counts: ReadonlyMap<B, number>): { value: B; count: number; all: number } => {
  const [value, count] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))
  return { value, count, all: [...counts.values()].reduce((sum, n) => sum + n, 0) }
}

/** Frequent words that have one tag nearly always: they need no scoring. */
const closedWords = (sentences: readonly TaggedSentence[], readForm: FormReader): Map<string, number> => {
  const counts = new Map<string, Map<number, number>>()
  for (const { forms, gold } of sentences)
    forms.forEach((form, i) => {
      countPair(counts, readForm(form).norm, gold[i]!)
    })
  const closed = new Map<string, number>()
  for (const [norm, tags] of counts) {
    const { value, count, all } = mostFrequent(tags)
    if (all >= CLOSED_COUNT && count / all >= CLOSED_SHARE) closed.set(norm, value)
  }
  return closed
}

const countFeatures = (sentences: readonly TaggedSentence[], walk: TagWalk) => {
  const counts = newTable(1 << 20)
  for (const { forms, gold } of sentences)
    walkTags(forms, walk, (i, features) => {
      for (const feature of features) countKey(counts, feature)
      return gold[i]!
    })
  return counts
}

/** What training is told: all joint tags, how often to go over the sentences, how forms are read. */
export interface TaggerTraining {
  readonly tags: readonly string[]
  readonly epochs: number
  readonly readForm: FormReader
}

/** Trains an averaged perceptron on gold tags, each sentence with the tags it gives itself on the left. */
export const trainTagger = (
  sentences: readonly GoldSentence[],
  { tags, epochs, readForm }: TaggerTraining,
): TrainedTagger => {
  const ids = new Map(tags.map((tag, i) => [tag, i]))
  const data = sentences.map((s) => ({ forms: s.forms, gold: jointTags(s).map((tag) => ids.get(tag)!) }))
  const walk = { hashes: hashTags(tags), readForm }
  const closed = closedWords(data, readForm)
  const model = newPerceptron(countFeatures(data, walk), LEAST_COUNT, tags.length)
  const score = perceptronScorer(model)
  const random = seeded(1)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(data, random)
    for (const { forms, gold } of data)
      walkTags(forms, walk, (i, features) => {
        const known = closed.get(readForm(forms[i]!).norm)
        if (known !== undefined) return known
        const guess = bestOf(score(features))
        model.steps++
        if (guess !== gold[i]) learn(model, features, { good: gold[i]!, bad: guess })
        return guess
      })
  }
  return { tags, closed, model, readForm }
}
