import type { RelationResolvers } from '../schema.generated.ts'

/** How much of a day (ISO 8601) tells its period. */
const size = { MONTH: 7, YEAR: 4 } as const

/** The statements a typed relation is counted from. */
export const Relation: RelationResolvers = {
  periods: ({ source, kind, target }, { by }, { load }) =>
    load.relationPeriods.load({ source: source.id, kind, target: target.id, size: size[by] }),
  statements: ({ source, kind, target }, page, { load }) =>
    load.relationStatements.load({ key: { source: source.id, kind, target: target.id }, page }),
}
