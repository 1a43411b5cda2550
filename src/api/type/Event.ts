import type { EventResolvers } from '../schema.generated.ts'
import { actorsOn, firstOn, lastOn, statementCount, statements } from './about.ts'

/** Fields of an event that need a second read. */
export const Event: EventResolvers = {
  sources: (about, _, { load }) => actorsOn(about, load, ({ edge }) => edge === 'SOURCE'),
  targets: (about, _, { load }) => actorsOn(about, load, ({ edge }) => edge === 'TARGET'),
  ...{ statements, statementCount, firstOn, lastOn },
}
