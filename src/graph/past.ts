import { mergedTold, tellingOf } from './actor-rows.ts'
import { movedKinds, type Runner, runTemplate } from './cypher-file.ts'
import type { Params, Row } from './engine.ts'
import { type CuratedActor, erasOf } from './known-actors.ts'
import type { SeedGraph } from './seed-graph.ts'

type Known = Pick<SeedGraph, 'actors'>

/** An edge as it is at another end, where it stands for `was`; a mention tells of that end what there is to tell. */
export const movedEdge = (
  { was: _, wasTold, ...edge }: Params,
  was: string,
  { to, seeds }: { readonly to: string; readonly seeds: Known },
): Params => {
  const told = (wasTold ?? edge.told) as string | undefined
  if (was === to) return told === undefined ? edge : { ...edge, ...tellingOf(told) }
  if (told === undefined) return { ...edge, was }
  return { ...edge, was, wasTold: told, ...tellingOf(mergedTold({ was, wasTold: told }, to, seeds)) }
}

/** Puts edges of a kind, or (with `past`) what stood there once, from statements or articles to actors. */
export const putEdges = async (
  runner: Runner,
  { kind, past = false }: { readonly kind: string; readonly past?: boolean },
  rows: readonly Row[],
): Promise<void> => {
  if (rows.length === 0) return
  const fill = { kind: past ? `WAS_${kind}` : kind, label: kind === 'MENTIONS' ? 'Article' : 'Statement' }
  await runTemplate(runner, 'write/merge-put', { fill, params: { rows } })
}

/** What is written of an article that names actors who were merged at some time: who was kept for them before is part of its past. */
export const writePast = async (
  runner: Runner,
  written: Readonly<Record<'Article' | 'Statement', readonly string[]>>,
  { curated, seeds }: { readonly curated: readonly CuratedActor[]; readonly seeds: Known },
): Promise<void> => {
  const eras = new Map(curated.map(({ id }) => [id, erasOf(curated, id)] as const).filter(([, all]) => all.length > 1))
  if (eras.size === 0) return
  const since = Object.fromEntries([...eras].map(([id, all]) => [id, all.at(-1)!.since]))
  for (const [label, ids] of Object.entries(written)) {
    const found = await runTemplate(runner, 'write/past', { fill: { label }, params: { ids, since } })
    for (const kind of movedKinds) {
      const rows = found
        .filter((row) => row.kind === kind)
        .flatMap(({ other, was, edge }) =>
          eras.get(was as string)!.flatMap(({ actor, since, until }): Row[] => {
            const stood = { ...movedEdge(edge as Params, was as string, { to: actor, seeds }), movedAt: since }
            return until === null ? [] : [{ other: other!, actor, edge: { ...stood, endedAt: until } }]
          }),
        )
      await putEdges(runner, { kind, past: true }, rows)
    }
  }
}
