import { z } from 'zod'
import { InputError } from '../../errors.ts'
import type { Context } from '../context.ts'
import type { PathParent, RelationParent } from '../parent.ts'
import { readRows } from '../read.ts'
import { type AboutRow, LabelledRow, toAbout } from '../row.ts'
import type { QueryResolvers } from '../schema.generated.ts'
import { actorNamed, asAbout, nameOf, otherEnd, relationsAt, toRelation, type Walk } from '../walk.ts'

const most = { hops: 6, paths: 20, relations: 20_000 }

const maybe = z.string().nullish()
const row = z.object({
  nodes: z.array(LabelledRow),
  kinds: z.array(z.string()),
  starts: z.array(z.string()),
  edges: z.array(z.object({ count: z.number(), firstOn: maybe, lastOn: maybe })),
})

/** The steps of a way through `nodes`; each says whether it goes with its relation or against it. */
const toPath = ({ nodes, kinds, starts, edges }: z.infer<typeof row>): PathParent => {
  const ends = nodes.map(toAbout)
  const steps = kinds.map((kind, at) => {
    const [one, other] = [ends[at]!, ends[at + 1]!]
    const forward = one.id === starts[at]
    return {
      forward,
      relation: toRelation({ kind, source: forward ? one : other, target: forward ? other : one, ...edges[at]! }),
    }
  })
  return { length: steps.length, steps }
}

interface Ends extends Walk {
  readonly from: AboutRow
  readonly to: AboutRow
  readonly maxHops: number
}

/** As they were at a moment: every shortest way, found level by level, one read for each. */
const pathsThen = async (context: Context, { from, to, maxHops, ...walk }: Ends): Promise<PathParent[]> => {
  let ways: { readonly end: AboutRow; readonly steps: PathParent['steps'] }[] = [{ end: from, steps: [] }]
  const seen = new Set([nameOf(from)])
  for (let hop = 1; hop <= maxHops && ways.length > 0; hop++) {
    const ends = [...new Map(ways.map(({ end }) => [nameOf(end), end])).values()]
    const relations = await relationsAt(context, ends, walk)
    const at = new Map<string, RelationParent[]>()
    for (const relation of relations)
      for (const end of [asAbout(relation.source), relation.target])
        at.set(nameOf(end), [...(at.get(nameOf(end)) ?? []), relation])
    ways = ways.flatMap(({ end, steps }) =>
      (at.get(nameOf(end)) ?? []).flatMap((relation) => {
        const next = otherEnd(relation, end)
        if (seen.has(nameOf(next))) return []
        return [
          { end: next, steps: [...steps, { relation, forward: nameOf(asAbout(relation.source)) === nameOf(end) }] },
        ]
      }),
    )
    for (const { end } of ways) seen.add(nameOf(end))
    const there = ways.filter(({ end }) => nameOf(end) === nameOf(to))
    if (there.length > 0) return there.map(({ steps }) => ({ length: steps.length, steps }))
  }
  return []
}

const pathsNow = async (context: Context, { from, to, maxHops, kinds, limit }: Ends): Promise<PathParent[]> => {
  const params = { from: from.id, to: to.id, maxHops, limit }
  return (await readRows(context, { name: 'path', params, fill: { kind: kinds.join('|') }, row })).map(toPath)
}

const sortKey = ({ steps }: PathParent): string => steps.map(({ relation }) => relation.id).join('\n')

/** The shortest ways between two actors; none where they are not linked, or further apart than `maxHops`. */
export const path: QueryResolvers['path'] = async (_, args, context) => {
  const { maxHops, first, kinds } = args
  if (maxHops < 1 || maxHops > most.hops)
    throw new InputError(`maxHops is ${maxHops}, and must be from 1 to ${most.hops}.`)
  if (first < 1 || first > most.paths) throw new InputError(`first is ${first}, and must be from 1 to ${most.paths}.`)
  if (kinds?.length === 0) throw new InputError('kinds is empty: name at least one kind, or leave it out for all.')
  const [from, to] = await Promise.all([actorNamed(context, args.from), actorNamed(context, args.to)])
  if (!from || !to || from.id === to.id) return []
  const ends = { from: asAbout(from), to: asAbout(to), maxHops, kinds: kinds ?? context.kinds }
  const { known, valid } = context.moment
  const found =
    known === null && valid === null
      ? await pathsNow(context, { ...ends, limit: first })
      : await pathsThen(context, { ...ends, limit: most.relations })
  return [...found].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)).slice(0, first)
}
