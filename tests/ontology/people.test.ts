import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Country, Office, Organization, Person } from '../../src/ontology/actors.ts'
import { readYaml } from '../../src/ontology/yaml-file.ts'
import { officeHolder } from '../../src/resolve/office-holder.ts'

const people = readYaml('seeds/actors/people.yaml', z.array(Person))
const countries = readYaml('seeds/actors/countries.yaml', z.array(Country))
const organizations = readYaml('seeds/actors/organizations.yaml', z.array(Organization))
const offices = readYaml('seeds/actors/offices.yaml', z.array(Office))

const terms = people.flatMap(({ id, offices }) => offices.map((term) => ({ id, ...term })))

/** Offices that one person holds at a time. */
const SOLE = ['president', 'prime-minister', 'foreign-minister', 'defence-minister', 'secretary-general']

/** Offices that several people held or claimed at once, each with its reason. */
const SHARED: Readonly<Record<string, string>> = {
  'president of bosnia-and-herzegovina': 'the presidency has three members, who all sit at once',
  'prime-minister of cambodia': 'from 1993 to 1998 a first and a second prime minister governed together',
}

/** A handover may count twice: one swears in as the other still winds up. */
const HANDOVER_DAYS = 5

const DAY = 24 * 60 * 60 * 1000

/** The latest start and the earliest end that a date of any precision allows: a doubt is no overlap. */
const latest = (date: string): number => {
  if (date.length === 10) return Date.parse(date)
  const next = date.length === 4 ? `${Number(date) + 1}-01` : new Date(Date.parse(`${date}-28`) + 4 * DAY).toISOString()
  return Date.parse(next.slice(0, 7)) - DAY
}
const earliest = (date: string | undefined): number => (date === undefined ? Infinity : Date.parse(date))

type Held = (typeof terms)[number]

const overlaps = (a: Held, b: Held): boolean =>
  a.of === b.of &&
  a.office === b.office &&
  a.id < b.id &&
  Math.min(earliest(a.until), earliest(b.until)) - Math.max(latest(a.since), latest(b.since)) > HANDOVER_DAYS * DAY

const overlapping = (): string[] => {
  const sole = terms.filter(({ office, of }) => SOLE.includes(office) && !(`${office} of ${of}` in SHARED))
  return sole.flatMap((a) =>
    sole
      .filter((b) => overlaps(a, b))
      .map((b) => `${a.office} of ${a.of}: ${a.id} from ${a.since}, ${b.id} from ${b.since}`),
  )
}

describe('people', () => {
  test('there are at least 2000 people, each with an office and an id of their own', () => {
    expect(people.length).toBeGreaterThanOrEqual(2000)
    expect(people.filter(({ offices }) => offices.length === 0).map(({ id }) => id)).toEqual([])
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length)
  })

  test('they stand in the order of their ids', () => {
    const ids = people.map(({ id }) => id)
    expect(ids).toEqual([...ids].sort())
  })

  test('each office, state and organisation is in the seeds', () => {
    const actors = new Set([...countries, ...organizations].map(({ id }) => id))
    const codes = new Set(countries.map(({ iso3 }) => iso3))
    const known = new Set(offices.map(({ id }) => id))
    expect(terms.filter(({ of, office }) => !actors.has(of) || !known.has(office))).toEqual([])
    expect(people.filter(({ country }) => country !== undefined && !codes.has(country))).toEqual([])
  })

  test('no term ends before it begins', () => {
    expect(terms.filter(({ since, until }) => until !== undefined && until < since)).toEqual([])
  })

  test('nobody goes by a single letter or a suffix as their last word: it would count as a surname', () => {
    const forms = people.flatMap(({ name, aliases }) => [name, ...aliases])
    expect(forms.filter((form) => / ([A-Z]|Jr|Sr)\.?$/.test(form))).toEqual([])
  })

  test('nobody holds an office for one person while another does', () => {
    expect(overlapping()).toEqual([])
  })
})

describe('who held an office on a day', () => {
  const holder = (office: string, of: string, day: string) => officeHolder({ people }, office, of, day)?.id ?? null

  test.each([
    ['prime-minister', 'netherlands', '2024-07-01', 'mark-rutte'],
    ['prime-minister', 'netherlands', '2024-09-01', 'dick-schoof'],
    ['secretary-general', 'nato', '2024-09-01', 'jens-stoltenberg'],
    ['secretary-general', 'nato', '2024-10-01', 'mark-rutte'],
    ['president', 'united-states', '1998-12-16', 'bill-clinton'],
    ['president', 'united-states', '2024-11-06', 'joe-biden'],
    ['foreign-minister', 'united-states', '2015-07-14', 'john-kerry'],
    ['foreign-minister', 'russia', '2015-02-12', 'sergey-lavrov'],
    ['president', 'russia', '2010-04-08', 'dmitry-medvedev'],
    ['president', 'ukraine', '2015-02-12', 'petro-poroshenko'],
    ['foreign-minister', 'ukraine', '2022-03-10', 'dmytro-kuleba'],
    ['foreign-minister', 'ukraine', '2025-01-15', 'andrii-sybiha'],
    ['prime-minister', 'united-kingdom', '2022-10-01', 'liz-truss'],
    ['prime-minister', 'germany', '2015-09-04', 'angela-merkel'],
    ['high-representative', 'european-union', '2025-03-01', 'kaja-kallas'],
    ['secretary-general', 'united-nations', '2003-03-20', 'kofi-annan'],
    ['director-general', 'iaea', '2022-09-01', 'rafael-grossi'],
    ['pope', 'holy-see', '2025-05-01', null],
    ['pope', 'holy-see', '2025-06-01', 'leo-xiv'],
    ['president', 'serbia', '1995-11-21', 'slobodan-milosevic'],
    ['president', 'bosnia-and-herzegovina', '1995-11-21', 'alija-izetbegovic'],
    ['prime-minister', 'israel', '1993-09-13', 'yitzhak-rabin'],
    ['prime-minister', 'israel', '2022-01-15', 'naftali-bennett'],
    ['foreign-minister', 'iran', '2015-07-14', 'mohammad-javad-zarif'],
    ['supreme-leader', 'iran', '2026-03-20', 'mojtaba-khamenei'],
    ['president', 'syria', '2024-12-01', 'bashar-al-assad'],
    ['president', 'syria', '2025-05-14', 'ahmed-al-sharaa'],
    ['secretary-general', 'hezbollah', '2024-11-27', 'naim-qassem'],
    ['president', 'south-africa', '1995-06-24', 'nelson-mandela'],
    ['prime-minister', 'japan', '2025-10-28', 'sanae-takaichi'],
    ['president', 'south-korea', '2025-05-01', null],
    ['foreign-minister', 'china', '2023-07-01', 'qin-gang'],
    ['prime-minister', 'india', '2016-09-18', 'narendra-modi'],
    ['president', 'colombia', '2016-09-26', 'juan-manuel-santos'],
    ['chair', 'african-union-commission', '2022-11-02', 'moussa-faki'],
    ['secretary-general', 'arab-league', '2026-09-01', 'nabil-fahmy'],
  ])('%s of %s on %s: %s', (office, of, day, id) => {
    expect(holder(office, of, day)).toBe(id)
  })

  test('Rutte holds no office between The Hague and NATO', () => {
    const rutte = people.find(({ id }) => id === 'mark-rutte')
    const between = rutte?.offices.filter(({ since, until = '9999' }) => since <= '2024-09-01' && until >= '2024-09-01')
    expect(between).toEqual([])
  })
})
