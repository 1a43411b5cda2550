import { type Runner, runFile } from './cypher-file.ts'

const later = (wanted: string, last: string): string => {
  const [asked, before] = [Date.parse(wanted), Date.parse(last)]
  return asked > before ? wanted : new Date(before + 1).toISOString()
}

/**
 * The instant (ISO 8601) at which a batch is recorded: the one wanted, or just after the batch before it when the clock stands still or goes
 * back. Strictly increasing in the order of commits, whichever process writes: the instants, and ids within them, order the ledger.
 * Within the transaction that writes the batch, and before all else in it.
 */
export const recordingInstant = async (runner: Runner, wanted: string): Promise<string> => {
  const [clock] = await runFile(runner, 'write/clock', {})
  // A graph written before there was a clock.
  const last = clock?.last ?? (await runFile(runner, 'read/statement-last', {}))[0]?.at
  const at = typeof last === 'string' ? later(wanted, last) : wanted
  await runFile(runner, 'write/clock-set', { at })
  return at
}
