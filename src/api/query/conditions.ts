import { z } from 'zod'
import { readPage } from '../read.ts'
import type { QueryResolvers } from '../schema.generated.ts'
import { byAndAwaited } from '../wait.ts'

const node = z
  .object({ id: z.string(), text: z.string() })
  .transform(({ id, text }) => ({ id, text, start: null, end: null, awaits: null }))

/** Conditions of commitments, the latest told first. */
export const conditions: QueryResolvers['conditions'] = (_, args, context) =>
  readPage(context, args, {
    name: 'conditions',
    params: { ...byAndAwaited(context, args), text: args.text ?? null },
    node,
  })
