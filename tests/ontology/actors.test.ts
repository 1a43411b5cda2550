import countries from 'i18n-iso-countries'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Country, loadSeeds, type Organization, type Seeds } from '../../src/ontology/actors.ts'

/** Codes that ISO leaves to users. The package writes XKK for Kosovo; the European Union and the World Bank write XKX. */
const USER_ASSIGNED: Readonly<Record<string, string>> = { XK: 'XKX' }

/** States and territories in the seeds that are not members of the United Nations. */
const NOT_MEMBERS = 'VA PS XK TW EH HK MO GL FO CK NU PR NC FK GI'.split(' ')

/** Dependent territories of the package that conduct no diplomacy of their own. */
const DEPENDENT = (
  'AS AI AQ AW AX BL BM BQ BV CC CW CX GF GG GP GS GU HM IM IO JE KY MF MP MQ MS ' +
  'NF PF PM PN RE SH SJ SX TC TF TK UM VG VI WF YT'
).split(' ')

/** Their people are called like those of a state that the press means far more often (Dominican, Congolese). */
const WITHOUT_DEMONYM = ['dominica', 'republic-of-the-congo']

let seeds: Seeds
let actorIds: Set<string>
let codes: Set<string>

beforeAll(() => {
  seeds = loadSeeds()
  actorIds = new Set([...seeds.countries, ...seeds.organizations].map(({ id }) => id))
  codes = new Set(seeds.countries.map(({ iso3 }) => iso3))
})

const formsOf = (actor: Country | Organization): string[] => [
  ...new Set([actor.name, ...actor.aliases, ...actor.metonyms, ...('demonyms' in actor ? actor.demonyms : [])]),
]

const repeated = (words: readonly string[]): string[] => words.filter((word, index) => words.indexOf(word) !== index)

const unknown = (ids: readonly string[], known: ReadonlySet<string>): string[] => ids.filter((id) => !known.has(id))

describe('seeds', () => {
  test('every id is used once', () => {
    const { countries, organizations, institutions, offices, people, agreements, issues } = seeds
    const all = [countries, organizations, institutions, offices, people, agreements, issues].flat()
    expect(repeated(all.map(({ id }) => id))).toEqual([])
    expect(all.length).toBeGreaterThan(1000)
  })

  test('every Wikidata id is used once', () => {
    const { countries, organizations, people } = seeds
    expect(repeated([...countries, ...organizations, ...people].flatMap(({ wikidata }) => wikidata ?? []))).toEqual([])
  })

  test('no name, alias, demonym or metonym belongs to two states or organisations', () => {
    expect(repeated([...seeds.countries, ...seeds.organizations].flatMap(formsOf))).toEqual([])
  })
})

