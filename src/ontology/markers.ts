import { z } from 'zod'
import { readYaml } from './yaml-file.ts'

const Words = z.array(z.string().min(1)).min(1)

/** Words under which a noun is told as absent (`schema/absence-markers.yaml`), as lemmas in lower case. */
export const AbsenceMarkers = z.strictObject({
  determiners: Words.describe('no guarantees'),
  prepositions: Words.describe('without guarantees'),
  verbs: Words.describe('lacks guarantees'),
  nouns: Words.describe('the lack of guarantees'),
  adjectives: Words.describe('guarantees are absent; undefined guarantees'),
  negatedVerbs: Words.describe('did not give guarantees'),
  negatedReceivingVerbs: Words.describe('did not receive guarantees: the subject is left without'),
})
export type AbsenceMarkers = z.infer<typeof AbsenceMarkers>

/** Words that open a condition (`schema/condition-markers.yaml`). */
export const ConditionMarker = z.strictObject({
  words: z.string(),
  opens: z.enum(['clause', 'phrase', 'both']),
  verb: z.literal(true).optional().describe('only where a verb follows: once Peru withdraws, not once a year'),
  refusals: z
    .literal(true)
    .optional()
    .describe('binds only what is refused, and no time: will not sign until Peru pays'),
  inverted: z
    .literal(true)
    .optional()
    .describe('an auxiliary, only where it stands before its subject: should Peru leave'),
  notAfter: Words.optional().describe('lemmas after which it opens no condition: even if, asked if'),
  closes: Words.optional().describe("nouns, one of which must follow after its owner: at Peru's request"),
})
export type ConditionMarker = z.infer<typeof ConditionMarker>

/** Nouns that name an agreement, and words beside them (`schema/agreement-nouns.yaml`), as lemmas in lower case. */
export const AgreementNouns = z.strictObject({
  any: Words.describe('the deal: no more than that something was agreed'),
  kinds: z.array(Words).describe('the ceasefire, the truce: words of one meaning'),
  parts: Words.describe('the terms of the truce'),
  loose: Words.describe('the fragile truce: says nothing of which it is'),
})
export type AgreementNouns = z.infer<typeof AgreementNouns>

export interface Markers {
  readonly absence: AbsenceMarkers
  readonly conditions: readonly ConditionMarker[]
  readonly agreements: AgreementNouns
}

/** Reads the marker files of `schema/`. Throws `ModelError` naming the file that is wrong. */
export const loadMarkers = (): Markers => ({
  absence: readYaml('schema/absence-markers.yaml', AbsenceMarkers),
  conditions: readYaml('schema/condition-markers.yaml', z.array(ConditionMarker)),
  agreements: readYaml('schema/agreement-nouns.yaml', AgreementNouns),
})
