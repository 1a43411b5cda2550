import type { Force, Modality, Polarity, Stage } from '../ontology/relations.ts'
import type { Span } from '../text/span.ts'
import type { Rule } from './lexicon.ts'
import type { Unit } from './rules/tree.ts'

/** Words of a text that may name an actor: the head word and the phrase around it. Who it is, is decided by `resolve`. */
export interface Mention extends Span {
  readonly unit: Unit
  readonly head: number
}

/** The words of a condition, and those who would have to act for it to be met. */
export interface ConditionWords extends Span {
  readonly awaits?: readonly Mention[]
}

/** One coded statement before anybody is known by name. Offsets are UTF-16 code units into the document's text. */
export interface Candidate {
  readonly rule: Rule
  readonly ruleId: string
  readonly polarity: Polarity
  readonly modality: Modality
  /** Null when nobody is named. */
  readonly source: Mention | null
  /** Holds only when the source speaks the words around it: "X said it would …". */
  readonly ownWord: boolean
  /** When its subject names nobody, it is the speaker who decides on it: "said talks would not resume". */
  readonly bySpeaker: boolean
  /**
   * Holds only when such a condition binds it: `strict` ("only if", "unless") and, of what is refused, `bound` (also "until") where
   * somebody else or the article tells it, `unless`, or none that says "unless".
   */
  readonly onlyIf: 'strict' | 'bound' | 'unless' | 'not unless' | null
  /** In order of preference: the first that names an actor the kind allows is the target. */
  readonly targets: readonly Mention[]
  readonly cue: Span
  readonly content: readonly Span[]
  /** Sentences without a cue of their own that go on what it reports. */
  readonly goesOn?: readonly Span[]
  /** The content is told by the sentence already: "as confirmed by", "a claim echoed by" speak of it, not in it. */
  readonly takesUp: boolean
  readonly object: Span | null
  readonly evidence: Span
  readonly conditions: readonly ConditionWords[]
  /** The words of a deadline, with what marks it: "by the end of March". */
  readonly deadline: string | null
  readonly commitment: {
    readonly force: Force
    readonly claimed: Stage | null
    readonly evidenced: Stage | null
  } | null
  readonly confidence: number
}
