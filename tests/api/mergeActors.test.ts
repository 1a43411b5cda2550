import { expect, it } from 'vitest'
import { sampleBatch } from '../graph/sample-readings.ts'
import { seeded } from './seeded.ts'

const { ask, services } = seeded()
const exported = async (): Promise<string> => {
  let text = ''
  for await (const piece of services().export({ format: 'jsonl' })) text += piece
  return text
}
const change = async (name: string, variables: object): Promise<{ id: string }> => {
  const despite = name === 'mergeActors'
  const { data, errors } = await ask(
    `mutation ($keep: ID!, $merge: ID!, $basedOn: [ID!]${despite ? ', $despite: [ID!]' : ''}) {
      ${name}(keep: $keep, merge: $merge, note: "One seat.", basedOn: $basedOn${despite ? ', despite: $despite' : ''}) {
        id action value before subjects { ... on Actor { id } } } }`,
    variables,
  )
  if (errors) throw new Error(`${errors[0]!.extensions?.code}: ${errors[0]!.message}`)
  return data![name]!
}
const merge = (variables: object) => change('mergeActors', variables)
const unmerge = (variables: object) => change('unmergeActors', variables)
const pair = { keep: 'sea-council', merge: 'harbour-watch' }
const shown = `{
  council: statements(filter: { source: "Sea Council" }) { totalCount }
  watch: statements(filter: { source: "harbour-watch" }) { edges { node { source { name mention { text } } } } }
  actor(id: "harbour-watch") { name }
  actors(name: "harbour") { totalCount }
  relations(source: "Sea Council", kinds: [SAID]) { edges { node { count statements { totalCount } } } }
}`

it('gives all that is said of one actor to the other, articles to come too, and takes it back to the byte', async () => {
  const before = await exported()
  const merged = await merge(pair)
  expect(merged).toMatchObject({
    action: 'MERGE',
    value: 'sea-council',
    before: 'harbour-watch',
    subjects: [{ id: 'sea-council' }, { id: 'harbour-watch' }],
  })
  expect((await ask(shown)).data).toEqual({
    council: { totalCount: 2 },
    watch: {
      edges: [
        { node: { source: { name: 'Sea Council', mention: { text: 'The Sea Council' } } } },
        { node: { source: { name: 'Sea Council', mention: { text: 'Harbour Watch' } } } },
      ],
    },
    actor: { name: 'Sea Council' },
    actors: { totalCount: 0 },
    relations: { edges: [{ node: { count: 2, statements: { totalCount: 2 } } }] },
  })
  const asOf = `{
    actor(id: "harbour-watch", asOf: { known: "2025-05-01T00:00:00Z" }) { name statements { totalCount } }
    node(id: "harbour-watch", asOf: { known: "2025-05-01T00:00:00Z" }) { id }
    council: statements(filter: { source: "Sea Council" }, asOf: { known: "2025-05-01T00:00:00Z" }) { totalCount }
  }`
  expect((await ask(asOf)).data).toEqual({
    actor: { name: 'Harbour Watch', statements: { totalCount: 1 } },
    node: { id: 'harbour-watch' },
    council: { totalCount: 1 },
  })
  const whole = await exported()
  const { document } = sampleBatch[1]!
  await services().retract(document.id)
  await ask('mutation ($text: String!) { ingestArticle(input: { text: $text }) { status } }', { text: document.text })
  expect(await exported()).toBe(whole)
  const parted = await unmerge({ ...pair, basedOn: [merged.id] })
  expect(await exported()).toBe(before)
  await expect(merge({ ...pair, basedOn: [parted.id] })).rejects.toThrow(
    /^CONFLICT: Somebody judged that harbour-watch is not sea-council/,
  )
  const again = await merge({ ...pair, basedOn: [parted.id], despite: [parted.id] })
  expect(await exported()).toBe(whole)
  await unmerge({ ...pair, basedOn: [again.id] })
  expect(await exported()).toBe(before)
})

it('keeps the mentions of two actors that one article names as those of one, found by the id of either', async () => {
  const before = await exported()
  const both = { keep: 'norland', merge: 'vesteria' }
  const first = await merge(both)
  const ids = '["vesteria", "Actor:vesteria", "norland", "vesteria ATTACKED sudmark"]'
  expect((await ask(`{ nodes(ids: ${ids}) { id } actor(id: "vesteria") { id } }`)).data).toEqual({
    nodes: ['norland', 'norland', 'norland', 'norland ATTACKED sudmark'].map((id) => ({ id })),
    actor: { id: 'norland' },
  })
  const { data } = await ask(
    `query ($id: ID!) {
    article(id: $id) { mentions { actor { name } count quotes { text } } } actors(name: "norland") { totalCount } }`,
    {
      id: sampleBatch[0]!.document.id,
    },
  )
  const { mentions } = data!.article! as { mentions: { actor: { name: string }; count: number; quotes: object[] }[] }
  expect(mentions.filter(({ actor }) => actor.name === 'Norland')).toEqual([
    { actor: { name: 'Norland' }, count: 2, quotes: [{ text: 'Vesteria' }, { text: 'Norland' }] },
  ])
  const second = await merge({ keep: 'sudmark', merge: 'norland', basedOn: [first.id] })
  await expect(merge({ keep: 'sudmark', merge: 'vesteria', basedOn: [second.id, first.id] })).rejects.toThrow(
    'CONFLICT: Actor vesteria was merged into sudmark: take that one.',
  )
  await expect(unmerge({ keep: 'sudmark', merge: 'vesteria' })).rejects.toThrow('vesteria was not merged into sudmark')
  const third = await unmerge({ ...both, basedOn: [second.id, first.id] })
  await unmerge({ keep: 'sudmark', merge: 'norland', basedOn: [second.id, third.id] })
  expect(await exported()).toBe(before)
})

it('keeps a judgement that two were never one, and wants two actors', async () => {
  const two = { keep: 'north-league', merge: 'anna-lind' }
  const judged = await unmerge(two)
  await expect(merge({ ...two, basedOn: [judged.id] })).rejects.toThrow('anna-lind is not north-league')
  await expect(merge({ keep: 'anna-lind', merge: 'north-league', basedOn: [judged.id] })).rejects.toThrow('CONFLICT')
  await expect(merge({ ...two, despite: [judged.id] })).rejects.toThrow('CONFLICT: This was curated meanwhile')
  await expect(merge({ keep: 'norland', merge: 'norland' })).rejects.toThrow('one and the same')
  await expect(merge({ keep: 'norland', merge: 'nobody' })).rejects.toThrow('No actor has the id nobody.')
})
