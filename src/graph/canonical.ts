import type { Params, Value } from './engine.ts'

/** A value with sorted keys and without null, so that equal graphs give equal bytes. */
export const canonical = (value: Value): Value => {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value as Params).filter(([, inside]) => inside !== null && inside !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inside]) => [key, canonical(inside)]),
  )
}
