import { z } from 'zod'
import { ActorKind } from './relations.ts'
import { readYaml } from './yaml-file.ts'

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens')
const Iso3 = z.string().regex(/^[A-Z]{3}$/)
const Day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'an ISO 8601 date, or a year or month of one')
const Wikidata = z.string().regex(/^Q\d+$/)

/** A state or territory. Metonyms are words that stand for its government: capital, seat, building. */
export const Country = z.strictObject({
  id: Id,
  name: z.string(),
  iso2: z.string().regex(/^[A-Z]{2}$/),
  iso3: Iso3,
  wikidata: Wikidata.optional(),
  capital: z.string().optional(),
  aliases: z.array(z.string()).default([]),
  demonyms: z.array(z.string()).default([]).describe('adjective first, then nouns: Russian, Russians'),
  metonyms: z.array(z.string()).default([]).describe('capital and seats: Moscow, the Kremlin'),
})
export type Country = z.infer<typeof Country>

/** An organisation, armed group or news medium. `country` is the ISO 3166 alpha-3 code of the state it acts for. */
export const Organization = z.strictObject({
  id: Id,
  name: z.string(),
  kind: ActorKind.exclude(['COUNTRY', 'PERSON']),
  wikidata: Wikidata.optional(),
  country: Iso3.optional(),
  partOf: Id.optional(),
  institution: Id.optional().describe(
    'the institution of its country that it is: the State Department is the foreign ministry',
  ),
  aliases: z.array(z.string()).default([]),
  metonyms: z.array(z.string()).default([]).describe('seats that stand for it: Brussels'),
})
export type Organization = z.infer<typeof Organization>

/** A ministry or body that every state has: "Ukraine's Ministry of Energy" becomes "Ministry of Energy of Ukraine". */
export const Institution = z.strictObject({
  id: Id,
  name: z.string().includes('{country}'),
  nouns: z.array(z.string()).min(1).describe('without the country: ministry of energy, energy ministry'),
  bare: z.literal(true).optional().describe('goes without an article: "parliament has put off the bill"'),
  head: Id.optional().describe('the office of whoever heads it: "the minister"'),
})
export type Institution = z.infer<typeof Institution>

/** An office and the titles people give it. `titlesOf` adds titles used for one state or organisation, by its id. */
export const Office = z.strictObject({
  id: Id,
  title: z.string(),
  titles: z.array(z.string()).min(1),
  titlesOf: z.record(Id, z.array(z.string())).default({}),
  shared: z
    .literal(true)
    .optional()
    .describe('held by several at once: a state has as many ambassadors as there are states'),
})
export type Office = z.infer<typeof Office>

/** A term in an office; `until` is the last day, absent while it lasts. */
export const Term = z.strictObject({ office: Id, of: Id, since: Day, until: Day.optional() })
export type Term = z.infer<typeof Term>

/** A person with dated offices. `country` is the state they act for or come from. */
export const Person = z.strictObject({
  id: Id,
  name: z.string(),
  wikidata: Wikidata.optional(),
  country: Iso3.optional(),
  gender: z.enum(['f', 'm']),
  aliases: z.array(z.string()).default([]).describe('other spellings and short forms beside the last word of the name'),
  offices: z.array(Term).default([]),
})
export type Person = z.infer<typeof Person>

/** A treaty or deal known by name, with the words that mean it and the day it was signed. */
export const NamedAgreement = z.strictObject({
  id: Id,
  name: z.string(),
  wikidata: Wikidata.optional(),
  signedOn: Day.optional(),
  from: Day.optional().describe(
    'the day it began to hold; only then is it known by what it is ("the ceasefire") and its parties',
  ),
  until: Day.optional().describe('the last day it is spoken of as in force'),
  parties: z.array(Id).default([]),
  aliases: z.array(z.string()).default([]),
})
export type NamedAgreement = z.infer<typeof NamedAgreement>

/** A topic that a position may be about, with the words that show it. */
export const Issue = z.strictObject({ id: Id, name: z.string(), words: z.array(z.string()).min(1) })
export type Issue = z.infer<typeof Issue>

/** Common nouns that name an actor, as lemmas: with a state ("Russian forces") or alone ("experts"). */
export const ActorNouns = z.strictObject({
  state: z.array(z.string()).min(1),
  spokesperson: z.array(z.string()).min(1),
  person: z.array(z.string()).min(1),
  group: z.array(z.string()).min(1),
  media: z.array(z.string()).min(1),
  both: z.array(z.string()).min(1),
  government: z.array(z.string()).min(1),
  led: z.array(z.string()).min(1),
  movement: z.array(z.string()).min(1),
  body: z.array(z.string()).min(1),
  past: z.array(z.string()).min(1),
  rank: z.array(z.string()).min(1),
  style: z.array(z.string()).min(1),
  shortForms: z.record(z.string(), z.array(Id)),
  formal: z.record(z.string(), Id),
})
export type ActorNouns = z.infer<typeof ActorNouns>

/** Everyone and everything known before the first article. */
export interface Seeds {
  readonly countries: readonly Country[]
  readonly organizations: readonly Organization[]
  readonly institutions: readonly Institution[]
  readonly offices: readonly Office[]
  readonly people: readonly Person[]
  readonly agreements: readonly NamedAgreement[]
  readonly issues: readonly Issue[]
  readonly nouns: ActorNouns
}

/** Reads `seeds/`. Throws `ModelError` naming the file that is wrong. */
export const loadSeeds = (): Seeds => ({
  countries: readYaml('seeds/actors/countries.yaml', z.array(Country)),
  organizations: readYaml('seeds/actors/organizations.yaml', z.array(Organization)),
  institutions: readYaml('seeds/actors/institutions.yaml', z.array(Institution)),
  offices: readYaml('seeds/actors/offices.yaml', z.array(Office)),
  people: readYaml('seeds/actors/people.yaml', z.array(Person)),
  agreements: readYaml('seeds/agreements.yaml', z.array(NamedAgreement)),
  issues: readYaml('seeds/issues.yaml', z.array(Issue)),
  nouns: readYaml('seeds/actors/nouns.yaml', ActorNouns),
})
