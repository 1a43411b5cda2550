import { expect, test } from 'vitest'
import { toGazetteer } from '../../src/extract/names.ts'
import { loadSeeds } from '../../src/ontology/actors.ts'
import { toActorId } from '../../src/resolve/actor-id.ts'

const seeds = loadSeeds()
const actorId = toActorId(toGazetteer(seeds))

const isName = (words: string): boolean =>
  [...seeds.organizations, ...seeds.countries].some(({ aliases }) => aliases.includes(words))

test('a state is found by its ISO 3166 codes, in any case', () => {
  expect(['RUS', 'RU', 'rus', 'UKR', 'DE', 'deu'].map(actorId)).toEqual([
    'russia',
    'russia',
    'russia',
    'ukraine',
    'germany',
    'germany',
  ])
  for (const { id, iso2, iso3 } of seeds.countries) {
    const [two, three] = [actorId(iso2), actorId(iso3)]
    // Seeds may list an organisation by letters that are a code too.
    if (!isName(iso2)) expect(two).toBe(id)
    if (!isName(iso3)) expect(three).toBe(id)
  }
})

test('a name goes before a code, and words that nobody is known by give an id of their own', () => {
  expect(['EU', 'US', 'Moscow', 'The Kremlin', 'russia'].map(actorId)).toEqual([
    'european-union',
    'united-states',
    'russia',
    'russia',
    'russia',
  ])
  const sen = { ...seeds.people[0]!, id: 'a-sen', name: 'Aro Sen', aliases: [] }
  const withSen = toActorId(toGazetteer({ ...seeds, people: [sen] }))
  expect(['SEN', 'Sen', 'sn'].map(withSen)).toEqual(['senegal', 'a-sen', 'senegal'])
  expect(actorId('Nobody Known')).toBe('nobody-known')
})
