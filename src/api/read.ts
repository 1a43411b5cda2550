import { z } from 'zod'
import { cypherFile, type Fill, runFile, runTemplate } from '../graph/cypher-file.ts'
import type { Engine, Params } from '../graph/engine.ts'
import type { LookAhead } from './look-ahead.ts'
import type { Moment } from './moment.ts'

/** What is read: the graph of an engine at a moment; and what fields below will ask for. A `Context` is one. */
export interface Source {
  readonly engine: Engine
  readonly moment: Moment
  readonly ahead: Pick<LookAhead, 'edges' | 'sides'>
}

const given = (asked: readonly string[], { moment, ahead }: Source): Params => ({
  ...(asked.includes('edges') ? { edges: ahead.edges } : {}),
  ...(asked.includes('sides') ? { sides: ahead.sides } : {}),
  ...(asked.includes('known') ? moment : {}),
})

/**
 * Runs `cypher/read/NAME.cypher` and checks its rows. A file that asks for a moment (`known`, `valid`), or for the edges to bring along, is given
 * those of the source.
 */
export const readRows = async <T extends z.ZodType>(
  source: Source,
  file: { readonly name: string; readonly params: Params; readonly fill?: Fill; readonly row: T },
): Promise<z.infer<T>[]> => {
  const { engine } = source
  const name = `read/${file.name}`
  const params = { ...given(cypherFile(name, engine.name).params, source), ...file.params }
  const rows = file.fill ? runTemplate(engine, name, { fill: file.fill, params }) : runFile(engine, name, params)
  return z.array(file.row).parse(await rows)
}

/** The row of a paged file: `total` of all pages, and the items of this one with their place. */
export const PageRow = <T extends z.ZodType>(node: T) =>
  z.object({
    total: z.number(),
    page: z.array(z.object({ key: z.union([z.string(), z.number()]), id: z.string(), node })),
  })
