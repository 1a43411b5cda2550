import { overlap, type Sketch, toldAlike } from './sketch.ts'

/**
 * The places of texts in groups: copies and rewrites of one another are in one, directly or through others. Groups are in the order of
 * their first text, and the same whatever that order is. Only texts that share a hash are compared, so that the cost grows with those.
 */
export const byOrigin = (sketches: readonly Sketch[]): number[][] => {
  const first = sketches.map((_, at) => at)
  const find = (at: number): number => (first[at] === at ? at : find(first[at]!))
  const holders = new Map<number, number[]>()
  for (const [at, sketch] of sketches.entries()) {
    const compared = new Set<number>()
    for (const hash of sketch.least) {
      const others = holders.get(hash)
      for (const other of others ?? []) {
        if (compared.has(other)) continue
        compared.add(other)
        const [a, b] = [find(at), find(other)]
        if (a !== b && overlap(sketch, sketches[other]!) >= toldAlike) first[Math.max(a, b)] = Math.min(a, b)
      }
      if (others) others.push(at)
      else holders.set(hash, [at])
    }
  }
  const groups = new Map<number, number[]>()
  for (const at of sketches.keys()) groups.set(find(at), [...(groups.get(find(at)) ?? []), at])
  return [...groups.values()]
}
