import { InputError } from '../errors.ts'
import type { Relation } from '../ontology/relations.ts'
import { toldActorRow } from './actor-rows.ts'
import { type Runner, runFile } from './cypher-file.ts'
import type { Engine, Row } from './engine.ts'
import { settle, touchedBy } from './settle.ts'

const unique = (ids: readonly string[]): string[] => [...new Set(ids)].sort()

const resumeActors = async (runner: Runner, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  const told = (await runFile(runner, 'write/retract-actors', { ids })).filter((row) => row.told !== '')
  await runFile(runner, 'write/blank-actors', { ids })
  const rows = told.map(({ actor, told }): Row => toldActorRow(actor as string, told as string, 0))
  if (rows.length > 0) await runFile(runner, 'write/actors', { rows })
}

/** Takes one live article out of the live graph, within a transaction; how many statements went with it. */
export const retractOne = async (
  runner: Runner,
  { article, at, relations }: Retraction & { article: string },
): Promise<number> => {
  await runFile(runner, 'write/retract-article', { article, at })
  const statements = (await runFile(runner, 'write/retract-statements', { article, at })).map(
    (row) => row.statement as string,
  )
  const actors = (await runFile(runner, 'write/retract-mentions', { article })).map((row) => row.actor as string)
  await settle(runner, await touchedBy(runner, statements), relations)
  await resumeActors(runner, unique(actors))
  return statements.length
}

/** When (ISO 8601) a retraction happens, and the kinds whose relations it may touch. */
export interface Retraction {
  readonly at: string
  readonly relations: ReadonlyMap<string, Relation>
}

/** The ids of the articles that were retracted, and how many statements went with them. */
export interface Retracted {
  readonly articles: readonly string[]
  readonly statements: number
}

/**
 * Takes the article with an id, or every live version of the article at an address, out of the live graph, in one transaction. The live
 * graph is then the one that never had it; its statements stay in the ledger. `InputError` when no live article is known by `ref`.
 */
export const retractArticle = (engine: Engine, ref: string, retraction: Retraction): Promise<Retracted> =>
  engine.transaction(async (run) => {
    const runner = { name: engine.name, run }
    const articles = (await runFile(runner, 'write/retract-find', { ref })).map(({ id }) => id as string)
    if (articles.length === 0) throw new InputError(`No live article has the id or address ${ref}.`)
    let statements = 0
    for (const article of articles) statements += await retractOne(runner, { ...retraction, article })
    return { articles, statements }
  })
