import { z } from 'zod'
import {
  ActorKind,
  Factivity,
  Family,
  Force,
  Modality,
  ObjectType,
  Polarity,
  Stage,
  Strength,
} from '../ontology/relations.ts'
import { Quote } from '../text/span.ts'

/** An actor in its place in a statement: who it is, and the words that name it there (null when it is only understood). */
export const ActorRef = z.object({
  id: z.string(),
  name: z.string(),
  iso3: z.string().nullable(),
  mention: Quote.nullable(),
})
export type ActorRef = z.infer<typeof ActorRef>

/** Who reports a statement, and the utterance that does so: its kind, and the words that show it ("said", "told"). */
export const Hop = ActorRef.extend({ kind: z.string(), cue: Quote })
export type Hop = z.infer<typeof Hop>

/** What must hold first, and who must act for that; nobody where the words name none. */
export const Condition = Quote.extend({ awaits: z.array(ActorRef).optional() })
export type Condition = z.infer<typeof Condition>

/** What is promised or agreed. `deadline` is EDTF; the stages are what is claimed and what the article itself shows, null for what is refused. */
export const Commitment = z.object({
  force: Force,
  action: z.string().nullable(),
  beneficiary: z.string().nullable(),
  deadline: z.string().nullable(),
  claimedStage: Stage.nullable(),
  evidencedStage: Stage.nullable(),
})
export type Commitment = z.infer<typeof Commitment>

/**
 * One coded statement of one article (`demarche extract`, design section 3). Offsets are UTF-16 code units into the text.
 * The `date` of an event is that of the deed: a day, month or year in ISO 8601.
 */
export const Statement = z.object({
  id: z.string(),
  kind: z.string(),
  family: Family,
  polarity: Polarity,
  modality: Modality,
  factivity: Factivity.nullable(),
  strength: Strength.nullable(),
  /** Outermost first. */
  speakers: z.array(Hop),
  source: ActorRef.nullable(),
  target: ActorRef.nullable(),
  object: z
    .object({
      type: ObjectType,
      id: z.string(),
      text: z.string(),
      date: z.string().optional(),
      /** Of a commitment: the id of the same one in the other polarity, which denials are about. */
      contrary: z.string().optional(),
    })
    .nullable(),
  cue: Quote,
  content: Quote.extend({ parts: z.array(z.tuple([z.number().int(), z.number().int()])).optional() }).nullable(),
  evidence: Quote,
  conditional: z.boolean(),
  conditions: z.array(Condition),
  commitment: Commitment.nullable(),
  cameo: z.string(),
  plover: z.string().nullable(),
  /**
   * What it is about in a looser sense than its object: statements of one matter may differ in sign, numbers, days and extent, which stand
   * beside its id. Null where the words are too few or too vague.
   */
  matter: z
    .object({
      id: z.string(),
      negated: z.boolean(),
      numbers: z.array(z.string()),
      days: z.array(z.string()),
      extent: z.enum(['WHOLE', 'PART']).nullable(),
    })
    .nullable(),
  /** The topics of `seeds/issues.yaml` that the words of the evidence name, by id in order. */
  issues: z.array(z.object({ id: z.string(), name: z.string() })),
  rule: z.string(),
  confidence: z.number().min(0).max(1),
})
export type Statement = z.infer<typeof Statement>

/** An actor named in one article. `provisional` actors are known by the article's words alone. */
export const Actor = z.object({
  id: z.string(),
  name: z.string(),
  kind: ActorKind,
  iso3: z.string().nullable(),
  country: z.string().nullable(),
  wikidata: z.string().nullable(),
  provisional: z.boolean(),
  mentions: z.array(Quote),
})
export type Actor = z.infer<typeof Actor>

/** What reading one document gives. `dropped` counts the candidates that gave no statement, by reason. */
export interface Reading {
  readonly statements: readonly Statement[]
  readonly actors: readonly Actor[]
  readonly dropped: Readonly<Record<string, number>>
}
