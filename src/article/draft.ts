import type { z } from 'zod'
import { InputError } from '../errors.ts'
import { toDay } from './day.ts'
import { Article } from './document.ts'

/** The most characters (UTF-16 code units) the text of one article may have. */
export const maxText = 2_000_000

/** What a user says about an article beside its file; it wins over what the file says. */
export interface Flags {
  readonly title?: string | undefined
  readonly publishedAt?: string | undefined
  readonly publisher?: string | undefined
  readonly author?: string | undefined
  readonly url?: string | undefined
}

const stated = (flags: Flags): Flags => Object.fromEntries(Object.entries(flags).filter(([, value]) => value != null))

const told = ({ path, code, message }: z.core.$ZodIssue): string => {
  const field = path.join('.')
  if (field === 'text' && code !== 'custom') return 'It is no article: it has no `text`.'
  return `It is no article: ${field ? `\`${field}\` ${message}` : message}.`
}

/**
 * An article from the fields that a file or page gave and the user's flags. The text stays as it is.
 * Throws `InputError` when there is no text, too much of it, or a date that is none.
 */
export const toArticle = (fields: Readonly<Record<string, unknown>>, flags: Flags): Article => {
  const draft: Record<string, unknown> = { ...fields, ...stated(flags) }
  if (typeof draft.publishedAt === 'string') draft.publishedAt = toDay(draft.publishedAt)
  if (typeof draft.text === 'string' && !draft.text.trim()) throw new InputError('It is empty: an article needs words.')
  const parsed = Article.safeParse(draft)
  if (!parsed.success) throw new InputError(told(parsed.error.issues[0]!))
  const { text } = parsed.data
  if (text.length > maxText)
    throw new InputError(
      `It has ${text.length} characters, more than the ${maxText} that one article may have: split it.`,
    )
  return parsed.data
}
