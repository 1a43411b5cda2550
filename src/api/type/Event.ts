import type { EventResolvers } from '../schema.generated.ts'
import { actorsOn, firstOn, lastOn, statementCount, statements } from './about.ts'
import { corroboration } from './corroboration.ts'
import { told } from './told.ts'

/** Fields of an event that need a second read; its sides are those of the statements that affirm it. */
export const Event: EventResolvers = {
  text: told('text'),
  kind: told('kind'),
  date: told('date'),
  sources: (about, _, { load }) =>
    actorsOn(about, load, ({ edge, polarity }) => edge === 'SOURCE' && polarity === 'POSITIVE'),
  targets: (about, _, { load }) =>
    actorsOn(about, load, ({ edge, polarity }) => edge === 'TARGET' && polarity === 'POSITIVE'),
  ...{ statements, statementCount, firstOn, lastOn },
  ...corroboration,
}
