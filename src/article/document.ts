import { createHash } from 'node:crypto'
import { z } from 'zod'

const Day = z.iso.date('is no ISO 8601 date (YYYY-MM-DD)')

/** An article as it comes from a file, a JSON line or a GraphQL mutation. `text` is taken as it is: offsets point into it. */
export const Article = z.object({
  id: z.string().min(1).max(200).optional(),
  title: z.string().default(''),
  publishedAt: Day.nullish(),
  publisher: z.string().nullish(),
  author: z.string().nullish(),
  url: z.url().nullish(),
  retrievedAt: z.iso.datetime({ offset: true }).nullish(),
  language: z.string().nullish(),
  text: z.string().min(1),
})
export type Article = z.infer<typeof Article>

/** An article ready to be read. `contentHash` is the SHA-256 of `text`; `publishedAt` a day in ISO 8601 or null. */
export interface Document {
  readonly id: string
  readonly title: string
  readonly publisher: string | null
  readonly author: string | null
  readonly url: string | null
  readonly publishedAt: string | null
  readonly retrievedAt: string | null
  readonly language: string
  readonly contentHash: string
  readonly text: string
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A short id that depends on `parts` alone: 16 hexadecimal digits of their SHA-256. */
export const hashId = (...parts: readonly (string | number | null)[]): string =>
  sha256(JSON.stringify(parts)).slice(0, 16)

/** The document of an article. Without an id of its own, it is known by its address (or publisher, title and day) and its words. */
export const toDocument = (article: Article): Document => {
  const contentHash = sha256(article.text)
  const place = article.url ?? hashId(article.publisher ?? null, article.title, article.publishedAt ?? null)
  return {
    id: article.id ?? hashId(place, contentHash),
    title: article.title,
    publisher: article.publisher ?? null,
    author: article.author ?? null,
    url: article.url ?? null,
    publishedAt: article.publishedAt ?? null,
    retrievedAt: article.retrievedAt ?? null,
    language: article.language ?? 'en',
    contentHash,
    text: article.text,
  }
}
