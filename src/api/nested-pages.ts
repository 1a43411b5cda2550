import DataLoader from 'dataloader'
import { z } from 'zod'
import type { Params } from '../graph/engine.ts'
import { byValue, grouped } from './batch.ts'
import { type Connection, type PageArgs, pageParams, toConnection } from './page.ts'
import { keepParts, type PartSource } from './part.ts'
import { PageRow, readRows } from './read.ts'
import { PartRow, StatementRow } from './row.ts'

/** What is asked of a nested list of statements: whose, and which page. `shared` are parameters that hold for all keys of a read. */
export interface NestedPage {
  readonly key: string | Params
  readonly shared?: Params
  readonly page: PageArgs
}

const IdPage = PageRow(StatementRow).extend({ id: z.string().optional(), at: z.number().optional() })

const readNested = async (
  source: PartSource,
  name: string,
  asked: readonly NestedPage[],
): Promise<Map<NestedPage, Connection<StatementRow>>> => {
  const { shared, page: args } = asked[0]!
  const page = { ...args, list: name }
  const keys = asked.map(({ key }) => key)
  const whose: Params =
    typeof keys[0] === 'string'
      ? { ids: keys as string[] }
      : { keys: keys.map((key, at) => ({ ...(key as Params), at })) }
  const rows = await readRows(source, { name, params: { ...whose, ...shared, ...pageParams(page) }, row: IdPage })
  for (const row of rows) keepParts(source, row.page, row.parts ?? [])
  const found = new Map(rows.map((row) => [row.id ?? row.at, row]))
  return new Map(
    asked.map((one, at) => {
      const row = found.get(typeof one.key === 'string' ? one.key : at) ?? { total: 0, page: [] }
      return [one, toConnection(page, row, ({ node }) => node)]
    }),
  )
}

/** Pages of statements under several parents: one read for all parents of a level that ask for the same page. */
export const nestedPages = (source: PartSource, name: string) =>
  new DataLoader<NestedPage, Connection<StatementRow>, string>(async (asked) => {
    const pages = await Promise.all(
      [...grouped(asked, ({ shared, page }) => JSON.stringify([shared, page])).values()].map((group) =>
        readNested(source, name, group),
      ),
    )
    const all = new Map(pages.flatMap((page) => [...page]))
    return asked.map((one) => all.get(one)!)
  }, byValue)

const StatementsRow = z.object({ id: z.string(), page: z.array(StatementRow), parts: z.array(PartRow) })

/** Statements by the id of something, with what they are joined to; one read for all ids of a level. */
export const statementsById = (source: PartSource, name: string) =>
  new DataLoader<string, StatementRow[]>(async (ids) => {
    const rows = await readRows(source, { name, params: { ids }, row: StatementsRow })
    for (const row of rows) keepParts(source, row.page, row.parts)
    const found = new Map(rows.map(({ id, page }) => [id, page]))
    return ids.map((id) => found.get(id) ?? [])
  })
