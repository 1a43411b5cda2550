import type { GraphQLResolveInfo } from 'graphql'
import type { Stance } from '../../ontology/relations.ts'
import { aboutKey, claimKey, contraryOf } from '../about-key.ts'
import type { Context } from '../context.ts'
import type { Loaders } from '../loaders.ts'
import { argsAhead } from '../look-ahead.ts'
import type { PageArgs } from '../page.ts'
import type { ResponseParent } from '../parent.ts'
import type { AboutPartRow } from '../part.ts'
import type { Below } from '../read-page.ts'
import { heardOf, type Kinds, responsesOf, type Told } from '../responses.ts'
import { type AboutRow, ActorRow, type StatementRow } from '../row.ts'

interface WithLoaders {
  readonly load: Loaders
}

const toldOf = async (about: AboutRow, edges: readonly string[], { load }: WithLoaders): Promise<Told> => {
  const denied = contraryOf(about)
  const [contrary, ...parts] = await Promise.all([
    denied ? load.aboutParts.load({ of: claimKey(denied), edge: 'SPEAKER' }) : [],
    ...edges.map((edge) => load.aboutParts.load({ of: aboutKey(about), edge })),
  ])
  return { about, parts: parts.flat(), contrary }
}

const heard = ['SOURCE', 'SPEAKER']
const heardAndNamed = ['NAMES', 'SOURCE', 'SPEAKER', 'TARGET']

/** The positions taken on a node, the earliest first, then those of who was named and not heard. */
export const responses = async (about: AboutRow, _: unknown, context: WithLoaders & Kinds): Promise<ResponseParent[]> =>
  responsesOf(await toldOf(about, heardAndNamed, context), context)

/** Who takes one position on a node, whatever others they take too; the earliest first. */
export const answersOf =
  (stance: Stance) =>
  async (about: AboutRow, _: unknown, context: WithLoaders & Kinds): Promise<ResponseParent[]> =>
    heardOf(await toldOf(about, heard, context), context, stance)

/** Statements about a node, newest first. */
export const statements = (about: AboutRow, page: PageArgs, { load }: WithLoaders) =>
  load.aboutStatements.load({ key: { ...aboutKey(about) }, page })

/** The same of each node of a page, where a field that is asked for needs them. */
export const statementsBelow = (
  name: 'Claim.statements' | 'Commitment.statements',
  { ahead, load }: Pick<Context, 'ahead' | 'load'>,
  info: GraphQLResolveInfo,
): Below<AboutRow> | null => {
  const page = argsAhead<PageArgs>(ahead, name, info)
  return page && { loader: load.aboutStatements, keyOf: (about) => ({ ...aboutKey(about) }), page }
}

const spanOf = async (about: AboutRow, load: Loaders) => (await load.aboutSpan.load(aboutKey(about)))[0]

/** How many live statements are about a node. */
export const statementCount = async (about: AboutRow, _: unknown, { load }: WithLoaders) =>
  (await spanOf(about, load))?.count ?? 0

/** The first day on which an article told of a node. */
export const firstOn = async (about: AboutRow, _: unknown, { load }: WithLoaders) =>
  (await spanOf(about, load))?.firstOn ?? null

/** The last day on which an article told of a node. */
export const lastOn = async (about: AboutRow, _: unknown, { load }: WithLoaders) =>
  (await spanOf(about, load))?.lastOn ?? null

/** The actors on one kind of edge of the statements about a node, each once, in the order of telling. */
export const actorsOn = async (
  { about, edge, keep }: { about: AboutRow; edge: 'SOURCE' | 'TARGET'; keep: (part: AboutPartRow) => boolean },
  load: Loaders,
): Promise<ActorRow[]> => {
  const parts = await load.aboutParts.load({ of: aboutKey(about), edge })
  const nodes = parts.filter(keep).map(({ node }) => ActorRow.parse(node))
  return [...new Map(nodes.map((node) => [node.id, node])).values()]
}

/** The statement of an id that a read gave. */
export const statementNode = async (id: string, load: Loaders): Promise<StatementRow> => {
  const [found] = await load.statementNodes.load(id)
  if (found) return found
  throw new Error(`statement ${id} is gone`)
}
