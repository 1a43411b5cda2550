import { valueAt } from '../../graph/log.ts'
import type { Loaders } from '../loaders.ts'
import { now, recordedAt } from '../moment.ts'
import type { ActorRefParent, ConditionParent, HopParent, QuoteParent } from '../parent.ts'
import { joinedBy } from '../part.ts'
import { ActorRow, ArticleRow, type PartRow, type StatementRow, toAbout, toIssue } from '../row.ts'
import type { StatementResolvers } from '../schema.generated.ts'

const partsOf = (id: string, edge: string, load: Loaders): Promise<PartRow[]> =>
  load.statementParts.load({ of: id, edge })

const toQuote = (text: string | null, start: number | null, end: number | null): QuoteParent | null =>
  text === null || start === null || end === null ? null : { text, start, end }

const toRef = ({ node, text, start, end }: PartRow): ActorRefParent => ({
  node: ActorRow.parse(node),
  mention: toQuote(text, start, end),
})

const toHop = ({ node, text, start, end, kind, cue, cueStart, cueEnd }: PartRow): HopParent => ({
  actor: ActorRow.parse(node),
  mention: toQuote(text, start, end),
  kind,
  cue: toQuote(cue, cueStart, cueEnd),
})

const speakersOf = async (id: string, load: Loaders): Promise<PartRow[]> =>
  (await partsOf(id, 'SPEAKER', load)).sort((a, b) => (a.order ?? 0) - (b.order ?? 0))

const pairs = (offsets: readonly number[]) =>
  offsets.flatMap((start, index) => (index % 2 === 0 ? [{ start, end: offsets[index + 1] ?? start }] : []))

const contentOf = ({ content, contentStart, contentEnd, contentParts }: StatementRow) => {
  const quote = toQuote(content, contentStart, contentEnd)
  return quote && { ...quote, parts: contentParts ? pairs(contentParts) : [{ start: quote.start, end: quote.end }] }
}

/** The conditions among the parts of a statement, each with whom it waits for. */
export const conditionsOf = (parts: readonly PartRow[]): ConditionParent[] =>
  parts
    .filter(({ edge }) => edge === 'CONDITIONAL_ON')
    .map(({ node, text, start, end }) => ({
      id: String(node.id),
      text: text ?? String(node.text),
      start,
      end,
      awaits: parts
        .filter(({ edge, order }) => edge === 'AWAITS' && order === start)
        .map((part) => ActorRow.parse(part.node)),
    }))

/** The verdict that held at the moment. */
const review: StatementResolvers['review'] = ({ review, reviewLog }, _, { moment }) =>
  moment === now ? review : (valueAt(reviewLog, moment.known) as typeof review)

/** The parts of a statement: all that stand on edges come with one read for a whole level. */
export const Statement: StatementResolvers = {
  recordedAt,
  review,
  evidence: ({ quote, start, end }) => ({ text: quote, start, end }),
  cue: ({ cue, cueStart, cueEnd }) => toQuote(cue, cueStart, cueEnd),
  content: contentOf,
  hearsayDepth: ({ depth }) => depth,
  commitment: (statement) => (statement.force ? statement : null),
  speakers: async ({ id }, _, { load }) => (await speakersOf(id, load)).map(toRef),
  chain: async ({ id }, _, { load }) => (await speakersOf(id, load)).map(toHop),
  source: async ({ id }, _, { load }) => (await partsOf(id, 'SOURCE', load)).map(toRef)[0] ?? null,
  target: async ({ id }, _, { load }) => (await partsOf(id, 'TARGET', load)).map(toRef)[0] ?? null,
  object: async ({ id }, _, { load }) => (await partsOf(id, 'ABOUT', load)).map(toAbout)[0] ?? null,
  issues: async ({ id }, _, { load }) =>
    [...(await partsOf(id, 'ABOUT', load)), ...(await partsOf(id, 'CONCERNS', load))]
      .filter(({ labels }) => labels.includes('Issue'))
      .map(({ node }) => toIssue(node))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  conditions: async ({ id }, _, { load }) => conditionsOf(await joinedBy(['CONDITIONAL_ON', 'AWAITS'], id, load)),
  article: async ({ id }, _, { load }) => ArticleRow.parse((await partsOf(id, 'REPORTED_BY', load))[0]?.node),
}
