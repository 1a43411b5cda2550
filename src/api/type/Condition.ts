import type { ConditionResolvers } from '../schema.generated.ts'

/** Fields of a condition that need a second read; of one that a statement has, whom it waits for is known. */
export const Condition: ConditionResolvers = {
  awaits: async ({ id, awaits }, _, { load }) =>
    awaits ?? (await load.conditionAwaits.load(id)).map(({ node }) => node),
  statements: ({ id }, page, { load }) => load.conditionStatements.load({ key: id, page }),
}
