import { InputError } from '../errors.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields of one JSON object. Throws `InputError` when the text is no JSON or no object. */
export const readJson = (json: string): Record<string, unknown> => {
  let value: unknown
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''))
  } catch {
    throw new InputError('It is no JSON: an article is {"title", "publishedAt", "publisher", "url", "text"}.')
  }
  if (isObject(value)) return value
  throw new InputError(
    'It is no article: an article is an object {"title", "publishedAt", "publisher", "url", "text"}.',
  )
}
