import { editWord, type LemmaEdit } from '../lemmatizer.ts'
import { countPair, mostFrequent } from './train-tagger.ts'
import type { GoldSentence } from './treebank.ts'

/** Lemma rules in the shape of the model's tables. */
export interface LemmaTables {
  readonly lemmaEdits: [string, number, string][]
  readonly lemmaWords: [string, string][]
}

/** How much of a word an edit may look at beyond the letters it cuts. */
const CONTEXT = 3

/** `VBD|went` -> `go`: the most frequent lemma of each tag and word that is no name. */
const frequentLemmas = (sentences: readonly GoldSentence[]): Map<string, string> => {
  const counts = new Map<string, Map<string, number>>()
  for (const { forms, lemmas, xpos } of sentences)
    forms.forEach((form, i) => {
      if (!xpos[i]!.startsWith('NNP') && lemmas[i] !== '_')
        countPair(counts, `${xpos[i]}|${form.toLowerCase()}`, lemmas[i]!.toLowerCase())
    })
  return new Map([...counts].map(([key, lemmas]) => [key, mostFrequent(lemmas).value]))
}

const splitKey = (key: string): [xpos: string, word: string] => {
  const bar = key.indexOf('|')
  return [key.slice(0, bar), key.slice(bar + 1)]
}

const editBetween = (word: string, lemma: string): LemmaEdit => {
  let same = 0
  while (same < Math.min(word.length, lemma.length) && word[same] === lemma[same]) same++
  return [word.length - same, lemma.slice(same)]
}

const learnEdits = (lemmas: ReadonlyMap<string, string>): Map<string, LemmaEdit> => {
  const counts = new Map<string, Map<string, number>>()
  for (const [key, lemma] of lemmas) {
    const [xpos, word] = splitKey(key)
    const [cut, add] = editBetween(word, lemma)
    for (let n = cut; n <= Math.min(word.length, cut + CONTEXT); n++)
      countPair(counts, `${xpos}|${word.slice(word.length - n)}`, `${cut}:${add}`)
  }
  const edits = new Map<string, LemmaEdit>()
  for (const [ending, found] of counts) {
    const { value, count, all } = mostFrequent(found)
    const colon = value.indexOf(':')
    if (count >= 2 && count / all > 0.5) edits.set(ending, [Number(value.slice(0, colon)), value.slice(colon + 1)])
  }
  return edits
}

/** Learns edits of endings, and keeps the words that they get wrong. */
export const trainLemmatizer = (sentences: readonly GoldSentence[]): LemmaTables => {
  const lemmas = frequentLemmas(sentences)
  const edits = learnEdits(lemmas)
  const wrong = [...lemmas].filter(([key, lemma]) => editWord(edits, splitKey(key)[1], splitKey(key)[0]) !== lemma)
  return {
    lemmaEdits: [...edits].map(([ending, [cut, add]]) => [ending, cut, add]),
    lemmaWords: wrong,
  }
}
