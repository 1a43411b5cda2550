import { z } from 'zod'
import { InputError } from '../../errors.ts'
import { pageParams, toConnection } from '../page.ts'
import type { SearchParent } from '../parent.ts'
import { PageRow, readRows } from '../read.ts'
import { ActorRow, ArticleRow, LabelledRow, StatementRow, toAgreement, toClaim, toCommitment } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'

const item = LabelledRow.extend({ key: z.string(), id: z.string() })
const row = PageRow(z.unknown()).extend({ page: z.array(item) })

const toResult = ({ labels, node }: z.infer<typeof item>): SearchParent => {
  if (labels.includes('Actor')) return { ...ActorRow.parse(node), __typename: 'Actor' }
  if (labels.includes('Article')) return { ...ArticleRow.parse(node), __typename: 'Article' }
  if (labels.includes('Statement')) return { ...StatementRow.parse(node), __typename: 'Statement' }
  if (labels.includes('Agreement')) return toAgreement(node)
  return labels.includes('Commitment') ? toCommitment(node) : toClaim(node)
}

/** Everything that holds all words of a text. */
export const search: QueryResolvers['search'] = async (_, args, context) => {
  const words = args.text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) throw new InputError('text is empty: give at least one word to search for.')
  const page = { ...args, list: 'search' }
  const [found] = await readRows(context, { name: 'search', params: { words, ...pageParams(page) }, row })
  return toConnection(page, found!, toResult)
}
