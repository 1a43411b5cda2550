import type { Document } from '../article/document.ts'
import { extract } from '../extract/extract.ts'
import { loadReadingParts } from '../read.ts'
import { resolve } from '../resolve/resolve.ts'

/** Milliseconds spent in each stage of reading. */
export interface Stages {
  readonly 'tags and trees': number
  readonly 'sentences, names, frames and rules': number
  readonly 'who is who': number
}

/** Reads the documents once to warm up and once with a clock in each stage, made of the same parts as `createReader`. */
export const measureStages = (documents: readonly Document[]): Stages => {
  let [parsing, extracting, resolving] = [0, 0, 0]
  const { context, tables } = loadReadingParts()
  const { parse } = context
  const timed = {
    ...context,
    parse: (...args: Parameters<typeof parse>) => {
      const before = performance.now()
      const words = parse(...args)
      parsing += performance.now() - before
      return words
    },
  }
  const round = (): void => {
    ;[parsing, extracting, resolving] = [0, 0, 0]
    for (const document of documents) {
      const start = performance.now()
      const extraction = extract(timed, document)
      const extracted = performance.now()
      resolve(tables, document, extraction)
      extracting += extracted - start
      resolving += performance.now() - extracted
    }
  }
  round()
  round()
  return {
    'tags and trees': parsing,
    'sentences, names, frames and rules': extracting - parsing,
    'who is who': resolving,
  }
}
