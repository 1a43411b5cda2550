/** How long calls took, in milliseconds: the middle one and the 95th of a hundred. */
export interface Latency {
  readonly p50: number
  readonly p95: number
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!

/** Milliseconds that `work` takes. */
export const timed = async (work: () => unknown): Promise<number> => {
  const before = performance.now()
  await work()
  return performance.now() - before
}

/** Calls `work` with 0, 1, 2 … `calls` times, one after the other, after a tenth as many calls that do not count. */
export const latency = async (calls: number, work: (index: number) => unknown): Promise<Latency> => {
  for (let index = 0; index < calls / 10; index++) await work(index)
  const times: number[] = []
  for (let index = 0; index < calls; index++) times.push(await timed(() => work(index)))
  const sorted = times.sort((a, b) => a - b)
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) }
}
