import { hashId } from '../../article/document.ts'
import type { Params, Value } from '../../graph/engine.ts'

/** An entity of the FollowTheMoney model: a schema of it, and lists of strings under names of its properties. */
export interface Entity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/** The id of an entity: FollowTheMoney has ASCII letters, digits, `-` and `.` in ids, so another id is hashed. The same thing has the same id always. */
export const entityId = (what: string, id: string): string =>
  `demarche-${what.toLowerCase()}-${/^[\da-zA-Z.-]{0,70}[\da-zA-Z]$/.test(id) ? id : hashId(id)}`

// What FollowTheMoney takes of a name, and of a string of other kinds.
const longest = 384

/** Words as a name: cut at the length that the model takes. */
export const asName = (words: Value | undefined): string =>
  [...String(words ?? '')]
    .slice(0, longest - 1)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

/** A web address as the model takes it, or null. */
export const asUrl = (words: Value | undefined): string | null =>
  typeof words === 'string' && URL.canParse(words) && /^https?:/.test(words) ? new URL(words).href : null

/** Makes an entity; values that are absent or said twice are left out. */
export const entity = (schema: string, id: string, values: Params): Entity => ({
  id,
  schema,
  properties: Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, string[]][] => {
      const list = (Array.isArray(value) ? value : [value]).filter(
        (one) => one !== null && one !== undefined && one !== '',
      )
      return list.length > 0 ? [[name, [...new Set(list.map(String))]]] : []
    }),
  ),
})
