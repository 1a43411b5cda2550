import { z } from 'zod'
import { readYaml, yamlNames } from './yaml-file.ts'

/** Words joined by `|`, as lemmas in lower case: `impose|slap`. */
const Lemmas = z.string().regex(/^[^|\s][^|]*(\|[^|\s][^|]*)*$/, 'lemmas are joined by | without spaces around it')

/** An event code of CAMEO 1.1b3: two digits of a root, and what narrows it. */
const Cameo = z.string().regex(/^\d{2,4}$/)

/** A category of the PLOVER codebook: ASSAULT, AGREE. */
const Plover = z.string().regex(/^[A-Z]+$/)

/**
 * Whether a kind brings its parties together (1), sets them against each other (-1) or neither (0): the side of the quad class that PLOVER gives
 * its category, cooperation for the roots 03 to 08 of CAMEO and conflict for 09 to 20. What PLOVER does not code is neither.
 */
export const Sign = z.union([z.literal(-1), z.literal(0), z.literal(1)])
export type Sign = z.infer<typeof Sign>

/**
 * Where a kind stands on what it is about, from -5 (wholly against) to 5 (done with it): to refuse is -3, to oppose -2, to offer 2, to promise 3, to
 * ratify 5. A threat to do something stands for doing it. `denied` is where its negation stands ("does not oppose": 1), if anywhere.
 */
export const Stand = z.strictObject({
  affirmed: z.number().int().min(-5).max(5),
  denied: z.number().int().min(-5).max(5).optional(),
})
export type Stand = z.infer<typeof Stand>

/** What kinds of actor there are. */
export const ActorKind = z.enum(['COUNTRY', 'PERSON', 'ORGANIZATION', 'GROUP', 'MEDIA'])
export type ActorKind = z.infer<typeof ActorKind>

/** Families of kinds: each has its own object type and its own pass of the extractor. */
export const Family = z.enum(['utterance', 'commitment', 'agreement', 'absence', 'stance', 'deed'])
export type Family = z.infer<typeof Family>

/** What a statement is about, beside its target. */
export const ObjectType = z.enum(['Claim', 'Commitment', 'Agreement', 'Event', 'Issue', 'Actor'])
export type ObjectType = z.infer<typeof ObjectType>

/** Whether a statement says that something is so or is not. */
export const Polarity = z.enum(['POSITIVE', 'NEGATIVE'])
export type Polarity = z.infer<typeof Polarity>

/** Whether it is told as a fact (after FactBank, Saurí & Pustejovsky 2009). */
export const Modality = z.enum(['ACTUAL', 'PLANNED', 'POSSIBLE', 'CONDITIONAL', 'COUNTERFACTUAL'])
export type Modality = z.infer<typeof Modality>

/**
 * What the cue takes its content for: so (confirm, know, regret), not so (deny, pretend), or left open (say, claim). After Kiparsky &
 * Kiparsky 1970, Fillmore 1971 on verbs of judging (condemn presupposes the deed, accuse asserts it) and FactBank.
 */
export const Factivity = z.enum(['FACTIVE', 'NONFACTIVE', 'COUNTERFACTIVE'])
export type Factivity = z.infer<typeof Factivity>

/** How firmly the source stands by its words: hedged (suggest, hint), plain (say), boosted (insist, vow); after Hyland 1998. */
export const Strength = z.enum(['WEAK', 'NEUTRAL', 'STRONG'])
export type Strength = z.infer<typeof Strength>

/**
 * The position a party takes on what is said: it says so (CLAIMS), says so after others (CONFIRMS, ECHOES), says it is not so (DENIES),
 * says so in part or both (PARTIAL), speaks of it and leaves it open (EVADES), or is named in it and was not heard (SILENT).
 */
export const Stance = z.enum(['CLAIMS', 'CONFIRMS', 'DENIES', 'PARTIAL', 'EVADES', 'ECHOES', 'SILENT'])
export type Stance = z.infer<typeof Stance>

/** How firmly a commitment binds. */
export const Force = z.enum(['BINDING', 'POLITICAL', 'OFFER', 'INTENT', 'THREAT', 'REFUSAL'])
export type Force = z.infer<typeof Force>

/** The ladder that commitments and agreements climb. */
export const Stage = z.enum([
  'CLAIMED',
  'ANNOUNCED',
  'OFFERED',
  'AGREED_IN_PRINCIPLE',
  'SIGNED',
  'RATIFIED',
  'IN_FORCE',
  'IMPLEMENTED',
  'BREACHED',
  'WITHDRAWN',
])
export type Stage = z.infer<typeof Stage>

/**
 * What somebody else has said and is spoken of again may be meant by a noun ("the statement"), by a pronoun ("it") too, or by either only
 * where nothing is said of it ("would not comment on it").
 */
const Answers = z.enum(['noun', 'pronoun', 'refused'])

/**
 * One cue: a predicate of a sentence and where its parts stand. Exactly one of `verb`, `noun`, `adjective`, `phrase`, `lacking`.
 * A slot is `subject`, `object`, `is` (what a noun is said to be), `that`, `to` (infinitive), `ing`, `quote`, `possessive`, `agent` (whom or what a passive names with `by`), or a preposition (`on`, `against`, `with` …);
 * as target `patient` is the very noun that `object` asks for: [expel] a diplomat; `doer` who acts in the clause of `about`: demand that [Chad] leave;
 * slots joined by `|` are tried in order.
 */
