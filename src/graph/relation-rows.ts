import type { Statement } from '../resolve/statement.ts'
import type { ReadDocument } from './check-reading.ts'
import { keptOf, type Merges } from './known-actors.ts'
import type { SeedGraph } from './seed-graph.ts'
import { dayOf, isAsserted } from './statement-rows.ts'
import { labelOf, type ObjectLabel } from './summaries.ts'

/** A typed relation from an actor to a node of a label, with what is to be added to it (or set, when `anew`). */
export interface RelationRow {
  readonly kind: string
  readonly label: ObjectLabel | 'Actor'
  readonly source: string
  readonly target: string
  readonly count: number
  readonly firstOn: string | null
  readonly lastOn: string | null
  readonly anew: boolean
}

const endsOf = ({ target, object }: Statement, merges: Merges): [RelationRow['label'], string][] => {
  const ends = new Map<string, [RelationRow['label'], string]>()
  const actor = (id: string) => ends.set(`Actor ${keptOf(merges, id)}`, ['Actor', keptOf(merges, id)])
  if (target) actor(target.id)
  if (object?.type === 'Actor') actor(object.id)
  const label = object && object.type !== 'Actor' && labelOf(object.type)
  if (object && label) ends.set(`${label} ${object.id}`, [label, object.id])
  return [...ends.values()]
}

/** The typed relations that the asserted statements of checked readings add to, between the actors that are kept, sorted. */
export const relationRows = (reads: readonly ReadDocument[], seeds: SeedGraph, merges: Merges): RelationRow[] => {
  const rows = new Map<string, RelationRow>()
  for (const read of reads)
    for (const statement of read.reading.statements) {
      if (!statement.source || !isAsserted(read, statement, seeds)) continue
      const source = keptOf(merges, statement.source.id)
      for (const [label, target] of endsOf(statement, merges)) {
        const key = JSON.stringify([statement.kind, label, source, target])
        const day = dayOf(read)
        const { count, firstOn, lastOn } = rows.get(key) ?? { count: 0, firstOn: day, lastOn: day }
        rows.set(key, {
          kind: statement.kind,
          label,
          source,
          target,
          count: count + 1,
          firstOn: firstOn !== null && (day === null || firstOn < day) ? firstOn : day,
          lastOn: lastOn !== null && (day === null || lastOn > day) ? lastOn : day,
          anew: false,
        })
      }
    }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}
