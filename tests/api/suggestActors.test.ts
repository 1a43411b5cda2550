import { expect, it } from 'vitest'
import { seeded } from './seeded.ts'

const { ask } = seeded()

const suggested = async (name: string, first = 5) => {
  const { data, errors } = await ask(
    'query ($name: String!, $first: Int) { suggestActors(name: $name, first: $first) { id name match distance named } }',
    { name, first },
  )
  expect(errors).toBeUndefined()
  return (data as unknown as { suggestActors: { id: string; match: string; distance: number }[] }).suggestActors
}

it('finds whom a misspelt name, alias or part of a name means, the nearest first', async () => {
  expect(await suggested('Piet Ostermann')).toEqual([
    { id: 'piet-osterman', name: 'Piet Osterman', match: 'Piet Osterman', distance: 1, named: true },
  ])
  for (const [name, id] of [
    ['OSTREMAN', 'piet-osterman'],
    ['Östermân', 'piet-osterman'],
    ['Norlnad', 'norland'],
    ['sea counsil', 'sea-council'],
    ['harbor watch', 'harbour-watch'],
    ['the leage', 'north-league'],
  ] as const)
    expect((await suggested(name))[0]?.id, name).toBe(id)
})

it('finds nobody for words that are no name, and no more than asked for', async () => {
  for (const name of ['Zanzibar', '', '…', 'xx']) expect(await suggested(name)).toEqual([])
  expect(await suggested('Norland', 0)).toEqual([])
})

it('says who may have been meant when an actor is not found by name', async () => {
  const { data, errors } = await ask('{ actor(name: "Norlnd") { id } nobody: actor(name: "Zanzibar") { id } }')
  expect(data).toEqual({ actor: null, nobody: null })
  expect(errors?.map(({ message }) => message)).toEqual(['No actor is named Norlnd. Did you mean Norland?'])
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'NOT_FOUND',
    suggestions: [{ id: 'norland', name: 'Norland' }],
  })
})
