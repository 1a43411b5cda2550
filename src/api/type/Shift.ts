import type { ShiftResolvers } from '../schema.generated.ts'
import { statementNode } from './about.ts'

/** The statements of a shift, whose ids are known: those of a level are read together. */
export const Shift: ShiftResolvers = {
  before: ({ before }, _, { load }) => statementNode(before, load),
  after: ({ after }, _, { load }) => statementNode(after, load),
}
