import { z } from 'zod'
import { InputError } from '../errors.ts'

/** The arguments of a connection, after GraphQL has filled in defaults. */
export interface PageArgs {
  readonly first?: number | null
  readonly after?: string | null
}

/** The arguments of a connection and the name of its list, which its cursors carry: they are good for no other. */
export interface ListArgs extends PageArgs {
  readonly list: string
}

/** A place in a sorted list: the sort key of an item, then its id. */
export interface Place {
  readonly key: string | number
  readonly id: string
}

/** Parameters of a paged Cypher file. `limit` is one more than asked behind a cursor, to know whether there is more; the total tells it at the start. */
export interface PageParams {
  readonly afterKey: string | number | null
  readonly afterId: string | null
  readonly limit: number
}

/** A page of items with what Relay says of it. */
export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
  readonly totalCount: number
}

/** The most items that one page may hold. */
export const maxPage = 100
const defaultPage = 20

const Cursor = z.tuple([z.string(), z.union([z.string(), z.number()]), z.string()])

const toCursor = (list: string, { key, id }: Place): string =>
  Buffer.from(JSON.stringify([list, key, id])).toString('base64url')

const decoded = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

const fromCursor = (list: string, cursor: string): Place => {
  const { data } = Cursor.safeParse(decoded(cursor))
  if (data?.[0] === list) return { key: data[1], id: data[2] }
  throw new InputError('after is no cursor of this list: take it from pageInfo.endCursor or from an edge.')
}

const pageSize = ({ first }: PageArgs): number => {
  const size = first ?? defaultPage
  if (size >= 0 && size <= maxPage) return size
  throw new InputError(`first is ${size}, and must be from 0 to ${maxPage}: ask for the next page with after.`)
}

/** Parameters of a page. Throws `InputError` for a size out of bounds and for a cursor that is none of this list. */
export const pageParams = (args: ListArgs): PageParams => {
  const place = args.after == null ? null : fromCursor(args.list, args.after)
  return { afterKey: place?.key ?? null, afterId: place?.id ?? null, limit: pageSize(args) + (place ? 1 : 0) }
}

/** Makes the connection of a page read with `pageParams(args)`: rows in order, behind a cursor one more than asked when there is more. */
export const toConnection = <R extends Place, T>(
  args: ListArgs,
  { total, page }: { readonly total: number; readonly page: readonly R[] },
  toNode: (row: R) => T,
): Connection<T> => {
  const size = pageSize(args)
  const edges = page.slice(0, size).map((row) => ({ cursor: toCursor(args.list, row), node: toNode(row) }))
  return {
    edges,
    pageInfo: {
      hasNextPage: (args.after == null ? total : page.length) > size,
      hasPreviousPage: args.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: total,
  }
}

/** A page of a whole list that is at hand, sorted by falling key, then by id. */
export const slicePage = <T>(args: ListArgs, items: readonly T[], toPlace: (item: T) => Place): Connection<T> => {
  const { afterKey, afterId, limit } = pageParams(args)
  const rest = items
    .map((item) => ({ ...toPlace(item), item }))
    .filter(
      ({ key, id }) => afterKey === null || afterId === null || key < afterKey || (key === afterKey && id > afterId),
    )
  return toConnection(args, { total: items.length, page: rest.slice(0, limit) }, ({ item }) => item)
}
