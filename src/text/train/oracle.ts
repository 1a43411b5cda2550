import { type ArcState, mayMove, SHIFT, stackAt } from '../arc-state.ts'

const shiftCost = (state: ArcState, gold: Int32Array): number => {
  const { next, stack, depth } = state
  let cost = 0
  for (let i = 0; i < depth; i++) {
    const node = stack[i]!
    if (i < depth - 1 && gold[next] === node) cost++
    if (node > 0 && gold[node] === next) cost++
  }
  return cost
}

const dependentsAhead = (state: ArcState, gold: Int32Array): number => {
  const top = stackAt(state, 0)
  let count = 0
  for (let i = state.next; i <= state.count; i++) if (gold[i] === top) count++
  return count
}

/** What the three moves lose of the gold tree for good; Infinity for one that may not be made. */
export type MoveCosts = [shift: number, left: number, right: number]

/**
 * The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013, Training deterministic parsers with
 * non-deterministic oracles): how many gold arcs each move makes out of reach. `gold` holds heads by word number.
 */
export const moveCosts = (state: ArcState, gold: Int32Array): MoveCosts => {
  const [s0, s1, b0] = [stackAt(state, 0), stackAt(state, 1), state.next]
  const head = gold[s0]!
  const lost = dependentsAhead(state, gold)
  const left = lost + (head !== b0 && (head === s1 || head > b0) ? 1 : 0)
  const right = lost + (head >= b0 ? 1 : 0)
  const costs: MoveCosts = [mayMove(state, SHIFT) ? shiftCost(state, gold) : Infinity, left, right]
  return costs.map((cost, move) => (mayMove(state, move) ? cost : Infinity)) as MoveCosts
}
