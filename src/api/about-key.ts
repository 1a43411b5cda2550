import type { AboutRow } from './row.ts'

/** The ids by label that the `about-*` files take: the one of the node, the others null. */
export interface AboutKey {
  readonly claim: string | null
  readonly agreement: string | null
  readonly event: string | null
  readonly issue: string | null
}

/** The key of a node that statements are about. */
export const aboutKey = ({ __typename, id }: Pick<AboutRow, '__typename' | 'id'>): AboutKey => ({
  claim: __typename === 'Claim' || __typename === 'Commitment' ? id : null,
  agreement: __typename === 'Agreement' ? id : null,
  event: __typename === 'Event' ? id : null,
  issue: __typename === 'Issue' ? id : null,
})

/** The key of a claim or commitment by its id. */
export const claimKey = (claim: string | null): AboutKey => ({ claim, agreement: null, event: null, issue: null })

/** The id of the commitment that is one's denial: the same with the other polarity; null of what is none. */
export const contraryOf = (about: AboutRow): string | null =>
  about.__typename === 'Commitment' ? about.contrary : null
