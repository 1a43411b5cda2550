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
  readonly key: Params
  readonly shared?: Params
  readonly page: PageArgs
}

/** A page of statements under the parent at a place of those asked for, and what these statements are joined to. */
export const ListRow = PageRow(StatementRow).extend({ at: z.number(), parts: z.array(PartRow) })
const ListsRow = z.object({ lists: z.array(ListRow) })

/** Pages of statements under parents, by what was asked. */
export type NestedPages = DataLoader<NestedPage, Connection<StatementRow>, string>

/** The parameter `below` of the files of a nested list, by its name. */
export const belowParams = (name: string, { shared, page }: Omit<NestedPage, 'key'>): Params => ({
  ...shared,
  ...pageParams({ ...page, list: name }),
})

/** Turns lists into the pages that were asked for, and keeps what their statements are joined to. */
const pagesOf = (
  source: PartSource,
  { name, asked }: { readonly name: string; readonly asked: readonly NestedPage[] },
  lists: readonly z.infer<typeof ListRow>[],
): Map<NestedPage, Connection<StatementRow>> => {
  for (const { page, parts } of lists) keepParts(source, page, parts)
  const found = new Map(lists.map((list) => [list.at, list]))
  return new Map(
    asked.map((one, at) => {
      const list = found.get(at) ?? { total: 0, page: [] }
      return [one, toConnection({ ...one.page, list: name }, list, ({ node }) => node)]
    }),
  )
}

/** Keeps pages that came along with the parents of `asked`, in their order. */
export const keepLists = (
  source: PartSource,
  { loader, asked }: { readonly loader: NestedPages; readonly asked: readonly NestedPage[] },
  lists: readonly z.infer<typeof ListRow>[],
): void => {
  for (const [one, page] of pagesOf(source, { name: loader.name!, asked }, lists)) loader.prime(one, page)
}

const readNested = async (source: PartSource, name: string, asked: readonly NestedPage[]) => {
  const keys = asked.map(({ key }, at) => ({ ...key, at }))
  const rows = await readRows(source, { name, params: { keys, below: belowParams(name, asked[0]!) }, row: ListsRow })
  return pagesOf(
    source,
    { name, asked },
    rows.flatMap(({ lists }) => lists),
  )
}

/** Pages of statements under several parents: one read for all parents of a level that ask for the same page. */
export const nestedPages = (source: PartSource, name: string): NestedPages =>
  new DataLoader<NestedPage, Connection<StatementRow>, string>(
    async (asked) => {
      const pages = await Promise.all(
        [...grouped(asked, ({ shared, page }) => JSON.stringify([shared, page])).values()].map((group) =>
          readNested(source, name, group),
        ),
      )
      const all = new Map(pages.flatMap((page) => [...page]))
      return asked.map((one) => all.get(one)!)
    },
    { ...byValue, name },
  )

const StatementsRow = z.object({ id: z.string(), page: z.array(StatementRow), parts: z.array(PartRow) })

/** Statements by the id of something, with what they are joined to; one read for all ids of a level. */
export const statementsById = (source: PartSource, name: string) =>
  new DataLoader<string, StatementRow[]>(async (ids) => {
    const rows = await readRows(source, { name, params: { ids }, row: StatementsRow })
    for (const { page, parts } of rows) keepParts(source, page, parts)
    const found = new Map(rows.map(({ id, page }) => [id, page]))
    return ids.map((id) => found.get(id) ?? [])
  })
