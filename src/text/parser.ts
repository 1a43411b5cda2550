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

/**
 * Turns the tokens of one sentence or clause into a dependency tree of the same length, in the same order.
 * `names` marks tokens known to be part of a proper name; their tag is forced to PROPN before the tree is built.
 * Deterministic: the same tokens give the same tree. The seam behind which another parser may stand.
 */
export type Parser = (tokens: readonly Token[], names?: ReadonlySet<number>) => readonly Word[]
