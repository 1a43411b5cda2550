import { type AboutPartRow, aboutKey } from '../loaders.ts'
import type { CommitmentResolvers } from '../schema.generated.ts'
import { actorsOn, firstOn, lastOn, responses, statementCount, statements } from './about.ts'

const affirms = ({ family, polarity }: AboutPartRow): boolean => family === 'commitment' && polarity === 'POSITIVE'

/** Fields of a commitment that need a second read; its sides and conditions are those of the statements that affirm it. */
export const Commitment: CommitmentResolvers = {
  by: (about, _, { load }) => actorsOn(about, load, (part) => part.edge === 'SOURCE' && affirms(part)),
  to: (about, _, { load }) => actorsOn(about, load, (part) => part.edge === 'TARGET' && affirms(part)),
  conditions: async (about, _, { load }) => {
    const parts = await load.aboutParts.load(aboutKey(about))
    const nodes = parts.filter((part) => part.edge === 'CONDITIONAL_ON' && affirms(part)).map(({ node }) => node)
    const conditions = nodes.map(({ id, text }) => ({ id: String(id), text: String(text), start: null, end: null }))
    return [...new Map(conditions.map((condition) => [condition.id, condition])).values()]
  },
  ...{ responses, statements, statementCount, firstOn, lastOn },
}
