import { readPage } from '../read-page.ts'
import { StatementRow } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'
import { statementParams } from '../statement-filter.ts'

/** Live statements, newest first. */
export const statements: QueryResolvers['statements'] = (_, args, context) =>
  readPage(context, args, {
    name: 'statements',
    params: statementParams(context, args.filter),
    node: StatementRow,
  })
