import type { Relation } from '../ontology/relations.ts'
import { type Runner, runFile, runTemplate } from './cypher-file.ts'
import type { Row } from './engine.ts'
import { keepRejected } from './review.ts'

/** The versions of an article, and the kinds whose relations a review may touch. */
export interface Versions {
  readonly from: string
  readonly to: string
  readonly relations: ReadonlyMap<string, Relation>
}

interface Found {
  readonly article: string
  readonly statement: string
  readonly review?: string | null
  readonly revision?: string | null
  readonly says: readonly string[]
}

/** The verdict that a new statement takes over: that of all old ones that say the same, where they have the same. */
const carried = (old: readonly Found[], { says, statement }: Found): Row[] => {
  const same = old.filter((one) => JSON.stringify(one.says) === JSON.stringify(says))
  const { review: verdict, revision } = same[0] ?? {}
  if (!verdict || !revision || same.some(({ review }) => review !== verdict)) return []
  return [{ id: statement, verdict, curation: revision, order: 1 }]
}

/**
 * Lets reviews hold for the new version of an article, within the transaction that writes it: a statement of the same kind, polarity, modality
 * and quote, by and to the same actors in the words of the same speakers, takes over the verdict, with the curation that gave it. Not where the
 * old version says so more than once with different verdicts, nor where it names nobody; a verdict of its own, from an earlier life, stays.
 */
export const carryReviews = async (runner: Runner, { from, to, relations }: Versions): Promise<void> => {
  const found = (await runFile(runner, 'write/carry-find', { ids: [from, to] })) as unknown as readonly Found[]
  const old = found.filter(({ article }) => article === from)
  const rows = found.filter(({ article, review }) => article === to && !review).flatMap((one) => carried(old, one))
  if (rows.length === 0) return
  const carriedAt = await runFile(runner, 'write/carry-reviews', { rows })
  const instants = new Map(carriedAt.map(({ statement, at }) => [statement, at!]))
  const linked = rows.map((row) => ({ ...row, at: instants.get(row.id!)! }))
  await runTemplate(runner, 'write/curates', { fill: { label: 'Statement' }, params: { rows: linked } })
  await keepRejected(
    runner,
    rows.map(({ id }) => id as string),
    relations,
  )
}
