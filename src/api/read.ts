import { z } from 'zod'
import { cypherFile, type Fill, runFile, runTemplate } from '../graph/cypher-file.ts'
import type { Engine, Params } from '../graph/engine.ts'
import type { Moment } from './moment.ts'
import { type Connection, type PageArgs, pageParams, toConnection } from './page.ts'
import { keepBrought, type StatementSource } from './part.ts'
import { PartRow, StatementRow } from './row.ts'

/** What is read: the graph of an engine at a moment; and the types of `edges` at whose ends stands what the operation asks of statements. */
export interface Source {
  readonly engine: Engine
  readonly moment: Moment
  readonly edges: readonly string[]
}

/**
 * Runs `cypher/read/NAME.cypher` and checks its rows. A file that asks for a moment (`known`, `valid`), or for the edges of statements to bring
 * along, is given those of the source.
 */
export const readRows = async <T extends z.ZodType>(
  { engine, moment, edges }: Source,
  file: { readonly name: string; readonly params: Params; readonly fill?: Fill; readonly row: T },
): Promise<z.infer<T>[]> => {
  const name = `read/${file.name}`
  const asked = cypherFile(name, engine.name).params
  const params = {
    ...(asked.includes('edges') ? { edges } : {}),
    ...file.params,
    ...(asked.includes('known') ? moment : {}),
  }
  const rows = file.fill ? runTemplate(engine, name, { fill: file.fill, params }) : runFile(engine, name, params)
  return z.array(file.row).parse(await rows)
}

/**
 * The row of a paged file: `total` of all pages, the items of this one with their place, and what comes along: `statements` that these name,
 * and what statements are joined to.
 */
export const PageRow = <T extends z.ZodType>(node: T) =>
  z.object({
    total: z.number(),
    page: z.array(z.object({ key: z.union([z.string(), z.number()]), id: z.string(), node })),
    statements: z.array(StatementRow).optional(),
    parts: z.array(PartRow).optional(),
  })

/** Runs a paged file of one row, and makes its connection. */
export const readPage = async <T>(
  source: StatementSource,
  args: PageArgs,
  file: { readonly name: string; readonly params: Params; readonly node: z.ZodType<T> },
): Promise<Connection<T>> => {
  const page = { ...args, list: file.name }
  const params = { ...file.params, ...pageParams(page) }
  const [row = { total: 0, page: [] }] = await readRows(source, { name: file.name, params, row: PageRow(z.unknown()) })
  keepBrought(source, row)
  return toConnection(page, row, ({ node }) => file.node.parse(node))
}
