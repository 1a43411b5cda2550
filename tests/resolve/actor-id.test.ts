import { expect, test } from 'vitest'
import { toGazetteer } from '../../src/extract/names.ts'
import { loadSeeds } from '../../src/ontology/actors.ts'
import { toActorId } from '../../src/resolve/actor-id.ts'

const seeds = loadSeeds()
const actorId = toActorId(toGazetteer(seeds))

test('a state is found by its ISO 3166 codes, in any case', () => {
  expect(['RUS', 'RU', 'rus', 'UKR', 'DE', 'deu'].map(actorId)).toEqual([
    'russia',
    'russia',
    'russia',
    'ukraine',
    'germany',
    'germany',
  ])
  expect(seeds.countries.filter(({ id, iso3 }) => actorId(iso3) !== id)).toEqual([])
})

test('a name goes before a code, and words that nobody is known by give an id of their own', () => {
  expect(['EU', 'US', 'Moscow', 'The Kremlin', 'russia'].map(actorId)).toEqual([
    'european-union',
    'united-states',
    'russia',
    'russia',
    'russia',
  ])
  expect(actorId('Nobody Known')).toBe('nobody-known')
})
