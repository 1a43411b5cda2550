import type { ClaimResolvers } from '../schema.generated.ts'
import { firstOn, lastOn, responses, statementCount, statements } from './about.ts'
import { corroboration } from './corroboration.ts'
import { told } from './told.ts'

/** Fields of a claim that need a second read. */
export const Claim: ClaimResolvers = {
  text: told('text'),
  responses,
  statements,
  statementCount,
  firstOn,
  lastOn,
  ...corroboration,
}
