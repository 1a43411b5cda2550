import { InputError } from '../errors.ts'

/** How long one read may take, in milliseconds, and how many rows it may give. */
export interface Bounds {
  readonly ms: number
  readonly rows: number
}

/** Says that a read took longer than its bounds. */
export const tooSlow = (): InputError =>
  new InputError(
    'The graph had no answer in time: narrow the question by actor, kind or days, ask for smaller pages (first), or for fewer fields at once.',
    { code: 'TOO_SLOW' },
  )

/** Says that a read gave more rows than its bounds. */
export const tooMany = (rows: number): InputError =>
  new InputError(`The graph has more than ${rows} rows for this: narrow the question by actor, kind or days.`, {
    code: 'TOO_MUCH',
  })

/** Rejects with `tooSlow` when `work` takes longer than `ms`, without beginning it when there is no time. What is under way is left to end by itself. */
export const inTime = async <T>(work: () => Promise<T>, ms: number): Promise<T> => {
  if (ms <= 0) throw tooSlow()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), ms)
  })
  try {
    return await Promise.race([work(), late])
  } finally {
    clearTimeout(timer)
  }
}