describe('countries', () => {
  test('the two ISO codes agree with the package', () => {
    const wrong = seeds.countries.filter(
      ({ iso2, iso3 }) => (USER_ASSIGNED[iso2] ?? countries.alpha2ToAlpha3(iso2)) !== iso3,
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  test('every code of the package is there, but for dependent territories', () => {
    const here = new Set(seeds.countries.map(({ iso2 }) => iso2))
    const missing = Object.keys(countries.getAlpha2Codes()).filter((code) => !here.has(code))
    expect(missing.sort()).toEqual([...DEPENDENT].sort())
  })

  test('193 are members of the United Nations', () => {
    expect(unknown(NOT_MEMBERS, new Set(seeds.countries.map(({ iso2 }) => iso2)))).toEqual([])
    expect(seeds.countries.filter(({ iso2 }) => !NOT_MEMBERS.includes(iso2))).toHaveLength(193)
  })

  test('each has a capital, and a demonym unless its own is ambiguous', () => {
    expect(seeds.countries.filter(({ capital }) => !capital).map(({ id }) => id)).toEqual([])
    const bare = seeds.countries.filter(({ demonyms }) => demonyms.length === 0)
    expect(bare.map(({ id }) => id)).toEqual(WITHOUT_DEMONYM)
  })

  test.each([
    ['Brussels', 'european-union'],
    ['the Kremlin', 'russia'],
    ['Kiev', 'ukraine'],
    ['Congolese', 'democratic-republic-of-the-congo'],
    ['Dominican', 'dominican-republic'],
    ['Republic of China', 'taiwan'],
    ['the Pentagon', 'united-states-department-of-defense'],
    ['Security Council', 'united-nations-security-council'],
  ])('%s is %s', (words, id) => {
    const owners = [...seeds.countries, ...seeds.organizations].filter((actor) => formsOf(actor).includes(words))
    expect(owners.map((actor) => actor.id)).toEqual([id])
  })

  test.each(['The Hague', 'Korean', 'Sanaa', 'Victoria'])('%s is left to nobody', (words) => {
    expect([...seeds.countries, ...seeds.organizations].filter((actor) => formsOf(actor).includes(words))).toEqual([])
  })
})

describe('references', () => {
  test('organisations name existing wholes and states', () => {
    const { organizations } = seeds
    expect(
      unknown(
        organizations.flatMap(({ partOf }) => partOf ?? []),
        actorIds,
      ),
    ).toEqual([])
    expect(
      unknown(
        organizations.flatMap(({ country }) => country ?? []),
        codes,
      ),
    ).toEqual([])
  })

  test('no organisation is a part of itself', () => {
    const wholes = new Map(seeds.organizations.map(({ id, partOf }) => [id, partOf]))
    const climbs = (id: string, seen: readonly string[]): boolean => {
      const whole = wholes.get(id)
      return whole !== undefined && (seen.includes(whole) || climbs(whole, [...seen, whole]))
    }
    expect(seeds.organizations.filter(({ id }) => climbs(id, [id])).map(({ id }) => id)).toEqual([])
  })

  test('an institution of a state is one organisation at most', () => {
    const bodies = seeds.organizations.filter(({ institution }) => institution)
    const known = new Set(seeds.institutions.map(({ id }) => id))
    expect(bodies.length).toBeGreaterThan(50)
    expect(
      unknown(
        bodies.map(({ institution }) => institution as string),
        known,
      ),
    ).toEqual([])
    expect(bodies.filter(({ country }) => !country).map(({ id }) => id)).toEqual([])
    expect(repeated(bodies.map(({ institution, country }) => `${institution} of ${country}`))).toEqual([])
  })

  test('agreements are among actors of the seeds', () => {
    expect(
      unknown(
        seeds.agreements.flatMap(({ parties }) => parties),
        actorIds,
      ),
    ).toEqual([])
  })

  test('titles are of actors of the seeds', () => {
    expect(
      unknown(
        seeds.offices.flatMap(({ titlesOf }) => Object.keys(titlesOf)),
        actorIds,
      ),
    ).toEqual([])
  })

  test('people hold known offices of known actors, and leave them after they came', () => {
    const terms = seeds.people.flatMap(({ offices }) => offices)
    const offices = new Set(seeds.offices.map(({ id }) => id))
    expect([
      ...new Set(
        unknown(
          terms.map(({ office }) => office),
          offices,
        ),
      ),
    ]).toEqual([])
    expect([
      ...new Set(
        unknown(
          terms.map((term) => term.of),
          actorIds,
        ),
      ),
    ]).toEqual([])
    expect([
      ...new Set(
        unknown(
          seeds.people.flatMap(({ country }) => country ?? []),
          codes,
        ),
      ),
    ]).toEqual([])
    const backwards = terms.filter(
      ({ since, until }) => until && until.slice(0, since.length) < since.slice(0, until.length),
    )
    expect(backwards).toEqual([])
  })
})

describe('words', () => {
  test('titles, institution nouns and issue words are in lower case, as they are looked up', () => {
    const { offices, institutions, issues } = seeds
    const words = [
      ...offices.flatMap(({ titles, titlesOf }) => [...titles, ...Object.values(titlesOf).flat()]),
      ...institutions.flatMap(({ nouns }) => nouns),
      ...issues.flatMap(({ words }) => words),
    ]
    expect(words.filter((word) => word !== word.toLowerCase())).toEqual([])
  })

  test('no noun means two institutions, no word two issues, no name two agreements', () => {
    expect(repeated(seeds.institutions.flatMap(({ nouns }) => nouns))).toEqual([])
    expect(repeated(seeds.issues.flatMap(({ words }) => words))).toEqual([])
    expect(repeated(seeds.agreements.flatMap(({ name, aliases }) => [name, ...aliases]))).toEqual([])
  })
})
