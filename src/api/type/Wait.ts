import type { Loaders } from '../loaders.ts'
import { joinedBy } from '../part.ts'
import { ActorRow, type PartRow } from '../row.ts'
import type { WaitResolvers } from '../schema.generated.ts'
import { statementNode } from './about.ts'
import { conditionsOf } from './Statement.ts'

/** What is on the edges of a statement comes with the statement. */
const joined = async (edges: readonly string[], statement: string, load: Loaders): Promise<PartRow[]> =>
  joinedBy(edges, (await statementNode(statement, load)).id, load)

const toActor = (part: PartRow | undefined): ActorRow => ActorRow.parse(part?.node)

/** The parts of a wait, all of one statement. */
export const Wait: WaitResolvers = {
  statement: ({ statement }, _, { load }) => statementNode(statement, load),
  waiting: async ({ statement }, _, { load }) => toActor((await joined(['SOURCE'], statement, load))[0]),
  awaited: async ({ statement, awaited }, _, { load }) =>
    toActor((await joined(['AWAITS'], statement, load)).find(({ node }) => node.id === awaited)),
  condition: async ({ statement, awaited }, _, { load }) => {
    const conditions = conditionsOf(await joined(['CONDITIONAL_ON', 'AWAITS'], statement, load))
    return conditions.find(({ awaits }) => awaits?.some(({ id }) => id === awaited))!
  },
}
