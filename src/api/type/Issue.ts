import type { IssueResolvers } from '../schema.generated.ts'
import { responses, statements } from './about.ts'
import { told } from './told.ts'

/** Fields of an issue that need a second read. */
export const Issue: IssueResolvers = { text: told('name'), name: told('name'), responses, statements }
