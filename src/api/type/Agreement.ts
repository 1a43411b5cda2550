import type { AgreementResolvers } from '../schema.generated.ts'
import { firstOn, lastOn, responses, statementCount, statements } from './about.ts'

/** Fields of an agreement that need a second read. */
export const Agreement: AgreementResolvers = {
  text: ({ name }) => name,
  ...{ responses, statements, statementCount, firstOn, lastOn },
}
