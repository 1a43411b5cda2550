import DataLoader from 'dataloader'
import type { z } from 'zod'
import type { Params } from '../graph/engine.ts'
import type { AboutKey } from './about-key.ts'
import { readRows, type Source } from './read.ts'

/** Of loaders whose keys are data. */
export const byValue = { cacheKeyFn: (key: unknown) => JSON.stringify(key) }

/** Items by a name that each has, in their order. */
export const grouped = <T, N extends string | number>(items: readonly T[], nameOf: (item: T) => N): Map<N, T[]> => {
  const groups = new Map<N, T[]>()
  for (const item of items) {
    const name = nameOf(item)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return groups
}

/** Rows of a file that takes `ids` and names the id in each row; one read for all ids of a level. */
export const rowsById = <T extends z.ZodType<{ id: string }>>(source: Source, name: string, row: T) =>
  new DataLoader<string, z.infer<T>[]>(async (ids) => {
    const rows = await readRows(source, { name, params: { ids }, row })
    const groups = grouped(rows, ({ id }) => id)
    return ids.map((id) => groups.get(id) ?? [])
  })

/** Rows of a file that takes `keys` and names in each row the place of the key in that list. */
export const rowsByKey = <T extends z.ZodType<{ at: number }>, K extends object = AboutKey>(
  source: Source,
  name: string,
  row: T,
) =>
  new DataLoader<K, z.infer<T>[], string>(async (keys) => {
    const params = { keys: keys.map((key, at) => ({ ...(key as Params), at })) }
    const groups = grouped(await readRows(source, { name, params, row }), ({ at }) => at)
    return keys.map((_, at) => groups.get(at) ?? [])
  }, byValue)
