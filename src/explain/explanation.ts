import type { Demand } from '../extract/rules/match.ts'
import type { Modality } from '../ontology/relations.ts'
import type { Statement } from '../resolve/statement.ts'
import type { By } from '../resolve/who.ts'
import type { Quote } from '../text/span.ts'
import type { MarkerPlace, RulePlace } from './places.ts'

/** How the words of a statement came to name its source or target; `before` is where that actor was named before. */
export interface HowNamed {
  readonly by: By
  readonly before: { readonly text: string; readonly sentence: number } | null
}

/** Words that might have named an actor, and whom they name. */
export interface Tried {
  readonly words: Quote
  readonly names: readonly string[]
}

/** A statement, the rule that made it, and the markers of absence and condition in it. `targets` are the words tried where none fits. */
export interface ExplainedStatement {
  readonly statement: Statement
  readonly rule: RulePlace
  readonly source: HowNamed | null
  readonly target: HowNamed | null
  readonly targets: readonly Tried[]
  readonly markers: readonly MarkerPlace[]
}

/** A candidate that gave no statement, and why. */
export interface ExplainedDrop {
  readonly kind: string
  readonly rule: RulePlace
  readonly reason: string
  readonly modality: Modality
  readonly cue: Quote
  readonly source: Tried | null
  readonly targets: readonly Tried[]
  readonly conditions: readonly Quote[]
}

/** A rule that speaks of a predicate and made nothing of it; `by` is the rule it lost to, or that kept it away. */
export interface PassedOver {
  readonly cue: Quote
  readonly rule: RulePlace
  readonly reason: 'another asks for more' | 'kept away' | 'does not hold here'
  /** Of one that does not hold, the key of its cue that is not met. */
  readonly unmet: Demand | null
  readonly by: RulePlace | null
}

/** A part of a sentence that was parsed alone; in one that `asks`, predicates are not read. */
export interface ExplainedSegment {
  readonly role: string
  readonly text: string
  readonly reports: readonly Quote[]
  readonly asks: boolean
}

/** How one sentence was read. Sentences are numbered from 1. */
export interface ExplainedSentence extends Quote {
  readonly number: number
  readonly segments: readonly ExplainedSegment[]
  readonly statements: readonly ExplainedStatement[]
  readonly dropped: readonly ExplainedDrop[]
  readonly passedOver: readonly PassedOver[]
}

/** How one article was read. */
export interface Explanation {
  readonly id: string
  readonly title: string
  readonly publishedAt: string | null
  readonly sentences: readonly ExplainedSentence[]
}
