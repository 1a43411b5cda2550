import { Stage } from '../../ontology/relations.ts'
import { aboutKey } from '../about-key.ts'
import type { Loaders } from '../loaders.ts'
import type { AboutPartRow } from '../part.ts'
import type { CommitmentRow, StatementRow } from '../row.ts'
import type { CommitmentResolvers } from '../schema.generated.ts'
import { actorsOn, answersOf, firstOn, lastOn, responses, statementCount, statements } from './about.ts'
import { corroboration } from './corroboration.ts'
import { told } from './told.ts'

const RUNGS = Stage.options.slice(0, Stage.options.indexOf('IMPLEMENTED') + 1)

const furthest = (stages: readonly (Stage | null)[]): number =>
  Math.max(-1, ...stages.map((stage) => RUNGS.indexOf(stage as Stage)))

/** The statements that tell a rung first, the oldest first and undated ones last. */
const historyOf = async ({ id }: CommitmentRow, load: Loaders): Promise<StatementRow[]> => {
  const key = ({ publishedAt, id }: StatementRow): string => `${publishedAt ?? '9999-99-99'} ${id}`
  return [...(await load.commitmentHistory.load(id))].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

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
  dueBy: told('dueBy'),
  overclaimed: async (about, _, { load }) => {
    const steps = await historyOf(about, load)
    const claimed = furthest(steps.map(({ claimedStage }) => claimedStage))
    return claimed > furthest(steps.map(({ evidencedStage }) => evidencedStage))
  },
  history: async (about, _, { load }) => (await historyOf(about, load)).map((statement) => ({ statement })),
  confirmedBy: answersOf('CONFIRMS'),
  deniedBy: answersOf('DENIES'),
  by: (about, _, { load }) => actorsOn({ about, edge: 'SOURCE', keep: affirms }, load),
  to: (about, _, { load }) => actorsOn({ about, edge: 'TARGET', keep: affirms }, load),
  conditions: async (about, _, { load }) => {
    const parts = await load.aboutParts.load({ of: aboutKey(about), edge: 'CONDITIONAL_ON' })
    const nodes = parts.filter(affirms).map(({ node }) => node)
    const texts = new Map(nodes.map(({ id, text }) => [String(id), String(text)]))
    return [...texts].map(([id, text]) => ({ id, text, start: null, end: null }))
  },
  ...{ responses, statements, statementCount, firstOn, lastOn },
  ...corroboration,
}
