/** One gold item, or one that was predicted, with how it was judged against the other side. */
export interface Judged {
  readonly id: string
  /** What it is of each sort of construction: `{ construction: ['infinitive'], trait: ['no speaker'] }`. */
  readonly groups: Readonly<Record<string, readonly string[]>>
  /** Of a gold item: it was found. Of a predicted one: gold has it. */
  readonly right: boolean
  /** Why it is not right, in a few words that others share; of a right one, what is wrong with it beside. */
  readonly cause: string | null
  readonly told: string
}

/** All that gold has and all that was predicted. `by` names the sorts of construction, the first being that by which misses are listed. */
export interface Judgement {
  readonly by: readonly string[]
  readonly gold: readonly Judged[]
  readonly predicted: readonly Judged[]
}

/** One construction: how often gold has it, how much of that was found, and its share of all that was missed. */
export interface ConstructionRow {
  readonly name: string
  readonly gold: number
  readonly found: number
  readonly predicted: number
  readonly right: number
  readonly recall: number
  readonly precision: number
  readonly f1: number
  readonly share: number
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

const rightOf = (items: readonly Judged[]): number => items.filter(({ right }) => right).length

const rowOf = (
  name: string,
  gold: readonly Judged[],
  predicted: readonly Judged[],
  missed: number,
): ConstructionRow => {
  const found = rightOf(gold)
  const right = rightOf(predicted)
  const recall = ratio(found, gold.length)
  const precision = ratio(right, predicted.length)
  return {
    name,
    gold: gold.length,
    found,
    predicted: predicted.length,
    right,
    recall,
    precision,
    f1: ratio(2 * recall * precision, recall + precision),
    share: ratio(gold.length - found, missed),
  }
}

/** The constructions of a sort, those with most misses first; of a sort whose constructions overlap the shares add up to more than one. */
export const constructionRows = ({ gold, predicted }: Judgement, sort: string): ConstructionRow[] => {
  const of = (items: readonly Judged[], name: string): Judged[] =>
    items.filter(({ groups }) => groups[sort]?.includes(name))
  const names = new Set([...gold, ...predicted].flatMap(({ groups }) => groups[sort] ?? []))
  const missed = gold.length - rightOf(gold)
  return [...names]
    .map((name) => rowOf(name, of(gold, name), of(predicted, name), missed))
    .sort((a, b) => b.share - a.share || b.predicted - b.right - (a.predicted - a.right) || (a.name < b.name ? -1 : 1))
}

/** Why items are not right, the most frequent first. */
export const causesOf = (items: readonly Judged[]): (readonly [string, number])[] => {
  const counts = new Map<string, number>()
  for (const { cause } of items) if (cause) counts.set(cause, (counts.get(cause) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}
