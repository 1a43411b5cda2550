import type { NetWords } from '../net/net.ts'
import type { Batch } from './learn-batch.ts'
import type { Random } from './random.ts'

/** A sentence with the tags that the tagger gives it when it has not seen it, and its gold tree. */
export interface Example {
  readonly words: NetWords
  readonly heads: Int32Array
  readonly labels: Int32Array
}

/** A batch is full with so many words. */
const BATCH_WORDS = 500
/** How often a word of a batch is shown without its row, vector or tag, so that the net learns to do without. */
const WORD_HIDDEN = 0.2
const VECTOR_HIDDEN = 0.1
const TAG_HIDDEN = 0.1

const hide = (rows: Int32Array, random: Random, { share, as }: { share: number; as: number }): Int32Array =>
  rows.map((row) => (random() < share ? as : row))

const joinArrays = (arrays: readonly Int32Array[]): Int32Array => {
  const all = new Int32Array(arrays.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const array of arrays) {
    all.set(array, at)
    at += array.length
  }
  return all
}

/** The sentences, longest first, one behind the other. */
export const toBatch = (examples: readonly Example[], labelCount: number): Batch => {
  const bounds = [0]
  for (const { heads } of examples) bounds.push(bounds.at(-1)! + heads.length)
  const join = (pick: (words: NetWords) => Int32Array) => joinArrays(examples.map(({ words }) => pick(words)))
  return {
    words: {
      words: join(({ words }) => words),
      vectors: join(({ vectors }) => vectors),
      parts: join(({ parts }) => parts),
      tags: join(({ tags }) => tags),
    },
    heads: joinArrays(examples.map(({ heads }, s) => heads.map((head) => (head < 0 ? -1 : head + bounds[s]!)))),
    labels: joinArrays(examples.map(({ labels }) => labels)),
    labelCount,
    bounds,
  }
}

/** The batch with some rows hidden; `noTag` is the row of a hidden tag. */
export const withHidden = (batch: Batch, random: Random, noTag: number): Batch => ({
  ...batch,
  words: {
    ...batch.words,
    words: hide(batch.words.words, random, { share: WORD_HIDDEN, as: 0 }),
    vectors: hide(batch.words.vectors, random, { share: VECTOR_HIDDEN, as: 0 }),
    tags: hide(batch.words.tags, random, { share: TAG_HIDDEN, as: noTag }),
  },
})

/** Sentences in their order, in batches of about BATCH_WORDS words; in each the longest first. */
export const inBatches = (examples: readonly Example[]): Example[][] => {
  const batches: Example[][] = []
  let room = 0
  for (const example of examples) {
    if (room <= 0) {
      batches.push([])
      room = BATCH_WORDS
    }
    batches.at(-1)!.push(example)
    room -= example.heads.length
  }
  return batches.map((batch) => batch.sort((a, b) => b.heads.length - a.heads.length))
}
