import DataLoader from 'dataloader'
import { z } from 'zod'
import { byOrigin } from '../article/origins.ts'
import { parseSketch } from '../article/sketch.ts'
import { objectLabels } from '../graph/summaries.ts'
import type { AboutKey } from './about-key.ts'
import { byValue, rowsById, rowsByKey } from './batch.ts'
import { nestedPages, statementsById } from './nested-pages.ts'
import type { OriginParent } from './parent.ts'
import { aboutParts, type PartSource, statementParts } from './part.ts'
import type { Source } from './read.ts'
import { ActorRow, ArticleRow, CurationRow, LabelledRow, maybe } from './row.ts'

const ActorPartRow = z.object({
  id: z.string(),
  edge: z.string(),
  title: maybe(z.string()),
  since: maybe(z.string()),
  until: maybe(z.string()),
  node: ActorRow,
})

const MentionRow = z.object({
  id: z.string(),
  count: z.number(),
  starts: z.array(z.number()),
  ends: z.array(z.number()),
  node: ActorRow,
})

const TellingRow = z.object({
  at: z.number(),
  object: z.string(),
  type: z.enum([...objectLabels, 'Commitment']),
  text: z.string(),
  date: maybe(z.string()),
  statement: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
})

const SpanRow = z.object({
  at: z.number(),
  count: z.number(),
  firstOn: maybe(z.string()),
  lastOn: maybe(z.string()),
})

const OriginRow = z.object({
  at: z.number(),
  mentions: z.number(),
  sketch: maybe(z.string()),
  article: ArticleRow,
})

const PeriodRow = z.object({ at: z.number(), period: maybe(z.string()), count: z.number() })

/** A typed relation by its ends and kind, and how many signs of a day tell its period. */
interface PeriodKey {
  readonly source: string
  readonly kind: string
  readonly target: string
  readonly size: number
}

const VersionRow = z.object({ id: z.string(), corrects: z.boolean(), node: ArticleRow })

/** The texts that put a node forward, copies and rewrites together, the first published first. */
const toOrigins = (told: readonly z.infer<typeof OriginRow>[]): OriginParent[] =>
  byOrigin(told.map(({ sketch }) => parseSketch(sketch ?? ''))).map((places) => ({
    articles: places.map((at) => told[at]!.article),
    mentions: places.reduce((sum, at) => sum + told[at]!.mentions, 0),
  }))

/** Texts are compared once for all fields that ask for them. */
const aboutOrigins = (source: Source) => {
  const told = rowsByKey(source, 'about-origins', OriginRow)
  const originsOf = async (key: AboutKey) => toOrigins(await told.load(key))
  return new DataLoader<AboutKey, OriginParent[], string>((keys) => Promise.all(keys.map(originsOf)), byValue)
}

/** Those that give statements, which come with what they are joined to. */
const statementLoaders = (source: PartSource) => ({
  commitmentHistory: statementsById(source, 'commitment-history'),
  statementNodes: statementsById(source, 'statement-nodes'),
  actorStatements: nestedPages(source, 'actor-statements'),
  articleStatements: nestedPages(source, 'article-statements'),
  aboutStatements: nestedPages(source, 'about-statements'),
  responseStatements: nestedPages(source, 'response-statements'),
  relationStatements: nestedPages(source, 'relation-statements'),
  conditionStatements: nestedPages(source, 'condition-statements'),
})

const otherLoaders = (source: Source) => ({
  statementParts: statementParts(source),
  actorParts: rowsById(source, 'actor-parts', ActorPartRow),
  articleText: rowsById(source, 'article-text', z.object({ id: z.string(), text: z.string() })),
  articleVersions: rowsById(source, 'article-versions', VersionRow),
  articleMentions: rowsById(source, 'article-mentions', MentionRow),
  actorTellings: rowsById(
    source,
    'actor-tellings',
    z.object({ id: z.string(), told: maybe(z.string()), node: ActorRow }),
  ),
  aboutTellings: rowsByKey(source, 'about-tellings', TellingRow),
  commitmentConditions: rowsById(source, 'commitment-conditions', z.object({ id: z.string(), text: z.string() })),
  aboutParts: aboutParts(source),
  aboutOrigins: aboutOrigins(source),
  aboutSpan: rowsByKey(source, 'about-span', SpanRow),
  relationPeriods: rowsByKey<typeof PeriodRow, PeriodKey>(source, 'relation-periods', PeriodRow),
  receiptCurations: rowsById(source, 'receipt-curations', z.object({ id: z.string(), node: CurationRow })),
  curationSubjects: rowsById(source, 'curation-subjects', LabelledRow.extend({ id: z.string() })),
  conditionAwaits: rowsById(source, 'condition-awaits', z.object({ id: z.string(), node: ActorRow })),
})

/** Readers of one request at one moment that gather what a level of the query asks for, so that each level costs at most one read. */
export const createLoaders = (source: Source) => {
  const load = otherLoaders(source)
  return { ...load, ...statementLoaders({ ...source, load }) }
}

/** The readers of one request at one moment. */
export type Loaders = ReturnType<typeof createLoaders>
