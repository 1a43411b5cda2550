/** A word of a document with its place in it (UTF-16 offsets, end exclusive). */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A word with its tags (universal and Penn) and its base form. */
export interface TaggedWord extends Token {
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
}

/** One word of a Universal Dependencies tree. `head` is the index of its governor in the same list, -1 for the root. */
export interface Word extends TaggedWord {
  readonly head: number
  readonly deprel: string
}

/** `word` with some of its fields changed. Written out field by field, so that all words are objects of one shape: code that meets several runs slower. */
export const mendTagged = (word: TaggedWord, change: Partial<TaggedWord>): TaggedWord => {
  const { text, start, end, lemma, upos, xpos } = { ...word, ...change }
  return { text, start, end, lemma, upos, xpos }
}

/** As `mendTagged`, for a word in its tree. */
export const mendWord = (word: Word, change: Partial<Word>): Word => {
  const { text, start, end, lemma, upos, xpos, head, deprel } = { ...word, ...change }
  return { text, start, end, lemma, upos, xpos, head, deprel }
}

/** What is known of words before they are tagged, by index: the tag they must have, as `UPOS|XPOS`. */
export type Hints = ReadonlyMap<number, string>

/** The tag of a word in a proper name. */
export const NAME = 'PROPN|NNP'

/**
 * Reads the tokens of one sentence or clause in two steps, for tags cost less than a tree and tell where a sentence is to be split.
 * Both give a list of the same length, in the same order. Deterministic. The seam behind which another parser may stand.
 */
export interface Parser {
  /** Words with a hint get its tag. */
  readonly tag: (tokens: readonly Token[], hints?: Hints) => readonly TaggedWord[]
  /** Hangs the words in a dependency tree. */
  readonly attach: (words: readonly TaggedWord[]) => readonly Word[]
}
