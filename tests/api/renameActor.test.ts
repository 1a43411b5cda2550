import { expect, it } from 'vitest'
import { sampleBatch } from '../graph/sample-readings.ts'
import { seeded } from './seeded.ts'

const { ask, services } = seeded()
const rename = `mutation ($id: ID!, $name: String, $basedOn: ID) {
  renameActor(id: $id, name: $name, note: "So it signs.", basedOn: $basedOn) {
    id action value before subjects { ... on Actor { name aliases revision } } } }`
const renamed = async (variables: object): Promise<{ id: string }> => {
  const { data, errors } = await ask(rename, variables)
  expect(errors).toBeUndefined()
  return data!.renameActor!
}

it('shows and finds an actor under its new name, and keeps the former as an alias', async () => {
  const made = await renamed({ id: 'harbour-watch', name: 'Watch of Halm' })
  expect(made).toMatchObject({
    action: 'RENAME',
    value: 'Watch of Halm',
    before: 'Harbour Watch',
    subjects: [{ name: 'Watch of Halm', aliases: ['Harbour Watch'], revision: made.id }],
  })
  const { data } = await ask(`{
    actor(name: "Watch of Halm") { id }
    actors(name: "harbour watch") { edges { node { name } } }
    statements(filter: { source: "watch of halm" }) { totalCount edges { node { source { name mention { text } } } } }
  }`)
  expect(data).toEqual({
    actor: { id: 'harbour-watch' },
    actors: { edges: [{ node: { name: 'Watch of Halm' } }] },
    statements: {
      totalCount: 1,
      edges: [{ node: { source: { name: 'Watch of Halm', mention: { text: 'Harbour Watch' } } } }],
    },
  })
})

it('has its new name from that instant on, whatever was published when', async () => {
  const { data } = await ask(`{
    actor(id: "harbour-watch", asOf: { valid: "2025-03-06" }) { name aliases }
    actors(name: "watch of halm", asOf: { valid: "2025-03-06" }) { totalCount }
    before: actor(id: "harbour-watch", asOf: { known: "2025-05-31T23:59:59Z" }) { name aliases }
    none: actors(name: "watch of halm", asOf: { known: "2025-05-31T23:59:59Z" }) { totalCount }
  }`)
  expect(data).toEqual({
    actor: { name: 'Watch of Halm', aliases: ['Harbour Watch'] },
    actors: { totalCount: 1 },
    before: { name: 'Harbour Watch', aliases: [] },
    none: { totalCount: 0 },
  })
})

it('keeps the name when articles that name the actor come and go', async () => {
  const { document } = sampleBatch[1]!
  await services().retract(document.id)
  await ask('mutation ($text: String!) { ingestArticle(input: { text: $text }) { status } }', { text: document.text })
  expect((await ask('{ actor(id: "harbour-watch") { name aliases } }')).data).toEqual({
    actor: { name: 'Watch of Halm', aliases: ['Harbour Watch'] },
  })
})

it('takes its own name again, of the articles or of the seeds', async () => {
  const conflict = await ask(rename, { id: 'harbour-watch' })
  expect(conflict.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT' })
  const { data } = await ask('{ actor(id: "harbour-watch") { revision } }')
  const { revision } = data!.actor! as { revision: string }
  expect(await renamed({ id: 'harbour-watch', basedOn: revision })).toMatchObject({
    subjects: [{ name: 'Harbour Watch', aliases: [] }],
  })
  const { id } = await renamed({ id: 'north-league', name: 'League of the North' })
  expect(await renamed({ id: 'north-league', basedOn: id })).toMatchObject({
    subjects: [{ name: 'North League', aliases: ['the League'] }],
  })
})

it('wants an actor and a name', async () => {
  expect((await ask(rename, { id: 'nobody', name: 'No' })).errors?.[0]?.message).toBe('No actor has the id nobody.')
  expect((await ask(rename, { id: 'norland', name: ' ' })).errors?.[0]?.message).toContain('name is empty')
})
