import { z } from 'zod'
import { InputError } from '../../errors.ts'
import { grouped } from '../batch.ts'
import type { Context } from '../context.ts'
import type { DeadlockParent } from '../parent.ts'
import { readRows } from '../read.ts'
import type { QueryResolvers } from '../schema.generated.ts'
import { toWait } from '../wait.ts'

const most = { length: 4, rings: 50 }

const row = z.object({ waiting: z.string(), awaited: z.string(), last: z.string(), count: z.number() })
type Pair = z.infer<typeof row>

/** Who waits for whom, by who waits. */
type Pairs = Map<string, Pair[]>

/** All there are, or those that a ring of at most so many steps around an actor can have. */
const read = async (context: Context, actor: string | null, maxLength: number): Promise<Pairs> => {
  const params = { maxLength, ...(actor === null ? { ids: [], every: [0] } : { ids: [actor], every: [] }) }
  return grouped(await readRows(context, { name: 'deadlocks', params, row }), ({ waiting }) => waiting)
}

/** The simple ways of so many steps from an actor back to it. */
function* ringsAt(pairs: Pairs, start: string, length: number, way: readonly Pair[] = []): Generator<readonly Pair[]> {
  const at = way.at(-1)?.awaited ?? start
  for (const pair of pairs.get(at) ?? []) {
    const next = pair.awaited
    if (way.length === length - 1) {
      if (next === start) yield [...way, pair]
    } else if (next !== start && !way.some(({ awaited }) => awaited === next))
      yield* ringsAt(pairs, start, length, [...way, pair])
  }
}

const toDeadlock = (ring: readonly Pair[]): DeadlockParent => ({
  length: ring.length,
  steps: ring.map(({ last, awaited }) => toWait({ statement: last.slice(last.lastIndexOf(' ') + 1), awaited })),
})

interface Asked {
  readonly maxLength: number
  readonly first: number
}

/** Rings around one actor. */
const ringsAround = async (context: Context, actor: string, { maxLength, first }: Asked): Promise<DeadlockParent[]> => {
  const pairs = await read(context, actor, maxLength)
  const found: DeadlockParent[] = []
  for (let length = 2; length <= maxLength; length++)
    for (const ring of ringsAt(pairs, actor, length)) if (found.push(toDeadlock(ring)) >= first) return found
  return found
}

/** Rings anywhere, each once: told from the actor whose id is the least. */
const ringsAnywhere = async (context: Context, { maxLength, first }: Asked): Promise<DeadlockParent[]> => {
  const pairs = await read(context, null, maxLength)
  const found: DeadlockParent[] = []
  for (let length = 2; length <= maxLength; length++)
    for (const start of pairs.keys())
      for (const ring of ringsAt(pairs, start, length)) {
        if (ring.some(({ waiting }) => waiting < start)) continue
        if (found.push(toDeadlock(ring)) >= first) return found
      }
  return found
}

/** Rings of preconditions, the shortest first. */
export const deadlocks: QueryResolvers['deadlocks'] = async (_, { actor, maxLength, first }, context) => {
  if (maxLength < 2 || maxLength > most.length)
    throw new InputError(`maxLength is ${maxLength}, and must be from 2 to ${most.length}.`)
  if (first < 1 || first > most.rings) throw new InputError(`first is ${first}, and must be from 1 to ${most.rings}.`)
  return actor == null
    ? ringsAnywhere(context, { maxLength, first })
    : ringsAround(context, context.actorId(actor), { maxLength, first })
}
