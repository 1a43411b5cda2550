import type { Loaders } from '../loaders.ts'
import { recordedAt } from '../moment.ts'
import type { ArticleResolvers } from '../schema.generated.ts'

type Mention = Awaited<ReturnType<Loaders['articleMentions']['load']>>[number]

/** Mentions of two actors that a curator made one are mentions of one. */
const oncePerActor = (mentions: readonly Mention[]) => {
  const spansOf = ({ starts, ends }: Mention) => starts.map((start, index) => [start, ends[index]] as const)
  return [...new Map(mentions.map(({ node }) => [node.id, node])).values()].map((node) => {
    const own = mentions.filter((one) => one.node.id === node.id)
    const spans = own.flatMap(spansOf).sort(([a], [b]) => a - b)
    return { node, count: own.reduce((sum, { count }) => sum + count, 0), spans }
  })
}

/** Fields of an article that need a second read. */
export const Article: ArticleResolvers = {
  recordedAt,
  text: async ({ id }, _, { load }) => (await load.articleText.load(id))[0]?.text ?? '',
  mentions: async ({ id }, _, { load }) => {
    const [[article], mentions] = await Promise.all([load.articleText.load(id), load.articleMentions.load(id)])
    const quote = (start: number, end = start) => ({ start, end, text: article?.text.slice(start, end) ?? '' })
    return oncePerActor(mentions).map(({ node, count, spans }) => ({
      actor: node,
      count,
      quotes: spans.map(([start, end]) => quote(start, end)),
    }))
  },
  corrects: async ({ id }, _, { load }) =>
    (await load.articleVersions.load(id)).find(({ corrects }) => corrects)?.node ?? null,
  correctedBy: async ({ id }, _, { load }) =>
    (await load.articleVersions.load(id)).find(({ corrects }) => !corrects)?.node ?? null,
  statements: ({ id }, page, { load }) => load.articleStatements.load({ key: { id }, page }),
}
