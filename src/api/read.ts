import { z } from 'zod'
import { cypherFile, type Fill, runFile, runTemplate } from '../graph/cypher-file.ts'
import type { Engine, Params } from '../graph/engine.ts'
import type { Moment } from './moment.ts'
import { type Connection, type PageArgs, pageParams, toConnection } from './page.ts'

/** What is read: the graph of an engine at a moment. A `Context` is one. */
export interface Source {
  readonly engine: Engine
  readonly moment: Moment
}

/** Runs `cypher/read/NAME.cypher` and checks its rows. A file that asks for a moment (`known`, `valid`) is given that of the source. */
export const readRows = async <T extends z.ZodType>(
  { engine, moment }: Source,
  file: { readonly name: string; readonly params: Params; readonly fill?: Fill; readonly row: T },
): Promise<z.infer<T>[]> => {
  const name = `read/${file.name}`
  const timed = cypherFile(name, engine.name).params.includes('known')
  const params = timed ? { ...file.params, ...moment } : file.params
  const rows = file.fill ? runTemplate(engine, name, { fill: file.fill, params }) : runFile(engine, name, params)
  return z.array(file.row).parse(await rows)
}

/** The row of a paged file: `total` of all pages, and the items of this one with their place. */
export const PageRow = <T extends z.ZodType>(node: T) =>
  z.object({
    total: z.number(),
    page: z.array(z.object({ key: z.union([z.string(), z.number()]), id: z.string(), node })),
  })

/** Runs a paged file of one row, and makes its connection. */
export const readPage = async <T>(
  source: Source,
  args: PageArgs,
  file: { readonly name: string; readonly params: Params; readonly node: z.ZodType<T> },
): Promise<Connection<T>> => {
  const page = { ...args, list: file.name }
  const params = { ...file.params, ...pageParams(page) }
  const [row] = await readRows(source, { name: file.name, params, row: PageRow(z.unknown()) })
  return toConnection(page, row ?? { total: 0, page: [] }, ({ node }) => file.node.parse(node))
}
