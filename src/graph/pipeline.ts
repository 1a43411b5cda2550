import { setImmediate } from 'node:timers/promises'

/**
 * Waits for runs of one transaction that need nothing of each other's rows: each is begun (the generator makes it) while the database is
 * still busy with those before it, and is done after them. Rejects as the first that fails does.
 */
export const pipeline = async (runs: Iterable<Promise<unknown>>): Promise<void> => {
  const begun: Promise<unknown>[] = []
  for (const run of runs) {
    // Its failure is told below, when all are begun.
    run.catch(() => undefined)
    begun.push(run)
    // What was sent leaves the process only between two turns of the event loop.
    await setImmediate()
  }
  await Promise.all(begun)
}
