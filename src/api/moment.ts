import type { GraphQLResolveInfo } from 'graphql'
import { InputError } from '../errors.ts'
import type { Context } from './context.ts'
import type { AsOf, Resolvers } from './schema.generated.ts'

/**
 * The graph that a root field asks for: `known` an instant as the graph writes it (null: now), by which statements must have been ingested
 * and not yet retracted; `valid` a day (null: any), on or before which they must have been published. Both are parameters of Cypher files.
 */
export interface Moment {
  readonly known: string | null
  readonly valid: string | null
}

/** The live graph. */
export const now: Moment = { known: null, valid: null }

const instant = (known: string): string => {
  const written = new Date(known).toISOString()
  if (/^\d{4}-/.test(written)) return written
  throw new InputError(`asOf.known is ${known}, and must lie in the years 0000 to 9999.`)
}

/** The moment of an `asOf`; what is left out of it is now, or any day. `InputError` for an instant that cannot be compared. */
export const toMoment = (asOf: AsOf | null | undefined): Moment =>
  asOf?.known == null && asOf?.valid == null
    ? now
    : { known: asOf.known == null ? null : instant(asOf.known), valid: asOf.valid ?? null }

/** When an article or statement that is live at a moment was ingested, the last time before. */
export const recordedAt = (
  { recordedAt, earlier }: { readonly recordedAt: string | null; readonly earlier: readonly string[] | null },
  _: unknown,
  { moment: { known } }: Pick<Context, 'moment'>,
): string | null => {
  if (known === null || recordedAt === null || recordedAt <= known) return recordedAt
  return earlier?.findLast((instant, index) => index % 2 === 0 && instant <= known) ?? recordedAt
}

type Resolve = (parent: unknown, args: { readonly asOf?: AsOf }, context: Context, info: GraphQLResolveInfo) => unknown

/** The name that the root field above a field has in the answer. */
export const rootOf = ({ path }: GraphQLResolveInfo): string => {
  let at = path
  while (at.prev) at = at.prev
  return String(at.key)
}

/** A root field that reads the graph of its `asOf`. */
const asked =
  (resolve: Resolve): Resolve =>
  (parent, args, context, info) => {
    const moment = toMoment(args.asOf)
    if (moment === now) return resolve(parent, args, context, info)
    const own = context.at(moment)
    context.roots.set(rootOf(info), own)
    return resolve(parent, args, own, info)
  }

/** A field below a root field, which reads the same graph as that. */
const inherited =
  (resolve: Resolve): Resolve =>
  (parent, args, context, info) =>
    resolve(parent, args, context.roots.size === 0 ? context : (context.roots.get(rootOf(info)) ?? context), info)

const each = (type: unknown, change: (resolve: Resolve) => Resolve): unknown =>
  Object.fromEntries(
    Object.entries(type as object).map(([field, resolve]) => [
      field,
      typeof resolve === 'function' && !field.startsWith('__') ? change(resolve as Resolve) : resolve,
    ]),
  )

/** Types with fields that a resolver of ours answers; the others are scalars, enums and unions. */
const isObject = (type: unknown): boolean =>
  typeof type === 'object' && type !== null && Object.getPrototypeOf(type) === Object.prototype

/** Lets every Query field read the graph of its `asOf`, and all fields below it the same: their context is of that moment. */
export const atMoments = (resolvers: Resolvers): Resolvers =>
  Object.fromEntries(
    Object.entries(resolvers).map(([name, type]) => [
      name,
      isObject(type) ? each(type, name === 'Query' ? asked : inherited) : type,
    ]),
  )
