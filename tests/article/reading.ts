import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ArticleRead, type ReadOptions, readArticles } from '../../src/article/read-article.ts'

/** A folder for the files of one test. */
export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'demarche-'))

/** A file in a fresh folder; its path. */
export const fileOf = (name: string, content: string | Uint8Array): string => {
  const path = join(freshFolder(), name)
  writeFileSync(path, content)
  return path
}

/** Everything that `readArticles` gives, as a list. */
export const readAll = async (inputs: string | readonly string[], options?: ReadOptions): Promise<ArticleRead[]> => {
  const all: ArticleRead[] = []
  for await (const read of readArticles([inputs].flat(), options)) all.push(read)
  return all
}

/** The one article in `input`; fails when there is another number or an error. */
export const readOne = async (input: string, options?: ReadOptions) => {
  const [read, ...more] = await readAll(input, options)
  if (!read || 'error' in read || more.length > 0) throw new Error(JSON.stringify([read, ...more], errorAsText))
  return read.article
}

/** Why `input` gives no article. */
export const whyNot = async (input: string, options?: ReadOptions): Promise<string[]> =>
  (await readAll(input, options)).map((read) =>
    'error' in read ? `${read.error.name}: ${read.error.message}` : 'read',
  )

const errorAsText = (_key: string, value: unknown): unknown => (value instanceof Error ? String(value) : value)

/** Standard input that holds `content`, in chunks of `size` bytes. */
export async function* stdinOf(content: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
