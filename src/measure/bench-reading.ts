import { join } from 'node:path'
import { type Document, toDocument } from '../article/document.ts'
import { readArticles } from '../article/read-article.ts'
import { packageFolder } from '../ontology/yaml-file.ts'
import type { Reading } from '../resolve/statement.ts'

const wordsPerArticle = 750
const firstArticles = 100

/** How fast one core reads: articles of 750 words per second in the fastest round, and over the first rounds of the process, before V8 has made the reader fast. */
export interface ReadingSpeed {
  readonly articles: number
  readonly statements: number
  readonly perSecond: number
  readonly firstPerSecond: number
  readonly wordsPerSecond: number
}

const sampleText = async (): Promise<string> => {
  const texts: string[] = []
  for await (const read of readArticles([join(packageFolder, 'seeds', 'articles')]))
    if ('article' in read) texts.push(read.article.text)
  return texts.join('\n\n')
}

/** The sample articles, one behind the other, cut after every 750 words. */
export const benchDocuments = async (): Promise<Document[]> => {
  const words = (await sampleText()).match(/\S+\s*/g) ?? []
  const pieces = Math.floor(words.length / wordsPerArticle)
  return Array.from({ length: pieces }, (_, index) =>
    toDocument({
      id: `bench-${index}`,
      title: `Piece ${index}`,
      publishedAt: '2025-05-02',
      text: words.slice(index * wordsPerArticle, (index + 1) * wordsPerArticle).join(''),
    }),
  )
}

/** Reads all documents `rounds` times. The first rounds are told over a hundred articles. */
export const measureReading = (
  read: (document: Document) => Reading,
  documents: readonly Document[],
  rounds: number,
): ReadingSpeed => {
  const seconds: number[] = []
  let statements = 0
  for (let count = 0; count < rounds; count++) {
    const before = performance.now()
    statements = documents.reduce((sum, document) => sum + read(document).statements.length, 0)
    seconds.push((performance.now() - before) / 1000)
  }
  const first = seconds.slice(0, Math.ceil(firstArticles / documents.length))
  const perSecond = documents.length / Math.min(...seconds)
  return {
    articles: documents.length,
    statements,
    perSecond,
    firstPerSecond: (documents.length * first.length) / first.reduce((sum, each) => sum + each, 0),
    wordsPerSecond: perSecond * wordsPerArticle,
  }
}
