import type { Value } from './engine.ts'

/**
 * What a curator changed, as a property `…Log` beside it: an instant (ISO 8601; empty before the first change) and what held from then on
 * (empty: nothing), one pair after the other.
 */
export type Log = readonly string[]

/** What a log says held at an instant; null for the last it says. */
export const valueAt = (log: Log, known: string | null): string | null => {
  const at = log.findLastIndex((instant, index) => index % 2 === 0 && (known === null || instant <= known))
  return log[at + 1] || null
}

/** A log with one more change; `before` is what held before the first. */
export const logged = (
  log: Value | undefined,
  { at, value, before = null }: { readonly at: string; readonly value: string | null; readonly before?: string | null },
): Log => [...((log as Log | null | undefined) ?? ['', before ?? '']), at, value ?? '']
