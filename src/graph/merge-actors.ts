import { InputError } from '../errors.ts'
import type { Relation } from '../ontology/relations.ts'
import { toldActorRow } from './actor-rows.ts'
import { type Curating, type Curation, findSubject, makeCuration, recordCuration, type Subject } from './curation.ts'
import { movedKinds, type Runner, runFile, runTemplate } from './cypher-file.ts'
import type { Engine, Params, Row } from './engine.ts'
import { keptOf, type Merges, membersOf, mergesAt, readCurated } from './known-actors.ts'
import { type Log, logged } from './log.ts'
import { movedEdge, putEdges } from './past.ts'
import type { SeedGraph } from './seed-graph.ts'
import { recountRelations, touchedBy } from './settle.ts'

/** Two actors; whose relations may be touched, and what the seeds know. */
export interface Pair extends Curating {
  readonly keep: string
  readonly merge: string
  readonly relations: ReadonlyMap<string, Relation>
  readonly seeds: Pick<SeedGraph, 'actors'>
}

/** A merge; `despite` are judgements that the two are not the same, which it takes back. */
export interface Merge extends Pair {
  readonly despite: readonly string[]
}

interface Move {
  readonly from: string
  readonly to: string
  /** Whose edges move. */
  readonly members: readonly string[]
  /** The instant from which on they stand at the new end. */
  readonly at: string
  readonly seeds: Pair['seeds']
}

const moveEdges = async (runner: Runner, move: Move): Promise<void> => {
  const { from, to, members, at } = move
  const was = members.map((id) => (id === from ? '' : id))
  for (const kind of movedKinds) {
    const taken = await runTemplate(runner, 'write/merge-take', { fill: { kind }, params: { id: from } })
    const found = taken
      .map(({ other, edge }) => ({ other: other!, edge: edge as Params }))
      .filter(({ edge }) => members.includes((edge.was ?? from) as string))
    if (found.length === 0) continue
    await runTemplate(runner, 'write/merge-drop', { fill: { kind }, params: { id: from, was } })
    const past = found.map(({ other, edge }): Row => ({ other, actor: from, edge: { ...edge, endedAt: at } }))
    await putEdges(runner, { kind, past: true }, past)
    const rows = found.map(({ other, edge }): Row => {
      const moved = movedEdge(edge, (edge.was ?? from) as string, move)
      return { other, actor: to, edge: { ...moved, movedAt: at } }
    })
    await putEdges(runner, { kind }, rows)
  }
}

interface Recounted {
  readonly id: string
  readonly into: string | null
  /** Into whom it was merged since when; only of one that is merged or taken out now. */
  readonly log?: Log
}

/** Says of two actors into whom they are merged, how many articles name them and what those tell. */
const recountActors = async (runner: Runner, actors: readonly Recounted[]): Promise<void> => {
  const ids = actors.map(({ id }) => id)
  const found = new Map((await runFile(runner, 'write/merge-told', { ids })).map((row) => [row.id as string, row]))
  const rows = actors.map(({ id, into, log = null }): Row => {
    const { articles = 0, told = '' } = found.get(id) ?? {}
    return { id, into, log, articles, again: told !== '' }
  })
  await runFile(runner, 'write/merge-actors', { rows })
  const told = [...found.values()].filter((row) => row.told !== '')
  if (told.length > 0)
    await runFile(runner, 'write/actors', {
      rows: told.map((row) => toldActorRow(row.id as string, row.told as string, 0)),
    })
}

const moveActor = async (
  runner: Runner,
  move: Move,
  { actors, relations }: Pick<Pair, 'relations'> & { actors: readonly Recounted[] },
): Promise<void> => {
  const statements = (await runFile(runner, 'write/merge-statements', { id: move.from })).map(
    ({ statement }) => statement as string,
  )
  const before = await touchedBy(runner, statements)
  await moveEdges(runner, move)
  await recountRelations(runner, [before, await touchedBy(runner, statements)], relations)
  await recountActors(runner, actors)
}

/** Both actors of a pair, found in the order of their ids, so that two curators never wait for each other. */
const findPair = async (runner: Runner, { keep, merge }: Pair): Promise<{ kept: Subject; merged: Subject }> => {
  if (keep === merge) throw new InputError('keep and merge are one and the same actor.')
  const found = new Map<string, Subject>()
  for (const id of [keep, merge].sort()) found.set(id, await findSubject(runner, 'Actor', id))
  return { kept: found.get(keep)!, merged: found.get(merge)! }
}

