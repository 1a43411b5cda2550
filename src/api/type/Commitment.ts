import { aboutKey } from '../loaders.ts'
import type { CommitmentResolvers } from '../schema.generated.ts'
import { actorsOn, firstOn, lastOn, responses, statementCount, statements } from './about.ts'

/** Fields of a commitment that need a second read. */
export const Commitment: CommitmentResolvers = {
  by: (about, _, { load }) => actorsOn(about, load, ({ edge, family }) => edge === 'SOURCE' && family === 'commitment'),
  to: (about, _, { load }) => actorsOn(about, load, ({ edge, family }) => edge === 'TARGET' && family === 'commitment'),
  conditions: async (about, _, { load }) => {
    const parts = await load.aboutParts.load(aboutKey(about))
    const nodes = parts.filter(({ edge }) => edge === 'CONDITIONAL_ON').map(({ node }) => node)
    const conditions = nodes.map(({ id, text }) => ({ id: String(id), text: String(text), start: null, end: null }))
    return [...new Map(conditions.map((condition) => [condition.id, condition])).values()]
  },
  ...{ responses, statements, statementCount, firstOn, lastOn },
}
