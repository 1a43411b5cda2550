import { knownStatements } from '../known-statements.ts'
import type { AbsenceResolvers } from '../schema.generated.ts'

/** The statements of an absence, whose ids are known. */
export const Absence: AbsenceResolvers = {
  statements: ({ statements }, args, { load }) => knownStatements(statements, args, load),
}