export const Cue = z
  .strictObject({
    verb: Lemmas.optional().describe(
      'the predicate is one of these verbs: active, passive, participle or relative clause',
    ),
    noun: Lemmas.optional().describe(
      'the predicate is a noun; its source is its adjective, possessive, by- or of-phrase',
    ),
    adjective: Lemmas.optional().describe('the predicate is an adjective after a copula: is ready to'),
    phrase: Lemmas.optional().describe(
      "fixed words that open an attribution: according to; `X` or `X's` is who says so, where that is not the end: as X put it",
    ),
    lacking: Lemmas.optional().describe(
      'a noun under an absence marker: no guarantees, lack of guarantees, gave no guarantee',
    ),
    particle: Lemmas.optional().describe('a particle the verb must have: call off'),
    object: Lemmas.optional().describe(
      'head lemmas, one of which the direct object (the passive subject) must have: impose [sanction]',
    ),
    prep: z
      .string()
      .optional()
      .describe('prepositions, one of which must follow, with `prepHead` as its head: put [in] [prison]'),
    prepHead: Lemmas.optional(),
    about: z
      .string()
      .optional()
      .describe('slots that hold what it is about: the content of an utterance, the action, the agreement'),
    head: Lemmas.optional().describe('head lemmas, one of which the `about` slot must have'),
    modal: Lemmas.optional().describe(
      'auxiliaries, one of which the clause in `about` must have; its subject is the target: said that Chad [must] leave',
    ),
    target: z.string().optional().describe('slots that hold the target'),
    source: z.string().optional().describe('slots that hold the source, where it is not the subject'),
    condition: z
      .string()
      .optional()
      .describe('slots that hold the condition of the commitment: tied the loan [to reforms]'),
    needs: z
      .enum(['about', 'target', 'source'])
      .optional()
      .describe(
        'drop the statement when this slot is empty, for `source` when its words name nobody: in the eyes of [the law]',
      ),
    negated: z
      .enum(['any', 'present', 'passive'])
      .optional()
      .describe(
        'only under negation, which is part of what it says: does not want to; does not accept; was not drafted',
      ),
    force: Force.optional().describe('overrides the force of the kind'),
    cameo: Cameo.optional().describe('the more exact CAMEO code of what this cue says, where the kind is wider'),
    plover: Plover.optional().describe(
      "overrides the PLOVER category of the kind, where the cue's CAMEO code is of another",
    ),
    factivity: Factivity.optional().describe('overrides the factivity of the kind'),
    strength: Strength.optional().describe('overrides the strength of the kind'),
    answers: Answers.optional().describe('overrides what the kind says of answers'),
  })
  .refine((cue) => [cue.verb, cue.noun, cue.adjective, cue.phrase, cue.lacking].filter(Boolean).length === 1, {
    message: 'a cue has exactly one of verb, noun, adjective, phrase, lacking',
  })
export type Cue = z.infer<typeof Cue>

/** The file of one kind, `schema/relations/KIND.yaml`. */
export const RelationFile = z.strictObject({
  label: z.string().min(2).describe('how a person reads it: lacks guarantee'),
  description: z.string().min(20),
  family: Family,
  source: z.array(ActorKind).min(1).describe('actor kinds that may act'),
  target: z.array(ActorKind).describe('actor kinds on whom; empty when the kind has no target'),
  object: ObjectType.nullable(),
  symmetric: z.boolean().default(false).describe('A met B is B met A'),
  manyADay: z
    .boolean()
    .default(false)
    .describe('done many times a day by one party to another: the places named tell one deed from the next'),
  cameo: Cameo.describe('CAMEO 1.1b3 code'),
  plover: Plover.nullable().describe('PLOVER category; null for what PLOVER does not code'),
  sign: Sign,
  stand: Stand.optional(),
  stance: Stance.extract(['CLAIMS', 'CONFIRMS', 'DENIES', 'ECHOES', 'EVADES'])
    .optional()
    .describe('the position its source takes on what it is about, where it takes one'),
  asserts: z
    .boolean()
    .default(false)
    .describe('its content is told as so, or, when it denies, as not so: not what is asked, demanded or expected'),
  commitment: z
    .strictObject({ force: Force, claimed: Stage.nullable().default(null), evidenced: Stage.nullable().default(null) })
    .optional()
    .describe('force and rungs of the ladder; what is refused stands on none'),
  ownFuture: z
    .enum(['POSITIVE', 'NEGATIVE', 'UNLESS'])
    .optional()
    .describe(
      'what a speaker says they themselves will (POSITIVE) or will not (NEGATIVE) do, or will unless another acts (UNLESS), is of this kind',
    ),
  conditionalFuture: z
    .boolean()
    .default(false)
    .describe("what an actor would do only if, or will not do unless, told in the article's voice, is of this kind"),
  factivity: Factivity.optional().describe(
    'what its cues take their content for; deeds inside what is taken as not so are not done: denied attacking',
  ),
  strength: Strength.optional().describe('how firmly its cues stand by their content'),
  foretells: z
    .boolean()
    .default(false)
    .describe('what its content says will come is foreseen, not promised: warned that it would be hard'),
  answers: Answers.optional().describe(
    'may be about what somebody else has said: praised the statement (noun), denied it (pronoun), declined to comment on it (refused)',
  ),
  cues: z.array(Cue).min(1),
  notCues: z.array(Cue).default([]).describe('predicates that look alike and are not of this kind; they win over cues'),
})

/** A kind with its name. */
export type Relation = z.infer<typeof RelationFile> & { readonly kind: string }

/** All kinds of `schema/relations/`, by name. Throws `ModelError` naming the file that is wrong. */
export const loadRelations = (): ReadonlyMap<string, Relation> =>
  new Map(
    yamlNames('schema/relations').map((kind) => [
      kind,
      { kind, ...readYaml(`schema/relations/${kind}.yaml`, RelationFile) },
    ]),
  )
