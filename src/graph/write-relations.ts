import type { Relation } from '../ontology/relations.ts'
import { type Runner, runTemplate } from './cypher-file.ts'
import type { RelationRow } from './relation-rows.ts'

function* filledRuns(runner: Runner, rows: readonly RelationRow[]) {
  const groups = new Map<string, RelationRow[]>()
  for (const row of rows) {
    const group = groups.get(`${row.kind} ${row.label}`)
    if (group) group.push(row)
    else groups.set(`${row.kind} ${row.label}`, [row])
  }
  for (const group of groups.values()) {
    const { kind, label } = group[0]!
    yield runTemplate(runner, 'write/relations', {
      fill: { kind, label },
      params: { rows: group.map((row) => ({ ...row })) },
    })
  }
}

/** The runs (for `pipeline`) that write relation rows; each kind must be one of `relations`, whose names alone become relationship types. */
export const relationRuns = (
  runner: Runner,
  rows: readonly RelationRow[],
  relations: ReadonlyMap<string, Relation>,
): Iterable<Promise<unknown>> => {
  const unknown = rows.find(({ kind }) => !relations.has(kind))
  if (unknown) throw new Error(`${unknown.kind} is no kind of schema/relations`)
  return filledRuns(runner, rows)
}
