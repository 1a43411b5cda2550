import { z } from 'zod'
import { curationActions } from '../graph/curation.ts'
import { verdicts } from '../graph/review.ts'
import { ActorKind, Factivity, Family, Force, Modality, Polarity, Stage, Strength } from '../ontology/relations.ts'

/** A property that a node or an edge need not have; null where it has none. */
export const maybe = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null)
const words = maybe(z.string())

const log = z
  .array(z.string())
  .nullish()
  .transform((pairs) => pairs ?? [])

/** When the graph came to know an article or statement, and pairs of when it did before and when it was retracted. */
const clocks = { recordedAt: words, earlier: maybe(z.array(z.string())) }

/** An `Actor` node. */
export const ActorRow = z.object({
  id: z.string(),
  /** What articles tell of it; the empty string for one that the seeds know. */
  told: words,
  name: z.string(),
  kind: ActorKind,
  iso3: words,
  country: words,
  wikidata: words,
  aliases: z
    .array(z.string())
    .nullish()
    .transform((aliases) => aliases ?? []),
  provisional: z
    .boolean()
    .nullish()
    .transform((provisional) => provisional ?? false),
  nameLog: log,
  wikidataLog: log,
  revision: words,
})
/** An actor, absent properties as null. */
export type ActorRow = z.infer<typeof ActorRow>

/** An `Article` node without its text, which a field of its own asks for. */
export const ArticleRow = z.object({
  id: z.string(),
  url: words,
  title: z
    .string()
    .nullish()
    .transform((title) => title ?? ''),
  publisher: words,
  author: words,
  publishedAt: words,
  retrievedAt: words,
  ...clocks,
  language: z
    .string()
    .nullish()
    .transform((language) => language ?? 'en'),
  contentHash: z.string(),
  revision: words,
})
/** An article without its text. */
export type ArticleRow = z.infer<typeof ArticleRow>

/** What a commitment or a statement about one says of force, terms and stages. */
export const TermsRow = z.object({
  force: maybe(Force),
  action: words,
  beneficiary: words,
  deadline: words,
  claimedStage: maybe(Stage),
  evidencedStage: maybe(Stage),
})
/** Force, terms and stages. */
export type TermsRow = z.infer<typeof TermsRow>

/** A `Statement` node. */
export const StatementRow = TermsRow.extend({
  id: z.string(),
  kind: z.string(),
  family: Family,
  polarity: Polarity,
  modality: Modality,
  factivity: maybe(Factivity),
  strength: maybe(Strength),
  quote: z.string(),
  start: z.number(),
  end: z.number(),
  cue: words,
  cueStart: maybe(z.number()),
  cueEnd: maybe(z.number()),
  content: words,
  contentStart: maybe(z.number()),
  contentEnd: maybe(z.number()),
  contentParts: maybe(z.array(z.number())),
  conditional: z.boolean(),
  depth: z.number(),
  cameo: words,
  plover: words,
  extractor: z.string(),
  rule: z.string(),
  confidence: z.number(),
  publishedAt: words,
  utteredOn: words,
  matter: words,
  dispute: words,
  ...clocks,
  review: maybe(z.enum(verdicts)),
  reviewLog: log,
  revision: words,
})
/** A statement, absent properties as null. */
export type StatementRow = z.infer<typeof StatementRow>

const Claim = z.object({ id: z.string(), text: z.string() })
const Commitment = Claim.extend(TermsRow.shape).extend({
  dueBy: words,
  contrary: words,
  conditional: z
    .boolean()
    .nullish()
    .transform((conditional) => conditional ?? false),
})
// `lead` is the empty string of what the seeds know.
const Agreement = z.object({ id: z.string(), name: z.string(), lead: words, signedOn: words, wikidata: words })
const Event = Claim.extend({ kind: z.string(), date: words })
const Issue = z.object({ id: z.string(), name: z.string(), lead: words })

