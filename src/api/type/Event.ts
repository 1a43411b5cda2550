import type { AboutPartRow } from '../part.ts'
import type { EventResolvers } from '../schema.generated.ts'
import { actorsOn, firstOn, lastOn, statementCount, statements } from './about.ts'
import { corroboration } from './corroboration.ts'
import { told } from './told.ts'

const affirms = ({ polarity }: AboutPartRow): boolean => polarity === 'POSITIVE'

/** Fields of an event that need a second read; its sides are those of the statements that affirm it. */
export const Event: EventResolvers = {
  text: told('text'),
  kind: told('kind'),
  date: told('date'),
  sources: (about, _, { load }) => actorsOn({ about, edge: 'SOURCE', keep: affirms }, load),
  targets: (about, _, { load }) => actorsOn({ about, edge: 'TARGET', keep: affirms }, load),
  ...{ statements, statementCount, firstOn, lastOn },
  ...corroboration,
}
