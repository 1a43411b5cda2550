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

/** What calls took, by how long each of them did. */
export const latencyOf = (times: readonly number[]): Latency => {
  const sorted = [...times].sort((a, b) => a - b)
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) }
}

/**
 * Calls each of `works` with 0, then each with 1, 2 … `calls` times, one after the other, after a tenth as many calls that do not count: what
 * else the machine does falls on all of them.
 */
export const latencies = async (calls: number, works: readonly ((index: number) => unknown)[]): Promise<Latency[]> => {
  for (let index = 0; index < calls / 10; index++) for (const work of works) await work(index)
  const times = works.map((): number[] => [])
  for (let index = 0; index < calls; index++)
    for (const [at, work] of works.entries()) times[at]!.push(await timed(() => work(index)))
  return times.map(latencyOf)
}

/** Calls `work` with 0, 1, 2 … `calls` times, one after the other, after a tenth as many calls that do not count. */
export const latency = async (calls: number, work: (index: number) => unknown): Promise<Latency> =>
  (await latencies(calls, [work]))[0]!
