import type { z } from 'zod'
import { InputError } from '../errors.ts'
import { toDay } from './day.ts'
import { Article } from './document.ts'

/** What a user says about an article beside its file; it stands where the file says nothing. */
export interface Flags {
  readonly title?: string | undefined
  readonly publishedAt?: string | undefined
  readonly publisher?: string | undefined
  readonly author?: string | undefined
  readonly url?: string | undefined
}

// An empty field says nothing: many exports write "" for what is not known.
const stated = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null && value !== '')) as Partial<T>

const told = ({ path, code, message }: z.core.$ZodIssue): string => {
  const field = path.join('.')
  if (field === 'text' && code !== 'custom') return 'It is no article: it has no `text`.'
  if (field === 'text') return `${message}.`
  return `It is no article: ${field ? `\`${field}\` ${message}` : message}.`
}

/**
 * An article from the fields that a file or page gave and the user's flags, which fill in what those leave open. The text stays as it is.
 * Throws `InputError` when there is no text, too much of it, or a date that is none.
 */
export const toArticle = (fields: Readonly<Record<string, unknown>>, flags: Flags): Article => {
  const draft: Record<string, unknown> = { ...stated(flags), ...stated(fields) }
  if (typeof draft.publishedAt === 'string') draft.publishedAt = toDay(draft.publishedAt)
  if (typeof fields.text === 'string' && !fields.text.trim())
    throw new InputError('It is empty: an article needs words.')
  const parsed = Article.safeParse(draft)
  if (!parsed.success) throw new InputError(told(parsed.error.issues[0]!))
  return parsed.data
}
