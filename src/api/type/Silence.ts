import { knownStatements } from '../known-statements.ts'
import type { SilenceResolvers } from '../schema.generated.ts'

/** The statements of a silence, whose ids are known. */
export const Silence: SilenceResolvers = {
  statements: ({ statements }, args, { load }) => knownStatements(statements, args, load),
  lastWord: async ({ lastWord }, _, { load }) =>
    lastWord === null ? null : ((await load.statementNodes.load(lastWord))[0] ?? null),
}
