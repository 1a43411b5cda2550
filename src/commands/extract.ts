import { type Article, toDocument } from '../article/document.ts'
import { type ArticleRead, readArticles } from '../article/read-article.ts'
import type { Reader } from '../read.ts'
import { articleOptions, type Command, exit, flagsOf, oneArticle } from './command.ts'
import { print, tell } from './print.ts'
import { startProgress } from './progress.ts'

const outputLine = (article: Article, reader: Reader): string => {
  const document = toDocument(article)
  const { id, title, publishedAt, publisher, url, text } = document
  const { statements, actors } = reader(document)
  return JSON.stringify({ id, title, publishedAt, publisher, url, text, statements, actors })
}

// A fault of the reader in one article must not stop a thousand others.
const lineOrReason = (read: ArticleRead, reader: Reader): { line: string } | { reason: string } => {
  if ('error' in read) return { reason: read.error.message }
  try {
    return { line: outputLine(read.article, reader) }
  } catch (error) {
    return { reason: `It could not be read: ${(error as Error).message}` }
  }
}

/** `demarche extract`: one JSON line per article with its statements and actors; needs no database. */
export const extract: Command = {
  name: 'extract',
  summary: 'print the statements of articles as JSON lines, without a database',
  args: '<input...>',
  options: articleOptions,
  examples: ['demarche extract article.txt --date 2025-05-02', 'demarche extract articles.jsonl | head -1'],
  run: async (call) => {
    await oneArticle(call)
    const { createReader } = await import('../read.ts')
    const reader = createReader()
    const progress = await startProgress(call.args)
    let code: number = exit.ok
    for await (const read of readArticles(call.args, { flags: flagsOf(call.options), onBytes: progress.onBytes })) {
      const result = lineOrReason(read, reader)
      if ('line' in result) await print(result.line)
      else tell(`${read.place}: ${result.reason}`)
      if ('reason' in result) code = exit.failed
      progress.onArticle()
    }
    progress.stop()
    return code
  },
}
