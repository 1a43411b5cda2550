import { z } from 'zod'
import type { Context } from './context.ts'
import type { WaitParent } from './parent.ts'

/** A statement and whom it waits for. */
export const WaitRow = z.object({ statement: z.string(), awaited: z.string() })

/** Gives a wait its id. */
export const toWait = ({ statement, awaited }: z.infer<typeof WaitRow>): WaitParent => ({
  id: `${statement} ${awaited}`,
  statement,
  awaited,
})

/** Parameters of the files that start at who waits, at whom they wait for, at both, or at neither. */
export const byAndAwaited = (
  { actorId }: Pick<Context, 'actorId'>,
  { by, actor }: { readonly by?: string | null; readonly actor?: string | null },
) => {
  const [waiting, awaited] = [by, actor].map((words) => (words == null ? [] : [actorId(words)])) as [string[], string[]]
  const both = waiting.flatMap((by) => awaited.map((awaited) => ({ by, awaited })))
  const one = both.length === 0
  return {
    ...{ by: one ? waiting : [], awaited: one ? awaited : [], both },
    every: waiting.length + awaited.length === 0 ? [0] : [],
  }
}
