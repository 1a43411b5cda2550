import { z } from 'zod'
import type { Params } from '../graph/engine.ts'
import type { AboutKey } from './about-key.ts'
import type { Context } from './context.ts'
import { belowParams, keepLists, ListRow, type NestedPage, type NestedPages } from './nested-pages.ts'
import { type Connection, type PageArgs, pageParams, toConnection } from './page.ts'
import { AboutPartRow, keepParts, keepTold } from './part.ts'
import { PageRow, readRows } from './read.ts'
import { PartRow, StatementRow } from './row.ts'

/** What may come along with a page: statements that it names, what they or its own are joined to, and what is told of its nodes. */
export const Brought = z.object({
  statements: z.array(StatementRow).default([]),
  parts: z.array(PartRow).optional(),
  told: z.array(AboutPartRow).default([]),
  lists: z.array(ListRow).default([]),
})

/** Keeps statements that came along, and what they and those of the page are joined to: fields below need no other read. */
export const keepBrought = (
  context: Context,
  { page, statements, parts }: z.infer<typeof Brought> & { readonly page: readonly { readonly id: string }[] },
): void => {
  for (const statement of statements) context.load.statementNodes.prime(statement.id, [statement])
  if (parts) keepParts(context, [...page, ...statements], parts)
}

/** The list of statements that a field of each item of a page asks for, and that comes along. */
export interface Below<T> extends Omit<NestedPage, 'key'> {
  readonly loader: NestedPages
  readonly keyOf: (node: T) => Params
}

/** A paged file, what it is given, and its nodes; and what it brings along of these: lists below them, and what is told of those with the keys. */
export interface PagedFile<T> {
  readonly name: string
  readonly params: Params
  readonly node: z.ZodType<T>
  readonly below?: Below<T> | null
  readonly told?: (nodes: readonly T[]) => readonly AboutKey[]
}

/** Runs a paged file of one row, and makes its connection. */
export const readPage = async <T>(
  context: Context,
  args: PageArgs,
  { name, params, node, below, told }: PagedFile<T>,
): Promise<Connection<T>> => {
  const page = { ...args, list: name }
  const asked = {
    ...params,
    ...pageParams(page),
    ...(below === undefined ? {} : { below: below && belowParams(below.loader.name!, below) }),
  }
  const row = PageRow(node).extend(Brought.shape)
  const [found] = await readRows(context, { name, params: asked, row })
  keepBrought(context, found!)
  const nodes = found!.page.map(({ node }) => node)
  if (told) keepTold(context, told(nodes), found!.told)
  if (below) {
    const { loader, keyOf, shared, page } = below
    keepLists(context, { loader, asked: nodes.map((node) => ({ key: keyOf(node), shared, page })) }, found!.lists)
  }
  return toConnection(page, found!, ({ node }) => node)
}