const checkWhole = (merges: Merges, ids: readonly string[]): void => {
  const gone = ids.find((id) => merges.has(id))
  if (gone)
    throw new InputError(`Actor ${gone} was merged into ${keptOf(merges, gone)}: take that one.`, { code: 'CONFLICT' })
}

const checkMerged = (merges: Merges, { keep, merge }: Pick<Pair, 'keep' | 'merge'>): void => {
  if (keptOf(merges, merge) !== keptOf(merges, keep) || merges.get(merge) === keep) return
  const into = [merge, keep].flatMap((id) => (merges.has(id) ? [`${id} into ${merges.get(id)}`] : []))
  throw new InputError(`${merge} was not merged into ${keep}, but ${into.join(' and ')}.`, { code: 'CONFLICT' })
}

interface Judgement {
  readonly id: string
  readonly by: string
  readonly note: string
  readonly before: string
  readonly value: string
}

/** Judgements that stand against a merge: that somebody on the one side is not somebody on the other. */
const standing = async (runner: Runner, sides: readonly [string[], string[]]): Promise<readonly Judgement[]> => {
  const rows = await runFile(runner, 'write/unmerge-find', { ids: sides[0] })
  const judgements = rows.map(({ node }) => node as unknown as Judgement)
  const across = (a: string, b: string) => sides[0].includes(a) && sides[1].includes(b)
  return judgements.filter(({ value, before }) => across(value, before) || across(before, value))
}

const checkJudgements = (found: readonly Judgement[], despite: readonly string[]): void => {
  const against = found.filter(({ id }) => !despite.includes(id))
  if (against.length === 0) return
  const words = against.map(({ id, by, note, before, value }) => `${before} is not ${value} (${by}: "${note}", ${id})`)
  throw new InputError(`Somebody judged that ${words.join('; ')}: name that in despite to overrule it.`, {
    code: 'CONFLICT',
  })
}

/**
 * Makes two actors one, in one transaction: all that is said of the one is said of the other from then on, and `was` keeps whom the words
 * name. `InputError` when one is not there, was merged already or is judged to be another, and on a conflict.
 */
export const mergeActors = (engine: Engine, { despite, relations, seeds, ...pair }: Merge): Promise<Curation> =>
  engine.transaction(async (run) => {
    const runner = { name: engine.name, run }
    const { keep, merge, ...curating } = pair
    const { kept, merged } = await findPair(runner, { ...pair, relations, seeds })
    const merges = mergesAt(await readCurated(runner), null)
    checkWhole(merges, [keep, merge])
    const judgements = await standing(runner, [membersOf(merges, keep), membersOf(merges, merge)])
    checkJudgements(judgements, despite)
    const deed = { action: 'MERGE', value: keep, before: merge } as const
    const curation = await makeCuration(runner, [kept, merged], { ...curating, ...deed })
    for (const { id } of judgements) await runFile(runner, 'write/unmerge-withdraw', { id, by: curation.id })
    const actors = [
      { id: keep, into: null },
      { id: merge, into: keep, log: logged(merged.node.mergedIntoLog, { at: curation.at, value: keep }) },
    ]
    const move = { from: merge, to: keep, members: membersOf(merges, merge), at: curation.at, seeds }
    await moveActor(runner, move, { actors, relations })
    return recordCuration(runner, curation, [kept, merged])
  })

/**
 * Takes a merge back, in one transaction: whom the words name is again of whom it is said. Two that were not merged stay as they are. Either
 * way the judgement that they are not the same stands against a later merge. `InputError` when one is not there, and on a conflict.
 */
export const unmergeActors = (engine: Engine, { relations, seeds, ...pair }: Pair): Promise<Curation> =>
  engine.transaction(async (run) => {
    const runner = { name: engine.name, run }
    const { keep, merge, ...curating } = pair
    const { kept, merged } = await findPair(runner, { ...pair, relations, seeds })
    const merges = mergesAt(await readCurated(runner), null)
    checkMerged(merges, pair)
    const deed = { action: 'UNMERGE', value: keep, before: merge } as const
    const curation = await makeCuration(runner, [kept, merged], { ...curating, ...deed })
    if (keptOf(merges, merge) === keptOf(merges, keep)) {
      const from = keptOf(merges, keep)
      const actors = [
        { id: from, into: null },
        { id: merge, into: null, log: logged(merged.node.mergedIntoLog, { at: curation.at, value: null }) },
      ]
      const move = { from, to: merge, members: membersOf(merges, merge), at: curation.at, seeds }
      await moveActor(runner, move, { actors, relations })
    }
    return recordCuration(runner, curation, [kept, merged])
  })
