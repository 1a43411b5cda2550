import { z } from 'zod'
import { argsAhead } from '../look-ahead.ts'
import type { PageArgs } from '../page.ts'
import type { ConditionParent } from '../parent.ts'
import { readPage } from '../read-page.ts'
import type { QueryResolvers } from '../schema.generated.ts'
import { byAndAwaited } from '../wait.ts'

const node = z
  .object({ id: z.string(), text: z.string() })
  .transform(({ id, text }): ConditionParent => ({ id, text, start: null, end: null, awaits: null }))

/** Conditions of commitments, the latest told first. */
export const conditions: QueryResolvers['conditions'] = (_, args, context, info) => {
  const page = argsAhead<PageArgs>(context.ahead, 'Condition.statements', info)
  return readPage(context, args, {
    name: 'conditions',
    params: { ...byAndAwaited(context, args), text: args.text ?? null },
    node,
    below: page && { loader: context.load.conditionStatements, keyOf: ({ id }: ConditionParent) => ({ id }), page },
  })
}
