import { type Document, toDocument } from '../article/document.ts'

/** Sentences with `{A}`, `{B}`, `{C}` for three different states; each shows another family of kinds. */
const templates: readonly string[] = [
  '{A} accused {B} of breaking the ceasefire, and {C} echoed the accusation.',
  '{B} denied the claim and said that {A} had refused to talk.',
  '{A} promised {B} to send aid by 1 May, provided that {C} lifted its sanctions.',
  '{C} said that {A} had told {B} that the plan was ready.',
  '{A} attacked {B} on Sunday, according to {C}.',
  '{A} and {B} signed an agreement on trade.',
  '{A} did not sign the agreement that {C} had proposed.',
  'There is no written guarantee for {B}.',
  '{C} would lift the embargo only if {A} withdrew its troops.',
  '{B} condemned {A} and called on {C} to act.',
  '{A} has yet to commit to the timetable, {B} said.',
  '{C} imposed sanctions on {A}, and {B} welcomed the decision.',
]

/** Numbers from 0 to 1 that depend on `seed` alone (mulberry32). */
const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const firstDay = Date.UTC(2014, 0, 1)
const daysCovered = 4000

const dayAfter = (days: number): string => new Date(firstDay + days * 86_400_000).toISOString().slice(0, 10)

/** `count` short articles of five template sentences about random ones of `names`, always the same articles for a seed. */
export const syntheticDocuments = (names: readonly string[], count: number, seed = 1): Document[] => {
  const random = randomFrom(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!
  const sentence = (): string => {
    const start = Math.floor(random() * names.length)
    const [a, b, c] = [0, 1, 2].map((step) => names[(start + step * 7) % names.length]!)
    return pick(templates).replace('{A}', a!).replace('{B}', b!).replace('{C}', c!)
  }
  return Array.from({ length: count }, (_, index) =>
    toDocument({
      title: `Synthetic article ${index}`,
      publishedAt: dayAfter(Math.floor(random() * daysCovered)),
      publisher: `Synthetic Press ${index % 20}`,
      url: `https://example.org/synthetic/${seed}/${index}`,
      text: Array.from({ length: 5 }, sentence).join(' '),
    }),
  )
}
