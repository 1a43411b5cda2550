import { type Document, toDocument } from '../article/document.ts'
import type { Engine } from '../graph/engine.ts'
import { writeReadings } from '../graph/write.ts'
import type { Prepared } from './bench-write.ts'
import { type Latency, latencyOf, timed } from './latency.ts'

/** Opens a subscription, and gives its events as they come. */
export type Subscribe = (query: string) => Promise<AsyncIterator<unknown>>

/** What is subscribed to, by name: each is told of what `turns` has refused, and of nothing else in it. */
const subscriptions: Readonly<Record<string, string>> = {
  statementAdded:
    'subscription { statementAdded(filter: { text: "refused" }) { cursor statement { quote article { title } } } }',
  claimContradicted:
    'subscription { claimContradicted { cursor contradictions { type statements { quote article { title } } } } }',
  positionShifted:
    'subscription { positionShifted { cursor shifts { actor { name } shift { kind before { quote } after { quote } } } } }',
}

/** For each subscription `calls` pairs of articles: what a state promises another, and that it refuses the same on the next day. */
export const turns = (names: readonly string[], calls: number): Document[] =>
  Object.keys(subscriptions).flatMap((subscription) =>
    Array.from({ length: calls }, (_, index) => {
      const [state, other] = [0, 1 + Math.floor(index / names.length)].map(
        (step) => names[(index + step) % names.length],
      )
      return ['promised', 'refused'].map((verb, day) =>
        toDocument({
          title: `${state} ${verb}`,
          publishedAt: `2026-01-0${day + 1}`,
          url: `https://example.org/turns/${subscription}/${index}/${verb}`,
          text: `${state} ${verb} to open the ${subscription} office in ${other}.`,
        }),
      )
    }).flat(),
  )

interface Live {
  readonly engine: Engine
  readonly subscribe: Subscribe
  readonly raise: () => void
}

/** How long it takes from the commit of an article to its event at a subscriber, for each subscription; what is written was prepared from `turns`. */
export const measureDelivery = async (
  { engine, subscribe, raise }: Live,
  { batches, writing }: Prepared,
  calls: number,
): Promise<Record<string, Latency>> => {
  const articles = batches.flat().values()
  const commit = async () => {
    await writeReadings(engine, [articles.next().value!], writing)
  }
  const measured: Record<string, Latency> = {}
  for (const [name, query] of Object.entries(subscriptions)) {
    const events = await subscribe(query)
    const times: number[] = []
    for (let index = 0; index < calls; index++) {
      await commit()
      raise()
      const event = events.next()
      await commit()
      raise()
      times.push(await timed(() => event))
    }
    await events.return?.()
    measured[`delivery of ${name}`] = latencyOf(times)
  }
  return measured
}
