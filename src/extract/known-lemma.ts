import type { Word } from '../text/parser.ts'

/** Base forms an inflected verb may have, likeliest first: `blamed` is blame, `boycotted` boycott, `tied` tie. */
const baseForms = (form: string): string[] => {
  const word = form.toLowerCase()
  const stem = word.replace(/(?:ied|ies)$/, 'y').replace(/(?:ed|ing|es|s)$/, '')
  const undoubled = stem.replace(/([^aeiou])\1$/, '$1')
  const tie = word.endsWith('ied') ? [word.slice(0, -1)] : []
  return [stem, `${stem}e`, undoubled, ...tie, ...(word.endsWith('ying') ? [`${word.slice(0, -4)}ie`] : [])]
}

/**
 * The words of a sentence with each verb's lemma mended where the lexicon knows the verb only by another one: the lemmatizer has
 * seen few diplomatic verbs (`boycotted` became `boycot`).
 */
export const mendLemmas = (words: readonly Word[], knows: (lemma: string) => boolean): readonly Word[] =>
  words.map((word) => {
    if (word.upos !== 'VERB' || knows(word.lemma.toLowerCase())) return word
    const lemma = baseForms(word.text).find(knows)
    return lemma ? { ...word, lemma } : word
  })
