import { expect, it } from 'vitest'
import { living, type Told, take } from './living.ts'

const graph = living()
const ways = Object.keys(graph.subscribe) as (keyof typeof graph.subscribe)[]

const contradicted = `subscription ($about: String, $after: String = "2000-01-01T00:00:00Z") {
  claimContradicted(about: $about, after: $after) { cursor statement { quote } contradictions { type on statements { quote } } }
}`
interface Event {
  readonly cursor: string
  readonly statement: { readonly quote: string }
  readonly contradictions: readonly {
    readonly type: string
    readonly on: string
    readonly statements: readonly { readonly quote: string }[]
  }[]
}
const eventIn = ({ data, errors }: Told): Event => {
  expect(errors).toBeUndefined()
  return (data as unknown as { claimContradicted: Event }).claimContradicted
}
/** The statement that is told, the types of what it contradicts, and their days. */
const inShort = (told: readonly Told[]) =>
  told
    .map(eventIn)
    .map(({ statement, contradictions }) => [statement.quote, ...contradictions.map(({ type, on }) => `${type} ${on}`)])

const shelled = ['2025-03-03', 'Kenya said that Uganda had shelled the ferry at Busoga.'] as const
const denied = ['2025-03-04', 'Uganda denied shelling the ferry at Busoga.'] as const
const twelve = ['2025-03-06', 'Kenya said that 12 people had been killed in the raid on Busia.'] as const
const forty = ['2025-03-05', 'Rwanda said that 40 people had been killed in the raid on Busia.'] as const
const quoteOf = ([, text]: readonly [string, string]) => text.slice(0, -1)

it.each(ways)('tells over %s who contradicts what was told before, with both sides', async (way) => {
  const events = graph.subscribe[way](contradicted)
  const told = take(events, 1)
  await graph.tell(shelled, denied)
  expect(eventIn((await told)[0]!)).toMatchObject({
    statement: { quote: quoteOf(denied) },
    contradictions: [
      {
        type: 'DENIAL',
        on: '2025-03-04',
        statements: [{ quote: quoteOf(shelled) }, { quote: quoteOf(denied) }],
      },
    ],
  })
  await events.return?.()
})

it('tells an article that comes late as what is new, whatever its day, and in its place between others', async () => {
  await graph.tell(twelve, forty)
  const [told] = await take(graph.subscribe.WebSocket(contradicted), 1)
  expect(inShort([told!])).toEqual([[quoteOf(forty), 'NUMBER 2025-03-06']])
  expect(eventIn(told!).contradictions[0]!.statements.map(({ quote }) => quote)).toEqual([
    quoteOf(forty),
    quoteOf(twelve),
  ])
})

it('tells nothing of a side that is only told again, by its own source or in one more article', async () => {
  await graph.tell(
    shelled,
    denied,
    ['2025-03-05', 'Uganda denied shelling the ferry at Busoga. Talks went on in Nairobi.'],
    ['2025-03-06', 'Kenya said that Uganda had shelled the ferry at Busoga. It gave no proof.'],
    twelve,
    forty,
  )
  expect(inShort(await take(graph.subscribe.WebSocket(contradicted), 2)).map(([quote]) => quote)).toEqual([
    quoteOf(denied),
    quoteOf(forty),
  ])
})

it('tells what contradictions has once all is there', async () => {
  await graph.tell(shelled, denied, twelve, forty)
  const told = (await take(graph.subscribe.WebSocket(contradicted), 2)).map(eventIn)
  const asked = '{ contradictions(actor: "Kenya") { edges { node { type on statements { quote } } } } }'
  const [answer] = await take(graph.subscribe.WebSocket(asked), 1)
  const { contradictions } = answer!.data as unknown as { contradictions: { edges: { node: unknown }[] } }
  expect(told.flatMap((event) => event.contradictions).toReversed()).toEqual(
    contradictions.edges.map(({ node }) => node),
  )
})

it('keeps to an actor that a side is by or about, or to an issue', async () => {
  await graph.tell(
    shelled,
    denied,
    twelve,
    forty,
    ['2025-03-07', 'Norway promised to lift the sanctions on Belarus.'],
    ['2025-03-09', 'Norway refused to lift the sanctions on Belarus.'],
  )
  const about = async (words: string) =>
    inShort(await take(graph.subscribe.WebSocket(contradicted, { about: words }), 1))
  expect(await about('Uganda')).toEqual([[quoteOf(denied), 'DENIAL 2025-03-04']])
  expect(await about('Rwanda')).toEqual([[quoteOf(forty), 'NUMBER 2025-03-06']])
  expect(await about('sanctions')).toEqual([[expect.stringContaining('refused'), 'CHANGE_OF_MIND 2025-03-09']])
})

it('goes on behind a cursor after the server was started again: nothing left out, nothing twice', async () => {
  await graph.tell(shelled, denied)
  const [first] = await take(graph.subscribe.WebSocket(contradicted), 1)
  await graph.tell(twelve)
  await graph.restart(() => graph.tell(forty))
  const events = graph.subscribe.WebSocket(contradicted, { after: eventIn(first!).cursor })
  expect(inShort(await take(events, 1))).toEqual([[quoteOf(forty), 'NUMBER 2025-03-06']])
  const next = take(events, 1)
  await graph.tell(['2025-03-04', 'Tanzania said that Uganda had not shelled the ferry at Busoga.'])
  expect(inShort(await next)[0]?.slice(1)).toEqual(['DENIAL 2025-03-04'])
  await events.return?.()
})
