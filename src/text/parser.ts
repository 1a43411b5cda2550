/** A word of a document with its place in it (UTF-16 offsets, end exclusive). */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** One word of a Universal Dependencies tree. `head` is the index of its governor in the same list, -1 for the root. */
export interface Word extends Token {
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly head: number
  readonly deprel: string
}

/** What is known of words before they are tagged, by index: the tag they must have, as `UPOS|XPOS`. */
export type Hints = ReadonlyMap<number, string>

/** The tag of a word in a proper name. */
export const NAME = 'PROPN|NNP'

/**
 * Turns the tokens of one sentence or clause into a dependency tree of the same length, in the same order. Words with a hint get
 * its tag. Deterministic: the same tokens give the same tree. The seam behind which another parser may stand.
 */
export type Parser = (tokens: readonly Token[], hints?: Hints) => readonly Word[]
