import { expect, it } from 'vitest'
import { living, type Told, take } from './living.ts'

const graph = living()
const ways = Object.keys(graph.subscribe) as (keyof typeof graph.subscribe)[]

const shifted = `subscription ($actor: String, $issue: String, $after: String = "2000-01-01T00:00:00Z") {
  positionShifted(actor: $actor, issue: $issue, after: $after) {
    cursor statement { quote } shifts { actor { name } shift { kind aspects on before { publishedAt } after { publishedAt } } }
  }
}`
interface Event {
  readonly cursor: string
  readonly statement: { readonly quote: string }
  readonly shifts: readonly {
    readonly actor: { readonly name: string }
    readonly shift: {
      readonly kind: string
      readonly aspects: readonly string[]
      readonly before: { readonly publishedAt: string }
      readonly after: { readonly publishedAt: string }
    }
  }[]
}
const eventIn = ({ data, errors }: Told): Event => {
  expect(errors).toBeUndefined()
  return (data as unknown as { positionShifted: Event }).positionShifted
}
/** Of each event: whose position went how far, from which day to which. */
const inShort = (told: readonly Told[]) =>
  told
    .map(eventIn)
    .map(({ shifts }) =>
      shifts.map(({ actor, shift }) =>
        [actor.name, shift.kind, shift.aspects.join('+'), shift.before.publishedAt, shift.after.publishedAt].join(' '),
      ),
    )

const refused = ['2025-01-10', 'Norway refused to lift the sanctions on Belarus.'] as const
const again = ['2025-01-20', 'Norway will not lift the sanctions on Belarus, its foreign ministry said.'] as const
const would = [
  '2025-02-03',
  'Norway promised to lift the sanctions on Belarus if Belarus released the prisoners.',
] as const
const promised = ['2025-02-14', 'Norway promised to lift the sanctions on Belarus.'] as const
const supports = ['2025-03-01', 'Sweden supports the plan to extend the truce.'] as const
const opposes = ['2025-03-09', 'Sweden opposes the plan to extend the truce.'] as const

it.each(ways)('tells over %s how positions shift as it is told, and not what only reaffirms them', async (way) => {
  const events = graph.subscribe[way](shifted)
  const told = take(events, 3)
  await graph.tell(refused, again, would, promised, supports, opposes)
  expect(inShort(await told)).toEqual([
    ['Norway REVERSED SIDE+CONDITION 2025-01-20 2025-02-03'],
    ['Norway HARDENED CONDITION 2025-02-03 2025-02-14'],
    [expect.stringMatching(/^Sweden REVERSED SIDE.* 2025-03-01 2025-03-09$/)],
  ])
  await events.return?.()
})

it('tells an article that comes late by how it differs from the days before and after it', async () => {
  await graph.tell(refused, again, ['2025-01-15', 'Norway promised to lift the sanctions on Belarus.'])
  expect(inShort(await take(graph.subscribe.WebSocket(shifted), 1))[0]?.toSorted()).toEqual([
    'Norway REVERSED SIDE 2025-01-10 2025-01-15',
    'Norway REVERSED SIDE 2025-01-15 2025-01-20',
  ])
})

it('tells nothing again: neither a shift of that day, nor one that a late article leaves as it was', async () => {
  await graph.tell(
    refused,
    promised,
    ['2025-02-14', 'Norway promised to lift the sanctions on Belarus. Minsk was pleased.'],
    ['2025-01-12', 'Norway refused to lift the sanctions on Belarus. Minsk was angry.'],
    supports,
    opposes,
  )
  expect(inShort(await take(graph.subscribe.WebSocket(shifted), 2))).toEqual([
    ['Norway REVERSED SIDE 2025-01-10 2025-02-14'],
    [expect.stringContaining('Sweden REVERSED')],
  ])
})

it('keeps to an actor and an issue, and counts the word of who speaks for the actor', async () => {
  await graph.tell(supports, opposes, refused, promised, [
    '2025-03-02',
    "Norway's foreign ministry refused to lift the sanctions on Belarus.",
  ])
  const told = async (whose: Record<string, string>, count: number) =>
    inShort(await take(graph.subscribe.WebSocket(shifted, whose), count))
  expect(await told({ actor: 'Norway' }, 2)).toEqual([
    ['Norway REVERSED SIDE 2025-01-10 2025-02-14'],
    ['Norway REVERSED SIDE 2025-02-14 2025-03-02'],
  ])
  expect(await told({ issue: 'sanctions' }, 1)).toEqual([['Norway REVERSED SIDE 2025-01-10 2025-02-14']])
  expect(await told({ actor: 'Sweden' }, 1)).toEqual([[expect.stringContaining('2025-03-09')]])
})

it('compares with what was told under a name that was merged since, and not with what was retracted', async () => {
  await graph.tell(refused, ['2025-01-12', 'Sweden refused to lift the sanctions on Iran.'])
  const merge = { keep: 'norway', merge: 'sweden', by: 'anna', note: 'One of the two.', basedOn: [], despite: [] }
  await graph.services().curate.merge(merge)
  await graph.services().retract(graph.urlOf(refused))
  await graph.tell(promised, ['2025-02-14', 'Norway promised to lift the sanctions on Iran.'])
  await graph.tell(['2025-03-02', 'Sweden refused to lift the sanctions on Iran.'])
  expect(inShort(await take(graph.subscribe.WebSocket(shifted), 2))).toEqual([
    ['Norway REVERSED SIDE 2025-01-12 2025-02-14'],
    ['Norway REVERSED SIDE 2025-02-14 2025-03-02'],
  ])
})

it('tells what shifts has once all is there', async () => {
  await graph.tell(refused, would, promised)
  const fields = 'kind aspects on before { publishedAt } after { publishedAt }'
  const told = (await take(graph.subscribe.WebSocket(shifted), 2)).map(eventIn)
  const asked = `{ shifts(actor: "Norway") { edges { node { ${fields} } } } }`
  const [answer] = await take(graph.subscribe.WebSocket(asked), 1)
  const { shifts } = answer!.data as unknown as { shifts: { edges: { node: unknown }[] } }
  expect(told.flatMap((event) => event.shifts.map(({ shift }) => shift)).toReversed()).toEqual(
    shifts.edges.map(({ node }) => node),
  )
})

it('goes on behind a cursor after the server was started again: nothing left out, nothing twice', async () => {
  await graph.tell(refused, would)
  const [first] = await take(graph.subscribe.WebSocket(shifted), 1)
  await graph.restart(() => graph.tell(promised))
  const events = graph.subscribe.WebSocket(shifted, { after: eventIn(first!).cursor })
  expect(inShort(await take(events, 1))).toEqual([['Norway HARDENED CONDITION 2025-02-03 2025-02-14']])
  await events.return?.()
})
