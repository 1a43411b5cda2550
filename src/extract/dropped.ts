import type { Candidate } from './candidate.ts'

/** A candidate that gave no statement, and why, in the words by which such candidates are counted. */
export interface Dropped {
  readonly candidate: Candidate
  readonly reason: string
}
