import { hash } from 'node:crypto'
import { z } from 'zod'

const Day = z.iso.date('must be a day such as 2025-05-02')
const Words = z.string('must be words')

/** The most characters (UTF-16 code units) the text of one article may have: what is read in seconds. */
const maxText = 200_000

const tooLong = ({ input }: { readonly input?: unknown }): string =>
  `It has ${String(input).length} characters, more than the ${maxText} that one article may have: split it`

/** An article as it comes from a file, a JSON line or a GraphQL mutation. `text` is taken as it is: offsets point into it. */
export const Article = z.object({
  id: z.string('must be words').min(1, 'must be words').max(200, 'must have at most 200 characters').optional(),
  title: Words.default(''),
  publishedAt: Day.nullish(),
  publisher: Words.nullish(),
  author: Words.nullish(),
  url: z.url({ protocol: /^https?$/, error: 'must be an address such as https://example.org/article' }).nullish(),
  retrievedAt: z.iso.datetime({ offset: true, error: 'must be an instant such as 2025-05-02T10:00:00Z' }).nullish(),
  language: Words.nullish(),
  text: z
    .string()
    .refine((text) => text.trim() !== '', 'It is empty: an article needs words')
    .refine((text) => text.length <= maxText, { error: tooLong }),
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

const sha256 = (text: string): string => hash('sha256', text)

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
