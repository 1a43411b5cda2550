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
  const { parser } = context
  const timed = <A extends readonly unknown[], R>(step: (...args: A) => R) => {
    return (...args: A): R => {
      const before = performance.now()
      const result = step(...args)
      parsing += performance.now() - before
      return result
    }
  }
  const clocked = { ...context, parser: { tag: timed(parser.tag), attach: timed(parser.attach) } }
  const round = (): void => {
    ;[parsing, extracting, resolving] = [0, 0, 0]
    for (const document of documents) {
      const start = performance.now()
      const extraction = extract(clocked, document)
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
