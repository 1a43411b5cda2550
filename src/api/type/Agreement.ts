import type { AgreementResolvers } from '../schema.generated.ts'
import { firstOn, lastOn, responses, statementCount, statements } from './about.ts'
import { corroboration } from './corroboration.ts'
import { told } from './told.ts'

/** Fields of an agreement that need a second read. */
export const Agreement: AgreementResolvers = {
  text: told('name'),
  name: told('name'),
  ...{ responses, statements, statementCount, firstOn, lastOn },
  ...corroboration,
}
