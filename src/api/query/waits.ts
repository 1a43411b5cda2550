import { readPage } from '../read-page.ts'
import type { QueryResolvers } from '../schema.generated.ts'
import { byAndAwaited, toWait, WaitRow } from '../wait.ts'

/** Who waits for whom, the latest told first. */
export const waits: QueryResolvers['waits'] = (_, args, context) =>
  readPage(context, args, { name: 'waits', params: byAndAwaited(context, args), node: WaitRow.transform(toWait) })
