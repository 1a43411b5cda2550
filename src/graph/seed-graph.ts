import type { Seeds, Term } from '../ontology/actors.ts'
import type { ActorKind } from '../ontology/relations.ts'
import type { Params } from './engine.ts'

/** What the graph keeps of an actor; absent values are null. */
export interface ActorFacts {
  readonly name: string
  readonly kind: ActorKind
  readonly iso3: string | null
  readonly country: string | null
  readonly wikidata: string | null
  readonly aliases: readonly string[]
  readonly provisional: boolean
}

/** The seeds as the writing of a batch looks them up: actors, whom they hold offices of and are part of, agreements and issues by id. */
export interface SeedGraph {
  readonly actors: ReadonlyMap<string, ActorFacts>
  readonly offices: ReadonlyMap<string, readonly (Term & { readonly title: string })[]>
  readonly wholes: ReadonlyMap<string, string>
  readonly bodies: ReadonlyMap<string, string>
  readonly objects: ReadonlyMap<string, Params>
}

interface Known extends Pick<ActorFacts, 'name' | 'kind' | 'aliases'> {
  readonly iso3?: string
  readonly country?: string
  readonly wikidata?: string
}

const facts = ({ name, kind, aliases, iso3 = '', country = '', wikidata = '' }: Known): ActorFacts => ({
  name,
  kind,
  iso3: iso3 || null,
  country: country || null,
  wikidata: wikidata || null,
  aliases,
  provisional: false,
})

const actorsOf = ({ countries, organizations, people }: Seeds): Map<string, ActorFacts> =>
  new Map([
    ...countries.map((one) => [one.id, facts({ ...one, kind: 'COUNTRY', country: one.iso3 })] as const),
    ...organizations.map((one) => [one.id, facts(one)] as const),
    ...people.map((one) => [one.id, facts({ ...one, kind: 'PERSON' })] as const),
  ])

/** "Ministry of Energy of Ukraine" to `ukraine`, for every institution of every country. */
const bodiesOf = ({ countries, institutions }: Seeds): Map<string, string> =>
  new Map(
    institutions.flatMap(({ name }) =>
      countries.map((country) => [name.replace('{country}', country.name), country.id] as const),
    ),
  )

/** Prepares the seeds once for all batches. */
export const seedGraph = (seeds: Seeds): SeedGraph => {
  const titles = new Map(seeds.offices.map(({ id, title }) => [id, title]))
  return {
    actors: actorsOf(seeds),
    offices: new Map(
      seeds.people.map(({ id, offices }) => [
        id,
        offices.map((term) => ({ ...term, title: titles.get(term.office) ?? term.office })),
      ]),
    ),
    wholes: new Map(seeds.organizations.flatMap(({ id, partOf }) => (partOf ? [[id, partOf] as const] : []))),
    bodies: bodiesOf(seeds),
    objects: new Map([
      ...seeds.agreements.map(
        ({ id, name, signedOn = null, wikidata = null }) => [id, { name, signedOn, wikidata }] as const,
      ),
      ...seeds.issues.map(({ id, name }) => [id, { name }] as const),
    ]),
  }
}

/** The actor that `actor` is a part of: by its seed, or by its name for the institutions that every state has. */
export const wholeOf = (seeds: SeedGraph, actor: { readonly id: string; readonly name: string }): string | undefined =>
  seeds.wholes.get(actor.id) ?? seeds.bodies.get(actor.name)

/** The end of a year, month or day as a string that no day in it exceeds. */
const lastDay = (until: string): string => until + '~'

/** True when words of `speaker` on `day` (ISO 8601, or null when unknown) are words of `source`: itself, its part, or its office holder on that day. */
export const speaksFor = (
  seeds: SeedGraph,
  { id, name }: { readonly id: string; readonly name: string },
  { source, day }: { readonly source: string; readonly day: string | null },
): boolean =>
  id === source ||
  wholeOf(seeds, { id, name }) === source ||
  (seeds.offices.get(id) ?? []).some(
    (term) => term.of === source && day !== null && term.since <= day && (!term.until || day <= lastDay(term.until)),
  )
