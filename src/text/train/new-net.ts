import type { Arena } from '../net/arena.ts'
import { emptyNet, learntOf, learntTables, learntWeights, type NetSizes } from '../net/empty-net.ts'
import type { Net, Table } from '../net/net.ts'
import type { Learnt } from './adam.ts'
import type { Random } from './random.ts'

const SPREAD = 0.5
/** The forget gates are open at first: what a unit knows is kept. */
const KEPT = 1

const fill = ({ values }: Table, random: Random, widest: number): void => {
  for (let i = 0; i < values.length; i++) values[i] = (2 * random() - 1) * widest
}

/** A net that has learnt nothing; its numbers are drawn as Glorot and Bengio (2010) say. `vectors` are taken as they are. */
export const newNet = (arena: Arena, sizes: NetSizes, { vectors, random }: { vectors: Table; random: Random }): Net => {
  const net = emptyNet(arena, sizes, vectors)
  for (const table of learntTables(net)) fill(table, random, SPREAD)
  for (const table of learntWeights(net)) {
    const rows = table.values.length / table.width
    fill(table, random, Math.sqrt(6 / (rows + table.width)))
  }
  for (const { bias, units } of net.layers.flat()) bias.fill(KEPT, units, 2 * units)
  return net
}

/** The numbers of a net that are learnt, each with its gradient. */
export const learntPairs = (net: Net, gradient: Net): Learnt[] => {
  const gradients = learntOf(gradient)
  return learntOf(net).map(({ values }, i) => ({ values, gradient: gradients[i]!.values }))
}
