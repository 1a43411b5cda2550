import type { GraphQLResolveInfo } from 'graphql'
import { Repeater } from 'graphql-yoga'
import type { Context } from '../context.ts'
import { rootOf } from '../moment.ts'
import { lastPlace, nextInstant, nextPlaces } from './ledger.ts'
import { type Place, toCursor, toPlace } from './place.ts'

/** How often a subscriber looks whether another process has written to the same database, in milliseconds. */
const interval = 1_000

/** What a subscription tells of the statement at a place. */
export interface Found<E> {
  readonly place: Place
  readonly event: E
}

/** The events of statements, which come in the order of the ledger; in the same order, and none for what does not matter. */
export type Look<E> = (context: Context, places: readonly Place[]) => Promise<readonly Found<E>[]>

/** An event with its place in the ledger. */
export type Event<E> = E & { readonly cursor: string }

/** Waits for more behind a place, which `seen` says how often the signal was raised before. */
const more = async (context: Context, place: Place, { seen, end }: { seen: number; end: AbortSignal }) => {
  do await context.added.next(seen, interval, end)
  while (!end.aborted && context.added.count() === seen && (await nextInstant(context, place)) === null)
}

/** Aborted when the client leaves or the server stops. */
const endOf = (stop: Promise<unknown>, stopping: AbortSignal): AbortSignal => {
  const end = new AbortController()
  const abort = () => end.abort()
  if (stopping.aborted) abort()
  stopping.addEventListener('abort', abort)
  void stop.then(() => {
    stopping.removeEventListener('abort', abort)
    abort()
  })
  return end.signal
}

/**
 * What happens behind `after`, then what happens from now on, until the client leaves or the server stops. The ledger is the queue: the next
 * statements are read when the client has taken those before, so that a slow one costs no memory and one that comes back has missed nothing.
 */
export const follow = async <E extends object>(
  context: Context,
  after: string | null | undefined,
  look: Look<E>,
): Promise<AsyncIterable<Event<E>>> => {
  let place = after == null ? await lastPlace(context) : toPlace(after)
  return new Repeater<Event<E>>(async (push, stop) => {
    const end = endOf(stop, context.stopping)
    while (!end.aborted) {
      const seen = context.added.count()
      const places = await nextPlaces(context, place)
      for (const { place, event } of places.length > 0 ? await look(context.anew(), places) : [])
        if (!end.aborted) await push({ ...event, cursor: toCursor(place) })
      if (places.length === 0) await more(context, place, { seen, end })
      else place = places.at(-1)!
    }
    stop()
  })
}

/** Each event is answered by reads of its own: what was read for the one before may have changed since. */
export const answered = <E>(event: E, _: unknown, context: Context, info: GraphQLResolveInfo): E => {
  context.roots.set(rootOf(info), context.anew())
  return event
}
