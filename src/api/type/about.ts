import { type AboutPartRow, aboutKey, type Loaders } from '../loaders.ts'
import type { PageArgs } from '../page.ts'
import type { ResponseParent } from '../parent.ts'
import { type AboutRow, ActorRow, type StatementRow } from '../row.ts'

interface WithLoaders {
  readonly load: Loaders
}

/** The stances taken on a node, the earliest first. */
export const responses = async (about: AboutRow, _: unknown, { load }: WithLoaders): Promise<ResponseParent[]> => {
  const parts = await load.aboutParts.load(aboutKey(about))
  return parts
    .filter(({ edge }) => edge === 'SOURCE')
    .map(({ node, ...part }) => ({ ...part, about, actor: ActorRow.parse(node) }))
}

/** Statements about a node, newest first. */
export const statements = (about: AboutRow, page: PageArgs, { load }: WithLoaders) =>
  load.aboutStatements.load({ key: { ...aboutKey(about) }, page })

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
  about: AboutRow,
  load: Loaders,
  keep: (part: AboutPartRow) => boolean,
): Promise<ActorRow[]> => {
  const nodes = (await load.aboutParts.load(aboutKey(about))).filter(keep).map(({ node }) => ActorRow.parse(node))
  return [...new Map(nodes.map((node) => [node.id, node])).values()]
}

/** The statement of an id that a read gave. */
export const statementNode = async (id: string, load: Loaders): Promise<StatementRow> => {
  const [found] = await load.statementNodes.load(id)
  if (found) return found.node
  throw new Error(`statement ${id} is gone`)
}
