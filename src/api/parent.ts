import type { Stage, Stance } from '../ontology/relations.ts'
import type {
  AboutRow,
  ActorRow,
  AgreementRow,
  ArticleRow,
  ClaimRow,
  CommitmentRow,
  CurationRow,
  EventRow,
  IssueRow,
  StatementRow,
} from './row.ts'
import type { ContradictionType, ShiftAspect, ShiftKind } from './schema.generated.ts'

/** Words of an article with their UTF-16 offsets, end exclusive. */
export interface QuoteParent {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** An actor in its place in a statement. */
export interface ActorRefParent {
  readonly node: ActorRow
  readonly mention: QuoteParent | null
}

/** A step of a chain of attributions; the kind and the cue of its utterance are null where they were not kept. */
export interface HopParent {
  readonly actor: ActorRow
  readonly mention: QuoteParent | null
  readonly kind: string | null
  readonly cue: QuoteParent | null
}

/** A term in an office; days in ISO 8601, or a year or month of one. */
export interface OfficeParent {
  readonly title: string
  readonly since: string | null
  readonly until: string | null
  readonly of: ActorRow
}

/** An actor named in an article, and where. */
export interface ArticleMentionParent {
  readonly actor: ActorRow
  readonly count: number
  readonly quotes: readonly QuoteParent[]
}

/** The position of one actor on a node that is known by `about`; `depth` is null of one that was not heard. */
export interface ResponseParent {
  readonly about: AboutRow
  readonly actor: ActorRow
  readonly stance: Stance
  readonly kinds: readonly string[]
  readonly count: number
  readonly firstOn: string | null
  readonly lastOn: string | null
  readonly depth: number | null
}

/** A rung of a commitment's ladder, told by a statement. */
export interface StageStepParent {
  readonly statement: StatementRow
}

/** A typed relation; `id` is source, kind and target. */
export interface RelationParent {
  readonly id: string
  readonly kind: string
  readonly source: ActorRow
  readonly target: AboutRow
  readonly count: number
  readonly firstOn: string | null
  readonly lastOn: string | null
}

/** A step along a relation: `forward` when it goes from its source to its target. */
export interface StepParent {
  readonly relation: RelationParent
  readonly forward: boolean
}

/** A way from one actor to another. */
export interface PathParent {
  readonly length: number
  readonly steps: readonly StepParent[]
}

/** A node and how many steps it is away. */
export interface NeighbourParent {
  readonly node: AboutRow
  readonly distance: number
}

/** A condition; `start` and `end` where a statement has it, and `awaits` where that is known already. */
export interface ConditionParent {
  readonly id: string
  readonly text: string
  readonly start: number | null
  readonly end: number | null
  readonly awaits?: readonly ActorRow[] | null
}

/** A statement that waits for an actor, by their ids. */
export interface WaitParent {
  readonly id: string
  readonly statement: string
  readonly awaited: string
}

/** A ring of preconditions. */
export interface DeadlockParent {
  readonly length: number
  readonly steps: readonly WaitParent[]
}

/** Two statements, by their ids, that contradict each other. */
export interface ContradictionParent {
  readonly id: string
  readonly type: ContradictionType
  readonly on: string
  readonly statements: readonly string[]
}

/** Two positions of an actor by the ids of their statements. */
export interface ShiftParent {
  readonly id: string
  readonly kind: ShiftKind
  readonly aspects: readonly ShiftAspect[]
  readonly on: string
  readonly before: string
  readonly after: string
}

/** What is missing; `id` is actor, kind, target and object, or the statement where none of them is named. */
export interface AbsenceParent {
  readonly id: string
  readonly kind: string
  readonly actor: ActorRow | null
  readonly target: ActorRow | null
  readonly object: AboutRow | null
  readonly count: number
  readonly firstOn: string | null
  readonly lastOn: string | null
  readonly hearsayDepth: number
  /** Ids, latest statement first. */
  readonly statements: readonly string[]
}

/** Whether an actor is on record on an issue; `statements` are ids, the latest first, and `lastWord` is one. */
export interface SilenceParent {
  readonly silent: boolean
  readonly actor: ActorRow | null
  readonly issue: IssueRow | null
  readonly articles: number
  readonly articlesOnIssue: number
  readonly publishers: readonly string[]
  readonly statements: readonly string[]
  readonly lastWord: string | null
  readonly spokenFor: readonly ActorRow[]
}

/** Articles of one text, and how many statements of them put something forward. */
export interface OriginParent {
  readonly articles: readonly ArticleRow[]
  readonly mentions: number
}

/** What a search finds, by `__typename`. */
export type SearchParent =
  | (ActorRow & { readonly __typename: 'Actor' })
  | AgreementRow
  | ClaimRow
  | CommitmentRow
  | EventRow
  | (StatementRow & { readonly __typename: 'Statement' })
  | (ArticleRow & { readonly __typename: 'Article' })

/** What a receipt is of, and the statements that it stands on; `total` counts those too that are left out. */
export interface ReceiptParent {
  readonly id: string
  readonly kind: 'STATEMENT' | 'NODE' | 'RELATION'
  readonly total: number
  readonly statements: readonly StatementRow[]
}

/** Whatever has an id, by `__typename`. */
export type NodeParent =
  | AboutRow
  | (ArticleRow & { readonly __typename: 'Article' })
  | (StatementRow & { readonly __typename: 'Statement' })
  | (CurationRow & { readonly __typename: 'Curation' })
  | (RelationParent & { readonly __typename: 'Relation' })
  | (AbsenceParent & { readonly __typename: 'Absence' })

/** A statement with its place in the ledger. */
export interface StatementAddedParent {
  readonly cursor: string
  readonly statement: StatementRow
}

/** A statement that contradicts what was told before, with its place in the ledger. */
export interface ClaimContradictedParent extends StatementAddedParent {
  readonly contradictions: readonly ContradictionParent[]
}

/** A shift, and whose position it is. */
export interface ActorShiftParent {
  readonly actor: ActorRow
  readonly shift: ShiftParent
}

/** A statement that shifts a position, with its place in the ledger. */
export interface PositionShiftedParent extends StatementAddedParent {
  readonly shifts: readonly ActorShiftParent[]
}

/** From one stage to a further one. */
export interface StageChangeParent {
  readonly from: Stage | null
  readonly to: Stage
}

/** A statement that tells a further stage of a commitment, with its place in the ledger. */
export interface CommitmentStageChangedParent {
  readonly cursor: string
  readonly commitment: CommitmentRow
  readonly statement: StatementRow
  readonly claimedStage: StageChangeParent | null
  readonly evidencedStage: StageChangeParent | null
}
