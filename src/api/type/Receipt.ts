import type { Loaders } from '../loaders.ts'
import type { ReceiptParent } from '../parent.ts'
import { joinedBy } from '../part.ts'
import { ActorRow, ArticleRow, CurationRow, type PartRow, toAbout } from '../row.ts'
import type { ReceiptResolvers } from '../schema.generated.ts'
import { type Joined, shared } from './receipt-grounds.ts'
import { officesOf } from './receipt-offices.ts'
import { overturns } from './receipt-overturns.ts'

const edges = ['ABOUT', 'AWAITS', 'REPORTED_BY', 'SOURCE', 'SPEAKER', 'TARGET']

const joinedOf = ({ statements }: ReceiptParent, load: Loaders): Promise<Joined[]> =>
  Promise.all(statements.map(async (statement) => ({ statement, parts: await joinedBy(edges, statement.id, load) })))

const articlesOf = (joined: readonly Joined[]) =>
  shared(
    joined.flatMap(({ statement, parts }) =>
      parts
        .filter(({ edge }) => edge === 'REPORTED_BY')
        .map(({ node }) => ({ key: String(node.id), value: ArticleRow.parse(node), statement: statement.id })),
    ),
  )

const mergesOf = (joined: readonly Joined[]) =>
  shared(
    joined.flatMap(({ statement, parts }) =>
      parts.flatMap(({ was, node }) =>
        was === null
          ? []
          : [{ key: `${was} ${node.id}`, value: { was, actor: ActorRow.parse(node) }, statement: statement.id }],
      ),
    ),
  )

const rulesOf = ({ statements }: ReceiptParent) =>
  shared(
    statements.map(({ id, rule, extractor, kind }) => ({
      key: `${extractor} ${rule} ${kind}`,
      value: { id: rule, extractor, kind, file: `schema/relations/${kind}.yaml` },
      statement: id,
    })),
  )

const actorOn = (parts: readonly PartRow[], wanted: string): ActorRow | null =>
  parts.filter(({ edge }) => edge === wanted).map(({ node }) => ActorRow.parse(node))[0] ?? null

const tellingsOf = (joined: readonly Joined[]) =>
  joined.flatMap(({ statement, parts }) =>
    parts
      .filter(({ edge }) => edge === 'ABOUT')
      .map((part) => ({
        statement: statement.id,
        object: toAbout(part),
        words: part.text ?? '',
        source: actorOn(parts, 'SOURCE'),
        target: actorOn(parts, 'TARGET'),
        publishedAt: statement.publishedAt,
      })),
  )

/** What stands behind a receipt's statements, all of them read together. */
export const Receipt: ReceiptResolvers = {
  statementCount: ({ total }) => total,
  rules: rulesOf,
  articles: async (receipt, _, { load }) => articlesOf(await joinedOf(receipt, load)),
  tellings: async (receipt, _, { load }) => tellingsOf(await joinedOf(receipt, load)),
  merges: async (receipt, _, { load }) => mergesOf(await joinedOf(receipt, load)),
  offices: async (receipt, _, { load }) => officesOf(await joinedOf(receipt, load), load),
  curations: async ({ statements }, _, { load }) => {
    const rows = (await Promise.all(statements.map(({ id }) => load.receiptCurations.load(id)))).flat()
    const curations = new Map(rows.map(({ node }) => [node.id, CurationRow.parse(node)]))
    return [...curations.values()].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1))
  },
  overturnedBy: async (receipt, _, { load }) => {
    const joined = await joinedOf(receipt, load)
    if (receipt.total > joined.length) return []
    const offices = await officesOf(joined, load)
    return overturns(receipt, { articles: articlesOf(joined), merges: mergesOf(joined), offices })
  },
}
