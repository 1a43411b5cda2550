import type { ReceiptParent } from '../parent.ts'
import type { ActorRow, ArticleRow } from '../row.ts'
import type { Overturn } from '../schema.generated.ts'
import type { UsedOffice } from './receipt-offices.ts'

interface Grounds {
  readonly articles: readonly ArticleRow[]
  readonly merges: readonly { readonly actor: ActorRow; readonly was: string; readonly statements: readonly string[] }[]
  readonly offices: readonly UsedOffice[]
}

const each = (count: number, one: string, many: string): string => (count === 1 ? one : many)

/**
 * What would overturn an answer: its articles and its statements, all together, and what all of its statements have in common. A canonical
 * node is the same whoever tells of it, so neither merges nor offices overturn it.
 */
export const overturns = ({ kind, statements }: ReceiptParent, { articles, merges, offices }: Grounds): Overturn[] => {
  const all = <T extends { readonly statements: readonly string[] }>(grounds: readonly T[]): readonly T[] =>
    kind === 'NODE' ? [] : grounds.filter((one) => one.statements.length === statements.length)
  return [
    {
      action: 'RETRACT_ARTICLE',
      ids: articles.map(({ id }) => id),
      why: each(articles.length, 'No other article says so.', 'No article but these says so.'),
    },
    {
      action: 'REJECT_STATEMENT',
      ids: statements.map(({ id }) => id),
      why: each(statements.length, 'It stands on this statement alone.', 'It stands on these statements alone.'),
    },
    ...all(merges).map(
      ({ was, actor }): Overturn => ({
        action: 'UNMERGE_ACTORS',
        ids: [was],
        why: `The words name ${was}, whom a curator merged into ${actor.id}.`,
      }),
    ),
    ...all(offices).map(
      ({ holder, office, on }): Overturn => ({
        action: 'CHANGE_OFFICE',
        ids: [holder.id],
        why: `${holder.name} was ${office.title} of ${office.of.name} on ${on}.`,
      }),
    ),
  ]
}
