import { missingConstraints } from './constraints.ts'
import { runFile } from './cypher-file.ts'
import type { Engine } from './engine.ts'

/** What the database holds: all nodes by label (the ledger too), live statements by family and kind, constraints that are missing. */
export interface GraphStats {
  readonly engine: Engine['name']
  readonly version: string
  readonly nodes: Readonly<Record<string, number>>
  readonly statements: readonly { readonly family: string; readonly kind: string; readonly count: number }[]
  readonly missingConstraints: readonly string[]
}

/** Counts what `demarche doctor` shows. Reads every node. */
export const graphStats = async (engine: Engine): Promise<GraphStats> => {
  const nodes = await runFile(engine, 'doctor/nodes', {})
  const statements = await runFile(engine, 'doctor/statements', {})
  return {
    engine: engine.name,
    version: await engine.version(),
    nodes: Object.fromEntries(nodes.map(({ label, count }) => [label, count as number])),
    statements: statements as unknown as GraphStats['statements'],
    missingConstraints: await missingConstraints(engine),
  }
}
