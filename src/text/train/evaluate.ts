import type { Pipeline } from '../english.ts'
import { lemmaOf } from '../lemmatizer.ts'
import type { GoldSentence } from './treebank.ts'

/** Shares of words, in per cent, on gold tokens with predicted tags; `las` leaves subtypes aside, as CoNLL 2018 did. */
export interface Scores {
  readonly words: number
  readonly upos: number
  readonly xpos: number
  readonly uas: number
  readonly las: number
  readonly lemma: number
  readonly wordsPerSecond: number
}

const plain = (label: string): string => label.split(':')[0]!

type Counts = Record<'words' | 'upos' | 'xpos' | 'uas' | 'las' | 'lemma', number>

const scoreSentence = ({ tagger, parser, lemmas }: Pipeline, gold: GoldSentence, counts: Counts): void => {
  const tags = tagger.tag(gold.forms)
  const { heads, labels } = parser.parse(gold.forms, tags)
  gold.forms.forEach((form, i) => {
    const [upos, xpos] = tagger.tags[tags[i]!]!.split('|') as [string, string]
    const attached = heads[i] === gold.heads[i]! - 1
    counts.words++
    counts.upos += Number(upos === gold.upos[i])
    counts.xpos += Number(xpos === gold.xpos[i])
    counts.uas += Number(attached)
    counts.las += Number(attached && plain(parser.labels[labels[i]!]!) === plain(gold.labels[i]!))
    counts.lemma += Number(lemmaOf(lemmas, form, xpos).toLowerCase() === gold.lemmas[i]!.toLowerCase())
  })
}

/** Tags, parses and lemmatizes gold tokens and compares. */
export const evaluate = (pipeline: Pipeline, sentences: readonly GoldSentence[]): Scores => {
  const counts: Counts = { words: 0, upos: 0, xpos: 0, uas: 0, las: 0, lemma: 0 }
  const start = performance.now()
  for (const sentence of sentences) scoreSentence(pipeline, sentence, counts)
  const seconds = (performance.now() - start) / 1000
  const share = (n: number): number => (100 * n) / counts.words
  return {
    words: counts.words,
    upos: share(counts.upos),
    xpos: share(counts.xpos),
    uas: share(counts.uas),
    las: share(counts.las),
    lemma: share(counts.lemma),
    wordsPerSecond: counts.words / seconds,
  }
}
