/** Tells those who wait that something has changed. */
export interface Signal {
  /** How often it was raised: whoever reads first and then waits for the next time compares, and misses none. */
  readonly count: () => number
  readonly raise: () => void
  /** Resolves when it has been raised more than `seen` times, after `ms` milliseconds, or when `end` is aborted. */
  readonly next: (seen: number, ms: number, end: AbortSignal) => Promise<void>
}

/** A signal that nobody has raised yet. */
export const createSignal = (): Signal => {
  let raised = 0
  const waiting = new Set<() => void>()
  return {
    count: () => raised,
    raise: () => {
      raised += 1
      for (const wake of [...waiting]) wake()
    },
    next: (seen, ms, end) =>
      new Promise((done) => {
        if (raised > seen || end.aborted) return done()
        const wake = () => {
          clearTimeout(late)
          waiting.delete(wake)
          end.removeEventListener('abort', wake)
          done()
        }
        const late = setTimeout(wake, ms)
        waiting.add(wake)
        end.addEventListener('abort', wake)
      }),
  }
}
