import type { ClaimResolvers } from '../schema.generated.ts'
import { firstOn, lastOn, responses, statementCount, statements } from './about.ts'

/** Fields of a claim that need a second read. */
export const Claim: ClaimResolvers = { responses, statements, statementCount, firstOn, lastOn }
