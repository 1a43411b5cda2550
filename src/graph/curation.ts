import { hashId } from '../article/document.ts'
import { InputError } from '../errors.ts'
import { type Runner, runFile, runTemplate } from './cypher-file.ts'
import type { Params } from './engine.ts'

/** What a curator may do. */
export const curationActions = ['REVIEW', 'RENAME', 'LINK', 'CORRECT', 'MERGE', 'UNMERGE'] as const
export type CurationAction = (typeof curationActions)[number]

/** The labels of what can be curated. */
export type CuratedLabel = 'Statement' | 'Actor' | 'Article'

/**
 * Who curates, when (ISO 8601) and why; `basedOn` are the last curations of the things concerned that the curator has seen, none for things
 * that nobody has curated yet.
 */
export interface Curating {
  readonly by: string
  readonly at: string
  readonly note: string
  readonly basedOn: readonly string[]
}

/** A curation as the graph keeps it. `value` is what it sets (a verdict, a name, a Wikidata id), `before` what stood there. */
export interface Curation {
  readonly id: string
  readonly action: CurationAction
  readonly by: string
  readonly at: string
  readonly note: string
  readonly value: string | null
  readonly before: string | null
}

/** A node that is curated, with its properties. */
export interface Subject {
  readonly label: CuratedLabel
  readonly id: string
  readonly node: Params
}

const lastOf = async (runner: Runner, subjects: readonly Subject[]): Promise<readonly Curation[]> => {
  const ids = [...new Set(subjects.flatMap(({ node }) => (node.revision ?? []) as string))].sort()
  if (ids.length === 0) return []
  return (await runFile(runner, 'write/curate-last', { ids })).map(({ node }) => node as unknown as Curation)
}

const inWords = ({ id, action, by, at, note, value }: Curation): string =>
  `${at} ${action}${value === null || value === undefined ? '' : ` ${value}`} by ${by} ("${note}", basedOn: "${id}")`

/** Throws a conflict when `basedOn` is not just the last curations of the subjects. */
const checkBasis = (last: readonly Curation[], basedOn: readonly string[]): void => {
  const unseen = last.filter(({ id }) => !basedOn.includes(id))
  if (unseen.length > 0)
    throw new InputError(`This was curated meanwhile: ${unseen.map(inWords).join('; ')}.`, { code: 'CONFLICT' })
  const stale = basedOn.filter((id) => !last.some((one) => one.id === id))
  if (stale.length > 0)
    throw new InputError(`basedOn ${stale.join(', ')} is not the last curation of this.`, { code: 'CONFLICT' })
}

const next = (instant: string): string => new Date(Date.parse(instant) + 1).toISOString()

/** Finds what is to be curated. `InputError` when there is none. */
export const findSubject = async (runner: Runner, label: CuratedLabel, id: string): Promise<Subject> => {
  const [found] = await runTemplate(runner, 'write/curate-find', { fill: { label }, params: { ids: [id] } })
  if (!found) throw new InputError(`No ${label.toLowerCase()} has the id ${id}.`)
  return { label, id, node: found.node as Params }
}

/** What a curation does, before it is written down. */
export interface Deed {
  readonly action: CurationAction
  readonly value?: string | null
  readonly before?: string | null
}

/**
 * Checks a curation against those before it, and makes it, with an instant after them; `recordCuration` writes it down.
 * `InputError` without a note, and with code `CONFLICT` when somebody curated one of the subjects in the meantime.
 */
export const makeCuration = async (
  runner: Runner,
  subjects: readonly Subject[],
  { by, at, note, basedOn, action, value = null, before = null }: Curating & Deed,
): Promise<Curation> => {
  if (note.trim() === '') throw new InputError('note is empty: say why.')
  const last = await lastOf(runner, subjects)
  checkBasis(last, basedOn)
  const instant = [at, ...last.map((one) => next(one.at))].sort().at(-1)!
  const ids = subjects.map(({ id }) => id)
  const id = hashId('curation', action, ...ids, instant, ...last.map((one) => one.id))
  return { id, action, by, at: instant, note: note.trim(), value, before }
}

/** Writes a curation with links to its subjects, of which it becomes the last. */
export const recordCuration = async (
  runner: Runner,
  curation: Curation,
  subjects: readonly Pick<Subject, 'label' | 'id'>[],
): Promise<Curation> => {
  const { id, ...properties } = curation
  await runFile(runner, 'write/curations', { id, properties })
  for (const [order, { label, id: subject }] of subjects.entries())
    await runTemplate(runner, 'write/curates', {
      fill: { label },
      params: { rows: [{ curation: id, id: subject, order, at: null }] },
    })
  return curation
}
