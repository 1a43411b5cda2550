import { now } from '../moment.ts'
import type { ConditionResolvers } from '../schema.generated.ts'

/** Fields of a condition that need a second read; of one that a statement has, its words there and whom it waits for are known. */
export const Condition: ConditionResolvers = {
  text: async ({ id, text, start }, _, { moment, load }) =>
    moment === now || start !== null ? text : ((await load.commitmentConditions.load(id))[0]?.text ?? text),
  awaits: async ({ id, awaits }, _, { load }) =>
    awaits ?? (await load.conditionAwaits.load(id)).map(({ node }) => node),
  statements: ({ id }, page, { load }) => load.conditionStatements.load({ key: { id }, page }),
}
