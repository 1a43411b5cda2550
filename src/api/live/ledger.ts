import { z } from 'zod'
import { readRows, type Source } from '../read.ts'
import type { Place } from './place.ts'
import { behind } from './place.ts'

/** The most statements that are looked at in one go: what a subscriber who has missed much may hold of them in memory. */
const most = 500

const Instant = z.object({ at: z.string().nullable() })
const Clock = z.object({ last: z.string(), before: z.string().nullable() })
const Entry = z.object({ at: z.string(), id: z.string() })

/** The end of the ledger. */
export const lastPlace = async (source: Source): Promise<Place> => {
  const [row] = await readRows(source, { name: 'statement-last', params: {}, row: Instant })
  return behind(row?.at ?? '')
}

const rest = (source: Source, { at, id }: Place): Promise<Place[]> =>
  readRows(source, { name: 'statement-batch', params: { at, afterId: id, limit: most }, row: Entry })

/** The instant of the batch after a place, null at the end. One batch is written as a whole: it is there with all its statements or not at all. */
export const nextInstant = async (source: Source, { at }: Place): Promise<string | null> => {
  const [clock] = await readRows(source, { name: 'statement-clock', params: {}, row: Clock })
  if (clock && clock.last <= at) return null
  // Whoever keeps up is told by the clock; who has missed more looks through the ledger.
  if (clock?.before && clock.before <= at) return clock.last
  const [row] = await readRows(source, { name: 'statement-next', params: { at }, row: Instant })
  return row?.at ?? null
}

/** The next statements of the ledger behind a place, in order, of one batch; none at the end. Retracted ones are among them. */
export const nextPlaces = async (source: Source, place: Place): Promise<readonly Place[]> => {
  const same = await rest(source, place)
  if (same.length > 0) return same
  const at = await nextInstant(source, place)
  return at === null ? [] : rest(source, { at, id: '' })
}
