import { z } from 'zod'
import { InputError } from '../../errors.ts'

/** A place in the ledger: behind the statement `id` of the batch recorded at an instant. Instants, and ids within one, order all statements. */
export interface Place {
  readonly at: string
  readonly id: string
}

/** Behind every id: these are hexadecimal. */
const last = '~'

/** The place behind all statements recorded at an instant, or earlier. */
export const behind = (at: string): Place => ({ at, id: last })

/** True for what the ledger has before a place. */
export const isBefore = (told: { readonly recordedAt: string; readonly id: string }, { at, id }: Place): boolean =>
  told.recordedAt < at || (told.recordedAt === at && told.id < id)

const Cursor = z.tuple([z.literal('ledger'), z.string(), z.string()])

/** A place as clients keep it. */
export const toCursor = ({ at, id }: Place): string =>
  Buffer.from(JSON.stringify(['ledger', at, id])).toString('base64url')

const decoded = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

/** The place that a cursor, or an instant (ISO 8601 with its zone), names. `InputError` for anything else. */
export const toPlace = (after: string): Place => {
  if (instant.test(after) && !Number.isNaN(Date.parse(after))) return behind(new Date(after).toISOString())
  const { data } = Cursor.safeParse(decoded(after))
  if (data) return { at: data[1], id: data[2] }
  throw new InputError('after is no cursor of an event, nor an instant such as 2025-05-02T08:00:00Z.')
}
