import { type Arena, newArena } from '../net/arena.ts'
import { emptyNet, type NetShape, type NetSizes } from '../net/empty-net.ts'
import type { Net, Table } from '../net/net.ts'
import { type NetVocabulary, netWords, partsOf } from '../net/net-words.ts'
import type { FormReader } from '../word-form.ts'
import { newAdam } from './adam.ts'
import { type Example, inBatches, toBatch, withHidden } from './batches.ts'
import { learnBatch, newDropout } from './learn-batch.ts'
import { learntPairs, newNet } from './new-net.ts'
import { type Random, seeded, shuffle } from './random.ts'
import type { GoldSentence } from './treebank.ts'

/** A parser in training. */
export interface TrainedParser {
  readonly labels: readonly string[]
  readonly vocabulary: NetVocabulary
  readonly sizes: NetSizes
  readonly net: Net
}

/** What training is told. `tagged` holds the tags of each sentence as indexes into `tags`. */
export interface ParserTraining {
  readonly tags: readonly string[]
  readonly tagged: readonly Int32Array[]
  readonly vectors: Table
  readonly epochs: number
  readonly shape: NetShape
  readonly readForm: FormReader
  readonly onEpoch?: (epoch: number, parser: TrainedParser, loss: number) => void
}

const LEAST_WORD = 3
const LEAST_PART = 5
const RATE = 0.003
const LAST_RATE = 0.02
const WARM_UP = 200
/** From this share of the steps on the rate falls. */
const PLATEAU = 0.3
const DROPOUT = 0.3

/** Rows from 1 on for the hashes met at least `least` times. */
const rowsFor = (hashes: readonly number[], least: number): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  const known = [...counts].filter(([, count]) => count >= least).map(([hash]) => hash)
  return new Map(known.sort((a, b) => a - b).map((hash, i) => [hash, i + 1]))
}

const vocabularyOf = (sentences: readonly GoldSentence[], readForm: FormReader): NetVocabulary => {
  const forms = sentences.flatMap((s) => s.forms).map(readForm)
  return {
    words: rowsFor(
      forms.map(({ word }) => word),
      LEAST_WORD,
    ),
    parts: rowsFor(forms.flatMap(partsOf), LEAST_PART),
  }
}

/** The learning rate after a share `done` of the steps. */
const rateAt = (step: number, done: number): number =>
  RATE * Math.min(1, (step + 1) / WARM_UP) * Math.max(LAST_RATE, 1 - Math.max(0, (done - PLATEAU) / (1 - PLATEAU)))

const toExamples = (
  sentences: readonly GoldSentence[],
  { tagged, readForm }: ParserTraining,
  { labels, vocabulary }: Pick<TrainedParser, 'labels' | 'vocabulary'>,
): Example[] => {
  const ids = new Map(labels.map((label, i) => [label, i]))
  return sentences.map((s, i) => ({
    words: { ...netWords(vocabulary, readForm, s.forms), tags: tagged[i]! },
    heads: Int32Array.from(s.heads, (head) => head - 1),
    labels: Int32Array.from(s.labels, (label) => ids.get(label)!),
  }))
}

const MEGABYTES = 256

/** Gives a function that learns from all examples once and gives the mean loss. */
const newCourse = (
  { net, sizes, labels }: TrainedParser,
  { arena, random, training }: { arena: Arena; random: Random; training: ParserTraining },
) => {
  const { epochs, tags, vectors } = training
  const gradient = emptyNet(arena, sizes, vectors)
  const adam = newAdam(learntPairs(net, gradient))
  const dropout = newDropout(DROPOUT, random)
  let step = 0
  return (examples: readonly Example[], epoch: number): number => {
    const batches = inBatches(examples)
    let loss = 0
    batches.forEach((batch, i) => {
      const shown = withHidden(toBatch(batch, labels.length), random, tags.length)
      loss += learnBatch({ arena, net, gradient }, shown, dropout)
      adam(rateAt(step++, (epoch - 1 + i / batches.length) / epochs))
    })
    return loss / batches.length
  }
}

/** Trains a net to find heads and labels. */
export const trainParser = (sentences: readonly GoldSentence[], training: ParserTraining): TrainedParser => {
  const { tags, vectors, epochs, shape, readForm } = training
  const labels = [...new Set(sentences.flatMap((s) => s.labels))].sort()
  const vocabulary = vocabularyOf(sentences, readForm)
  const { words, parts } = vocabulary
  const sizes = { ...shape, words: words.size + 1, parts: parts.size + 1, tags: tags.length + 1, labels: labels.length }
  const examples = toExamples(sentences, training, { labels, vocabulary })
  const random = seeded(2)
  const arena = newArena(MEGABYTES)
  const trained = { labels, vocabulary, sizes, net: newNet(arena, sizes, { vectors, random }) }
  const learn = newCourse(trained, { arena, random, training })
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(examples, random)
    const loss = learn(examples, epoch)
    training.onEpoch?.(epoch, trained, loss)
  }
  return trained
}
