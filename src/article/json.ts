import { InputError } from '../errors.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

// Other names that exports give to the day of an article.
const dayNames = ['publishedAt', 'date', 'published', 'published_at'] as const

const withDay = ({ date, published, published_at, ...fields }: Record<string, unknown>): Record<string, unknown> => {
  const named = { ...fields, date, published, published_at } as Record<string, unknown>
  const name = dayNames.find((each) => named[each] != null && named[each] !== '')
  return name ? { ...fields, publishedAt: named[name] } : fields
}

/** The fields of one JSON object; `date`, `published` and `published_at` also name its `publishedAt`. Throws `InputError` when the text is no JSON or no object. */
export const readJson = (json: string): Record<string, unknown> => {
  let value: unknown
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''))
  } catch {
    throw new InputError('It is no JSON: an article is {"title", "publishedAt", "publisher", "url", "text"}.')
  }
  if (isObject(value)) return withDay(value)
  throw new InputError(
    'It is no article: an article is an object {"title", "publishedAt", "publisher", "url", "text"}.',
  )
}
