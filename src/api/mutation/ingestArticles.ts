import { Article } from '../../article/document.ts'
import { InputError } from '../../errors.ts'
import { Family } from '../../ontology/relations.ts'
import type { Context, Ingestion } from '../context.ts'
import type { ArticleInput, MutationResolvers } from '../schema.generated.ts'

const checked = (input: ArticleInput): Article => {
  const { data, error } = Article.safeParse({ ...input, id: input.id ?? undefined, title: input.title ?? undefined })
  if (data) return data
  const issue = error.issues[0]
  throw new InputError(`${issue?.path.join('.') || 'input'}: ${issue?.message}.`)
}

const toIngested = ({ id, status, families, dropped, error }: Ingestion) => ({
  id,
  status,
  error,
  statements: Family.options.flatMap((family) => (families[family] ? [{ family, count: families[family] }] : [])),
  dropped: Object.entries(dropped)
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
})

/** Checks and ingests articles in one batch; one that is no article fails alone, with its reason. */
export const ingestInputs = async (inputs: readonly ArticleInput[], { ingest }: Pick<Context, 'ingest'>) => {
  const articles = inputs.map((input) => {
    try {
      return checked(input)
    } catch (error) {
      if (error instanceof InputError) return error
      throw error
    }
  })
  const done = await ingest(articles.flatMap((article) => (article instanceof InputError ? [] : [article])))
  const results = done.values()
  return articles.map((article) =>
    article instanceof InputError
      ? toIngested({ id: null, status: 'FAILED', families: {}, dropped: {}, error: article.message })
      : toIngested(results.next().value!),
  )
}

/** Reads several articles into the graph. */
export const ingestArticles: MutationResolvers['ingestArticles'] = (_, { input }, context) =>
  ingestInputs(input, context)
