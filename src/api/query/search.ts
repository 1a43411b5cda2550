import { z } from 'zod'
import { cypherFile } from '../../graph/cypher-file.ts'
import type { Params } from '../../graph/engine.ts'
import type { Context } from '../context.ts'
import { now } from '../moment.ts'
import { pageParams, toConnection } from '../page.ts'
import type { SearchParent } from '../parent.ts'
import { PageRow, readRows } from '../read.ts'
import { Brought, keepBrought } from '../read-page.ts'
import { ActorRow, ArticleRow, LabelledRow, StatementRow, toAgreement, toClaim, toCommitment, toEvent } from '../row.ts'
import type { QueryResolvers, SearchScope } from '../schema.generated.ts'
import { highlightsOf } from '../search/highlights.ts'
import { searchParams } from '../search/params.ts'
import { readQuestion } from '../search/question.ts'

const item = LabelledRow.extend({ key: z.string(), id: z.string(), text: z.string().nullish() })
type Item = z.infer<typeof item>
const row = PageRow(z.unknown()).extend({ ...Brought.shape, page: z.array(item) })

const scopes: readonly SearchScope[] = ['ACTOR', 'AGREEMENT', 'CLAIM', 'EVENT', 'STATEMENT', 'ARTICLE']

const toResult = ({ labels, node }: Item): SearchParent => {
  if (labels.includes('Actor')) return { ...ActorRow.parse(node), __typename: 'Actor' }
  if (labels.includes('Article')) return { ...ArticleRow.parse(node), __typename: 'Article' }
  if (labels.includes('Statement')) return { ...StatementRow.parse(node), __typename: 'Statement' }
  if (labels.includes('Agreement')) return toAgreement(node)
  if (labels.includes('Event')) return toEvent(node)
  return labels.includes('Commitment') ? toCommitment(node) : toClaim(node)
}

/** The properties that search looks at, by the names that the API has for them. */
const searched = ['name', 'aliases', 'quote', 'title', 'text'] as const

/** What was searched; a name or text that was another one at the moment asked for is `text`. */
const fieldsOf = ({ node, text }: Item): (readonly [string, string])[] =>
  searched.flatMap((field) => {
    const value = text != null && typeof node[field] === 'string' ? text : node[field]
    return (Array.isArray(value) ? value : [value]).flatMap((text): (readonly [string, string])[] =>
      typeof text === 'string' ? [[field, text]] : [],
    )
  })

/** Each engine asks its own index in its own way, and takes what it needs of these. */
const forEngine = (name: string, { engine }: Context, params: Params): Params => {
  const taken = cypherFile(`read/${name}`, engine.name).params
  return Object.fromEntries(Object.entries(params).filter(([name]) => taken.includes(name)))
}

/** Everything in which the words of a text occur, with the places where they do. */
export const search: QueryResolvers['search'] = async (_, args, context) => {
  const question = readQuestion(args.text)
  const page = { ...args, list: 'search' }
  const name = context.moment === now ? 'search' : 'search-then'
  const asked = { ...searchParams(question, name === 'search'), scopes: args.in ?? scopes, ...pageParams(page) }
  const [found] = await readRows(context, { name, params: forEngine(name, context, asked), row })
  keepBrought(context, found!)
  const connection = toConnection(page, found!, (one) => one)
  const edges = connection.edges.map(({ cursor, node }) => ({
    cursor,
    node: toResult(node),
    highlights: highlightsOf(question, fieldsOf(node)),
  }))
  return { ...connection, edges }
}
