import { recordedAt } from '../moment.ts'
import type { ArticleResolvers } from '../schema.generated.ts'

/** Fields of an article that need a second read. */
export const Article: ArticleResolvers = {
  recordedAt,
  text: async ({ id }, _, { load }) => (await load.articleText.load(id))[0]?.text ?? '',
  mentions: async ({ id }, _, { load }) => {
    const [[article], mentions] = await Promise.all([load.articleText.load(id), load.articleMentions.load(id)])
    const quote = (start: number, end = start) => ({ start, end, text: article?.text.slice(start, end) ?? '' })
    return mentions.map(({ node, count, starts, ends }) => ({
      actor: node,
      count,
      quotes: starts.map((start, index) => quote(start, ends[index])),
    }))
  },
  corrects: async ({ id }, _, { load }) =>
    (await load.articleVersions.load(id)).find(({ corrects }) => corrects)?.node ?? null,
  correctedBy: async ({ id }, _, { load }) =>
    (await load.articleVersions.load(id)).find(({ corrects }) => !corrects)?.node ?? null,
  statements: ({ id }, page, { load }) => load.articleStatements.load({ key: id, page }),
}
