import type { IssueResolvers } from '../schema.generated.ts'
import { responses, statements } from './about.ts'

/** Fields of an issue that need a second read. */
export const Issue: IssueResolvers = { text: ({ name }) => name, responses, statements }