/** A claim that is no commitment. */
export type ClaimRow = z.infer<typeof Claim> & { readonly __typename: 'Claim' }
/** A commitment with its summary of terms and stages. */
export type CommitmentRow = z.infer<typeof Commitment> & { readonly __typename: 'Commitment' }
/** A deal or treaty. */
export type AgreementRow = z.infer<typeof Agreement> & { readonly __typename: 'Agreement' }
/** A deed in the world. */
export type EventRow = z.infer<typeof Event> & { readonly __typename: 'Event' }
/** A topic. */
export type IssueRow = z.infer<typeof Issue> & { readonly __typename: 'Issue' }
/** What a statement can be about, by `__typename`. */
export type AboutRow =
  | ClaimRow
  | CommitmentRow
  | AgreementRow
  | EventRow
  | IssueRow
  | (ActorRow & { readonly __typename: 'Actor' })

/** A node with its labels, as read for an edge that may end at several. */
export const LabelledRow = z.object({ labels: z.array(z.string()), node: z.record(z.string(), z.unknown()) })

/** What a statement is joined to by one of its edges. */
export const PartRow = z.object({
  id: z.string(),
  edge: z.string(),
  order: maybe(z.number()),
  start: maybe(z.number()),
  end: maybe(z.number()),
  text: maybe(z.string()),
  was: maybe(z.string()),
  kind: maybe(z.string()),
  cue: maybe(z.string()),
  cueStart: maybe(z.number()),
  cueEnd: maybe(z.number()),
  ...LabelledRow.shape,
})
/** What a statement is joined to by one of its edges. */
export type PartRow = z.infer<typeof PartRow>

/** Turns a claim node into a claim. */
export const toClaim = (node: unknown): ClaimRow => ({ ...Claim.parse(node), __typename: 'Claim' })
/** Turns a commitment node into a commitment. */
export const toCommitment = (node: unknown): CommitmentRow => ({ ...Commitment.parse(node), __typename: 'Commitment' })
/** Turns an agreement node into an agreement. */
export const toAgreement = (node: unknown): AgreementRow => ({ ...Agreement.parse(node), __typename: 'Agreement' })
/** Turns an event node into an event. */
export const toEvent = (node: unknown): EventRow => ({ ...Event.parse(node), __typename: 'Event' })

/** Turns an issue node into an issue. */
export const toIssue = (node: unknown): IssueRow => ({ ...Issue.parse(node), __typename: 'Issue' })

/** Turns a labelled node into what a statement can be about; throws for a label that no statement is about. */
export const toAbout = ({ labels, node }: z.infer<typeof LabelledRow>): AboutRow => {
  if (labels.includes('Commitment')) return toCommitment(node)
  if (labels.includes('Claim')) return toClaim(node)
  if (labels.includes('Agreement')) return toAgreement(node)
  if (labels.includes('Event')) return toEvent(node)
  if (labels.includes('Issue')) return toIssue(node)
  if (labels.includes('Actor')) return { ...ActorRow.parse(node), __typename: 'Actor' }
  throw new Error(`no statement is about a node with the labels ${labels.join(', ')}`)
}

/** A `Curation` node. */
export const CurationRow = z.object({
  id: z.string(),
  action: z.enum(curationActions),
  by: z.string(),
  at: z.string(),
  note: z.string(),
  value: words,
  before: words,
})
/** A curation. */
export type CurationRow = z.infer<typeof CurationRow>

/** What can be curated, by `__typename`. */
export type CuratedRow =
  | (StatementRow & { readonly __typename: 'Statement' })
  | (ActorRow & { readonly __typename: 'Actor' })
  | (ArticleRow & { readonly __typename: 'Article' })

/** Turns a node that a curation is about into what it is. */
export const toCurated = ({ labels, node }: z.infer<typeof LabelledRow>): CuratedRow => {
  if (labels.includes('Statement')) return { ...StatementRow.parse(node), __typename: 'Statement' }
  if (labels.includes('Actor')) return { ...ActorRow.parse(node), __typename: 'Actor' }
  return { ...ArticleRow.parse(node), __typename: 'Article' }
}
