import type { Loaders } from '../loaders.ts'
import { joinedBy } from '../part.ts'
import { ActorRow } from '../row.ts'
import type { WaitResolvers } from '../schema.generated.ts'
import { statementNode } from './about.ts'
import { conditionsOf } from './Statement.ts'

/** The article is that of the statement, which a level below asks for. */
const edges = ['SOURCE', 'AWAITS', 'CONDITIONAL_ON', 'REPORTED_BY']

const actorOn = async (statement: string, load: Loaders, edge: string, id?: string): Promise<ActorRow> => {
  const parts = await joinedBy(edges, statement, load)
  return ActorRow.parse(parts.find((part) => part.edge === edge && (id === undefined || part.node.id === id))?.node)
}

/** The parts of a wait, all of one statement: what is on its edges comes with one read for a whole level. */
export const Wait: WaitResolvers = {
  statement: ({ statement }, _, { load }) => statementNode(statement, load),
  waiting: ({ statement }, _, { load }) => actorOn(statement, load, 'SOURCE'),
  awaited: ({ statement, awaited }, _, { load }) => actorOn(statement, load, 'AWAITS', awaited),
  condition: async ({ statement, awaited }, _, { load }) => {
    const conditions = conditionsOf(await joinedBy(edges, statement, load))
    return conditions.find(({ awaits }) => awaits?.some(({ id }) => id === awaited))!
  },
}
