import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../../errors.ts'

/** A gold sentence of a treebank, words only: heads count from 1, 0 is the root. */
export interface GoldSentence {
  readonly text: string
  readonly forms: readonly string[]
  readonly lemmas: readonly string[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly heads: readonly number[]
  readonly labels: readonly string[]
}

const readBlock = (block: string): GoldSentence => {
  const lines = block.split('\n')
  const words = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t'))
  const column = (i: number): string[] => words.map((word) => word[i]!)
  return {
    text: lines.find((line) => line.startsWith('# text = '))?.slice(9) ?? '',
    forms: column(1),
    lemmas: column(2),
    upos: column(3),
    xpos: column(4),
    heads: column(6).map(Number),
    labels: column(7),
  }
}

/** Reads CoNLL-U; multiword ranges and empty nodes are left out (https://universaldependencies.org/format.html). */
export const readTreebank = (text: string): GoldSentence[] =>
  text
    .split(/\n\n+/)
    .map(readBlock)
    .filter((sentence) => sentence.forms.length > 0)

/** The sentences of one part of a treebank, such as `en_ewt` `train`, in a folder. */
export const readPart = (folder: string, treebank: string, part: string): GoldSentence[] => {
  const path = join(folder, `${treebank}-${part}.conllu`)
  try {
    return readTreebank(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new InputError(`${path} cannot be read; name the folder that holds the UD treebanks`, { cause })
  }
}

/** The joint tags of a sentence: `NOUN|NN`. */
export const jointTags = ({ upos, xpos }: GoldSentence): string[] => upos.map((tag, i) => `${tag}|${xpos[i]}`)
