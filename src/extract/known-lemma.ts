import { mendTagged, mendWord, type TaggedWord, type Word } from '../text/parser.ts'

/** Strong forms the treebanks do not show. */
const STRONG: Readonly<Record<string, string>> = {
  froze: 'freeze',
  frozen: 'freeze',
  unfroze: 'unfreeze',
  unfrozen: 'unfreeze',
  bound: 'bind',
  forbade: 'forbid',
  forsook: 'forsake',
  withstood: 'withstand',
  overthrew: 'overthrow',
  withdrew: 'withdraw',
  withheld: 'withhold',
  undertook: 'undertake',
  lent: 'lend',
  dwelt: 'dwell',
  shrank: 'shrink',
  strove: 'strive',
  foretold: 'foretell',
  foresaw: 'foresee',
  swore: 'swear',
  tore: 'tear',
}

/** Base forms an inflected verb may have, likeliest first: `blamed` is blame, `boycotted` boycott, `tied` tie. */
export const baseForms = (form: string): string[] => {
  const word = form.toLowerCase()
  const stem = word.replace(/(?:ied|ies)$/, 'y').replace(/(?:ed|ing|es|s)$/, '')
  const undoubled = stem.replace(/([^aeiou])\1$/, '$1')
  const tie = word.endsWith('ied') ? [word.slice(0, -1)] : []
  return [
    ...(STRONG[word] ? [STRONG[word]] : []),
    stem,
    `${stem}e`,
    undoubled,
    ...tie,
    ...(word.endsWith('ying') ? [`${word.slice(0, -4)}ie`] : []),
  ]
}

/** `troops`, `supplies` are plurals although the treebanks' lemma is their form. */
const mendPlural = (word: TaggedWord): TaggedWord =>
  word.xpos === 'NNS' && /[^s]s$/.test(word.lemma) && word.lemma === word.text.toLowerCase() && word.lemma.length > 4
    ? mendTagged(word, { lemma: word.lemma.replace(/([^aeiou])ies$/, '$1ys').slice(0, -1) })
    : word

const NOMINAL = /^(nsubj|obj|iobj|obl|nmod|root|appos)/

/** A word the lexicon knows as a noun, and that stands where nouns stand, is one: the tagger takes `withdrawal` for an adjective. */
const misreadAdjective = ({ upos, deprel, text }: Word, knows: Known): boolean =>
  upos === 'ADJ' && NOMINAL.test(deprel) && knows.noun(text.toLowerCase()) && !knows.adjective(text.toLowerCase())

/** "received no security guarantees": what stands where nouns stand, with a noun for a part right before it, is no verb. */
const misreadVerb = ({ xpos, deprel, lemma }: Word, before: Word | undefined, knows: Known): boolean =>
  xpos === 'VBZ' && NOMINAL.test(deprel) && before?.deprel === 'compound' && knows.noun(lemma.toLowerCase())

const mendNoun = (word: Word, before: Word | undefined, knows: Known): Word => {
  if (misreadAdjective(word, knows)) return mendWord(word, { upos: 'NOUN', xpos: 'NN', lemma: word.text.toLowerCase() })
  return misreadVerb(word, before, knows) ? mendWord(word, { upos: 'NOUN', xpos: 'NNS' }) : word
}

/** What the lexicon knows, by lemma. */
export interface Known {
  readonly verb: (lemma: string) => boolean
  readonly noun: (lemma: string) => boolean
  readonly adjective: (lemma: string) => boolean
}

/**
 * The words of a sentence with each verb's lemma mended where the lexicon knows the verb only by another one: the lemmatizer has
 * seen few diplomatic verbs (`boycotted` became `boycot`).
 */
export const mendLemmas = (words: readonly TaggedWord[], knows: Known): readonly TaggedWord[] =>
  words.map((word) => {
    if (word.upos !== 'VERB' || knows.verb(word.lemma.toLowerCase())) return mendPlural(word)
    const lemma = baseForms(word.text).find(knows.verb)
    return lemma ? mendTagged(word, { lemma }) : word
  })

/** The words of a tree with its nouns mended that the lexicon knows. */
export const mendNouns = (words: readonly Word[], knows: Known): readonly Word[] =>
  words.map((word, i) => mendNoun(word, words[i - 1], knows))
