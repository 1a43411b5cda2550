import type { Engine } from '../graph/engine.ts'
import type { Facts } from './plugin/request.ts'

/** The most rows of one read: pages are much shorter. */
const maxRows = 10_000

/** The engine whose reads are bounded: a query has `patience` milliseconds for all of them, a mutation or a subscription the same for each. */
export const boundedEngine = (engine: Engine, { operation }: Facts, patience: number): Engine => {
  const until = performance.now() + patience
  const left = () => (operation?.type === 'query' ? until - performance.now() : patience)
  return {
    ...engine,
    run: (cypher, params, bounds = { ms: left(), rows: maxRows }) => engine.run(cypher, params, bounds),
  }
}
