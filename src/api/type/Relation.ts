import type { RelationResolvers } from '../schema.generated.ts'

/** The statements a typed relation is counted from. */
export const Relation: RelationResolvers = {
  statements: ({ source, kind, target }, page, { load }) =>
    load.relationStatements.load({ key: { source: source.id, kind, target: target.id }, page }),
}
