import type { ContradictionResolvers } from '../schema.generated.ts'
import { statementNode } from './about.ts'

/** The statements of a contradiction, whose ids are known: those of a level are read together. */
export const Contradiction: ContradictionResolvers = {
  statements: ({ statements }, _, { load }) => Promise.all(statements.map((id) => statementNode(id, load))),
}
