import { InputError } from '../errors.ts'
import { type Chunks, collect, type Line, linesOf, peek } from './bytes.ts'
import { declaredCharset, decode, maxBytes } from './decode.ts'
import type { Article } from './document.ts'
import { type Flags, toArticle } from './draft.ts'
import { type Format, sniffFormat } from './format.ts'
import { readJson } from './json.ts'
import { readMarkdown } from './markdown.ts'
import { readPlainText } from './plain-text.ts'
import { asInputError, type Source, sourcesOf } from './source.ts'

/** One article with the place it was read from (`notes.jsonl:3`), or why there is none. */
export type ArticleRead =
  | { readonly place: string; readonly article: Article }
  | { readonly place: string; readonly error: InputError }

/** `flags` fill in what the files do not say; `onBytes` hears how many bytes were read, chunk by chunk. */
export interface ReadOptions {
  readonly flags?: Flags
  readonly stdin?: Chunks
  readonly onBytes?: (count: number) => void
}

const lenient = (bytes: Uint8Array, charset: string | null): string => {
  try {
    return decode(bytes, charset)
  } catch {
    return ''
  }
}

type Fields = Readonly<Record<string, unknown>>
type WholeFormat = Exclude<Format, 'jsonl'>

const readers: Readonly<Record<WholeFormat, (text: string, url: string | null) => Fields | Promise<Fields>>> = {
  text: readPlainText,
  markdown: readMarkdown,
  // The DOM library is loaded with the first page.
  html: async (html, url) => (await import('./html.ts')).readHtml(html, url),
  json: readJson,
}

const wholeArticle = async (source: Source, format: WholeFormat, flags: Flags): Promise<Article> => {
  const bytes = await collect(source.chunks, maxBytes)
  if (bytes.length === 0) throw new InputError('It is empty: an article needs words.')
  const text = decode(bytes, source.charset ?? (format === 'html' ? declaredCharset(bytes) : null))
  const fields = await readers[format](text, source.url)
  // The title of plain text is a guess, and the address that was fetched may be a copy: both give way to the user's word.
  const guessed = format === 'text' && flags.title ? { title: flags.title } : {}
  const fetched = source.url ? { url: fields.url ?? flags.url ?? source.url, retrievedAt: source.retrievedAt } : {}
  return toArticle({ ...fields, ...guessed, ...fetched }, flags)
}

const lineArticle = ({ bytes }: Line, flags: Flags): Article | null => {
  if (!bytes) throw new InputError(`It has more than ${maxBytes / 1e6} MB: split it into articles.`)
  const text = decode(bytes)
  return text.trim() ? toArticle(readJson(text), flags) : null
}

async function* readSource(source: Source, flags: Flags): AsyncGenerator<ArticleRead> {
  const { head, chunks } = await peek(source.chunks)
  const format = source.format ?? sniffFormat(lenient(head, source.charset))
  if (format !== 'jsonl')
    return yield { place: source.place, article: await wholeArticle({ ...source, chunks }, format, flags) }
  if (flags.title || flags.url)
    throw new InputError('--title and --url name one article: leave them out with JSON lines.')
  let count = 0
  for await (const line of linesOf(chunks, maxBytes)) {
    const place = `${source.place}:${line.number}`
    const read = attempt(place, () => lineArticle(line, flags))
    if (read) yield read
    if (read) count++
  }
  if (count === 0) throw new InputError('It is empty: an article needs words.')
}

const attempt = (place: string, read: () => Article | null): ArticleRead | null => {
  try {
    const article = read()
    return article && { place, article }
  } catch (error) {
    return failed(place, error)
  }
}

const failed = (place: string, error: unknown): ArticleRead => {
  const known = asInputError(error)
  if (known instanceof InputError) return { place, error: known }
  throw error
}

async function* counted(chunks: Chunks, onBytes: (count: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk.length)
    yield chunk
  }
}

/**
 * Reads articles from files, folders, addresses and standard input (`-`), one after the other, in the order given.
 * What cannot be read comes as `error` in its place and never stops the rest.
 */
export async function* readArticles(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<ArticleRead> {
  const { flags = {}, stdin = process.stdin, onBytes = () => {} } = options
  for (const input of inputs) {
    try {
      for await (const source of sourcesOf(input, stdin)) {
        try {
          yield* readSource({ ...source, chunks: counted(source.chunks, onBytes) }, flags)
        } catch (error) {
          yield failed(source.place, error)
        }
      }
    } catch (error) {
      yield failed(input, error)
    }
  }
}
