import { type AboutPartRow, aboutKey } from '../loaders.ts'
import { now } from '../moment.ts'
import type { CommitmentResolvers } from '../schema.generated.ts'
import { actorsOn, firstOn, lastOn, responses, statementCount, statements } from './about.ts'
import { corroboration } from './corroboration.ts'
import { told } from './told.ts'

const affirms = ({ family, polarity }: AboutPartRow): boolean => family === 'commitment' && polarity === 'POSITIVE'

/** Fields of a commitment that need a second read; its sides and conditions are those of the statements that affirm it. */
export const Commitment: CommitmentResolvers = {
  text: told('text'),
  force: told('force'),
  action: told('action'),
  beneficiary: told('beneficiary'),
  deadline: told('deadline'),
  claimedStage: told('claimedStage'),
  evidencedStage: told('evidencedStage'),
  conditional: told('conditional'),
  by: (about, _, { load }) => actorsOn(about, load, (part) => part.edge === 'SOURCE' && affirms(part)),
  to: (about, _, { load }) => actorsOn(about, load, (part) => part.edge === 'TARGET' && affirms(part)),
  conditions: async (about, _, { moment, load }) => {
    const parts = await load.aboutParts.load(aboutKey(about))
    const nodes = parts.filter((part) => part.edge === 'CONDITIONAL_ON' && affirms(part)).map(({ node }) => node)
    const texts = new Map(nodes.map(({ id, text }) => [String(id), String(text)]))
    const spelt = moment === now ? [] : [...texts.keys()].map((id) => load.commitmentConditions.load(id))
    for (const { id, text } of (await Promise.all(spelt)).flat()) texts.set(id, text)
    return [...texts].map(([id, text]) => ({ id, text, start: null, end: null }))
  },
  ...{ responses, statements, statementCount, firstOn, lastOn },
  ...corroboration,
}
