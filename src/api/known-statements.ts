import type { GraphQLResolveInfo } from 'graphql'
import type { Loaders } from './loaders.ts'
import { argsAhead, type LookAhead } from './look-ahead.ts'
import { type Connection, type PageArgs, pageParams, toConnection } from './page.ts'
import type { StatementRow } from './row.ts'

/** A statement by its day of publication (ISO 8601, '' when it has none) and id. */
export type Dated = readonly [day: string, id: string]

/** Reads words such as `2025-03-05 ID`, and sorts them: the latest day first, then by id. */
export const latestFirst = (statements: readonly string[]): Dated[] => {
  const pairs = statements.map((words) => words.split(' ') as [day: string, id: string])
  return pairs.sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a > b ? -1 : 1))
}

/**
 * How many of the statements that a node names its field (`Type.statements`) asks for first, one more than a page holds; 0 where that field is not
 * asked for, or for another page.
 */
export const namedAhead = (ahead: LookAhead, name: string, info: GraphQLResolveInfo): number => {
  const args = argsAhead<PageArgs>(ahead, name, info)
  return args && args.after == null ? pageParams({ ...args, list: 'statement-nodes' }).limit : 0
}

/** A page of statements whose ids are known, in their order: only those of the page are read. */
export const knownStatements = async (
  ids: readonly string[],
  args: PageArgs,
  load: Loaders,
): Promise<Connection<StatementRow>> => {
  const page = { ...args, list: 'statement-nodes' }
  const { afterId, limit } = pageParams(page)
  const from = afterId === null ? 0 : ids.indexOf(afterId) + 1
  const rows = (await load.statementNodes.loadMany(ids.slice(from, from + limit))).flat()
  const places = rows.map((row) => {
    if (row instanceof Error) throw row
    return { key: row.publishedAt ?? '', id: row.id, node: row }
  })
  return toConnection(page, { total: ids.length, page: places }, ({ node }) => node)
}
