import { type Runner, runFile } from './cypher-file.ts'
import type { Params, Row } from './engine.ts'
import { byKey, chunked, walkObjects } from './walk.ts'

/** A commitment with what the live statements that make it say; every list sorted and each thing once. */
export interface CommitmentTold {
  readonly id: string
  readonly node: Params
  readonly by: readonly { readonly id: string; readonly name: string }[]
  readonly to: readonly { readonly id: string; readonly name: string }[]
  readonly conditions: readonly string[]
  readonly days: readonly string[]
  readonly statements: readonly string[]
}

const once = (values: readonly unknown[]): string[] =>
  [...new Set(values.filter((value) => typeof value === 'string'))].sort()

const actors = (rows: readonly Row[], wanted: string) => {
  const names = new Map(rows.filter(({ kind }) => kind === wanted).map(({ other, name }) => [other, name] as const))
  return [...names]
    .map(([id, name]) => ({ id: id as string, name: name as string }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The commitments that some live statement makes, by id. */
export async function* walkCommitments(engine: Runner): AsyncGenerator<CommitmentTold> {
  for await (const chunk of chunked(walkObjects(engine, ['Claim'], false))) {
    const commitments = chunk.filter(({ commitment }) => commitment)
    const rows = byKey(
      await runFile(engine, 'export/commitment-statements', { ids: commitments.map(({ id }) => id) }),
      'id',
    )
    for (const { id, node } of commitments) {
      const told = rows.get(id)
      if (!told) continue
      yield {
        id,
        node,
        by: actors(told, 'SOURCE'),
        to: actors(told, 'TARGET'),
        conditions: once(told.filter(({ kind }) => kind === 'CONDITIONAL_ON').map(({ edge }) => (edge as Params).text)),
        days: once(told.map(({ day }) => day)),
        statements: once(told.map(({ statement }) => statement)),
      }
    }
  }
}
