import { pageParams, toConnection } from '../page.ts'
import type { AbsenceResolvers } from '../schema.generated.ts'

/** The statements of an absence, whose ids are known: only those of the page are read. */
export const Absence: AbsenceResolvers = {
  statements: async ({ statements }, args, { load }) => {
    const page = { ...args, list: 'absence-statements' }
    const { afterId, limit } = pageParams(page)
    const from = afterId === null ? 0 : statements.indexOf(afterId) + 1
    const rows = (await load.absenceStatements.loadMany(statements.slice(from, from + limit))).flat()
    const places = rows.map((row) => {
      if (row instanceof Error) throw row
      return { key: row.node.publishedAt ?? '', id: row.id, node: row.node }
    })
    return toConnection(page, { total: statements.length, page: places }, ({ node }) => node)
  },
}
