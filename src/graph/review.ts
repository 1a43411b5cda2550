import { InputError } from '../errors.ts'
import type { Relation } from '../ontology/relations.ts'
import { recordingInstant } from './clock.ts'
import { type Curating, type Curation, findSubject, makeCuration, recordCuration } from './curation.ts'
import { type Runner, runFile } from './cypher-file.ts'
import type { Engine } from './engine.ts'
import { logged } from './log.ts'
import { settle, touchedBy } from './settle.ts'

/** What a curator says of a statement. */
export const verdicts = ['CONFIRMED', 'REJECTED', 'UNSURE'] as const
export type Verdict = (typeof verdicts)[number]

/** A review of a statement, and the kinds whose relations it may touch. */
export interface Review extends Curating {
  readonly id: string
  readonly verdict: Verdict
  readonly relations: ReadonlyMap<string, Relation>
}

/** Ends the new life of those statements that are rejected, where it begins, within a transaction. */
export const keepRejected = async (
  runner: Runner,
  ids: readonly string[],
  relations: Review['relations'],
): Promise<void> => {
  const rejected = (await runFile(runner, 'write/review-again', { ids })).map(({ statement }) => statement as string)
  if (rejected.length > 0) await settle(runner, await touchedBy(runner, rejected), relations)
}

/**
 * Gives a statement its verdict, in one transaction. A rejected statement is not live from that instant on, as if its article had not said
 * so, until another verdict brings it back. `InputError` when there is none, when its article is retracted, and on a conflict.
 */
export const reviewStatement = (engine: Engine, { id, verdict, relations, ...curating }: Review): Promise<Curation> =>
  engine.transaction(async (run) => {
    const runner = { name: engine.name, run }
    const statement = await findSubject(runner, 'Statement', id)
    const [found] = await runFile(runner, 'write/review-find', { id })
    if (found?.articleRetracted) throw new InputError(`The article of statement ${id} is retracted.`)
    const { review = null, retractedAt = null, reviewLog } = statement.node
    const deed = { action: 'REVIEW', value: verdict, before: review as string | null } as const
    const curation = await makeCuration(runner, [statement], { ...curating, ...deed })
    const [live, kept] = [retractedAt === null, verdict !== 'REJECTED']
    const begins = !live && kept
    // What comes back is recorded anew, at the end of the ledger.
    const at = begins ? await recordingInstant(runner, curation.at) : curation.at
    const log = logged(reviewLog, { at, value: verdict })
    await runFile(runner, 'write/review', { id, verdict, log, at, ends: live && !kept, begins })
    if (begins) await runFile(runner, 'write/clock-told', { at })
    if (live !== kept) await settle(runner, await touchedBy(runner, [id]), relations)
    return recordCuration(runner, curation, [statement])
  })
