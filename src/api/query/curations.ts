import { readPage } from '../read-page.ts'
import { CurationRow } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'

/** Curations, newest first. */
export const curations: QueryResolvers['curations'] = (_, args, context) => {
  const { of, by = null, action = null, from = null, to = null } = args
  const anchors = of == null ? { of: [], every: [0] } : { of: [of], every: [] }
  return readPage(context, args, {
    name: 'curations',
    params: { ...anchors, by, action, from, to },
    node: CurationRow,
  })
}
