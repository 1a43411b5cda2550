import type { ActorNouns, Person, Seeds } from '../ontology/actors.ts'
import type { ActorKind } from '../ontology/relations.ts'
import { tokenize } from '../text/tokens.ts'
import { isCommon, namesFrom } from './find-names.ts'

/** An actor known before the first article. */
export interface KnownActor {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  readonly iso3: string | null
  readonly country: string | null
  readonly wikidata: string | null
  readonly gender: 'f' | 'm' | null
}

/** How words name something: an actor by name, surname, demonym or seat; a body that every state has; or an office. */
export type NameType = 'name' | 'surname' | 'demonym' | 'metonym' | 'institution' | 'title'
export interface NameEntry {
  readonly words: readonly string[]
  readonly type: NameType
  readonly id: string
  /** For a title used of one state or organisation alone: that actor's id. */
  readonly of?: string
}

/** The lists of common nouns, to be asked for one. */
export type NounSets = Readonly<Record<Exclude<keyof ActorNouns, 'shortForms' | 'formal'>, ReadonlySet<string>>>

/** Finds names by their first word. Common nouns (titles, institutions) are looked up in lower case. */
export interface Gazetteer {
  readonly actors: ReadonlyMap<string, KnownActor>
  readonly seeds: Seeds
  readonly nouns: NounSets
  readonly people: ReadonlyMap<string, Person>
  /** States by ISO 3166 alpha-3 code. */
  readonly states: ReadonlyMap<string, KnownActor>
  readonly byFirstWord: ReadonlyMap<string, readonly NameEntry[]>
  /** The lists in which names that begin with this word may stand; null when there is none. */
  readonly namesFrom: (text: string) => FirstWord | null
}

/** Where to look for names by a first word: as it is written, in title case when it is in capitals, and in lower case for common nouns. */
export interface FirstWord {
  readonly listed: readonly NameEntry[]
  readonly shouted: readonly NameEntry[]
  readonly common: readonly NameEntry[]
}

const wordsOf = (name: string): string[] => tokenize(name.replace(/^the /, '')).map(({ text }) => text)

/** What reads as a surname when it stands alone: not the end of "Moon Jae-in", "Liu He" or "Elizabeth II". */
const isSurname = (word: string): boolean => /^\p{Lu}[\p{L}\p{M}'’]{2,}$/u.test(word) && !/^[IVX]+$/.test(word)

const personNames = (name: string): NameEntry['words'][] => {
  const words = wordsOf(name)
  return words.length > 1 && isSurname(words.at(-1) as string) ? [words, words.slice(-1)] : [words]
}

const knownActors = (seeds: Seeds): KnownActor[] => [
  ...seeds.countries.map(({ id, name, iso3, wikidata }) => ({
    id,
    name,
    kind: 'COUNTRY' as const,
    iso3,
    country: iso3,
    wikidata: wikidata ?? null,
    gender: null,
  })),
  ...seeds.organizations.map(({ id, name, kind, country, wikidata }) => ({
    id,
    name,
    kind,
    iso3: null,
    country: country ?? null,
    wikidata: wikidata ?? null,
    gender: null,
  })),
  ...seeds.people.map(({ id, name, country, wikidata, gender }) => ({
    id,
    name,
    kind: 'PERSON' as const,
    iso3: null,
    country: country ?? null,
    wikidata: wikidata ?? null,
    gender,
  })),
]

const entry =
  (type: NameType, id: string) =>
  (name: string): NameEntry => ({ words: wordsOf(name), type, id })

const entriesOf = (seeds: Seeds): NameEntry[] => [
  ...seeds.countries.flatMap(({ id, name, aliases, demonyms, metonyms }) => [
    ...[name, ...aliases].map(entry('name', id)),
    ...demonyms.map(entry('demonym', id)),
    ...metonyms.map(entry('metonym', id)),
  ]),
  ...seeds.organizations.flatMap(({ id, name, aliases, metonyms }) => [
    ...[name, ...aliases].map(entry('name', id)),
    ...metonyms.map(entry('metonym', id)),
  ]),
  ...seeds.people.flatMap(({ id, name, aliases }) => [
    ...[name, ...aliases].map(entry('name', id)),
    ...[name, ...aliases].flatMap((full) =>
      personNames(full)
        .slice(1)
        .map((words) => ({ words, type: 'surname' as const, id })),
    ),
  ]),
  ...seeds.institutions.flatMap(({ id, nouns }) => nouns.map(entry('institution', id))),
  ...seeds.offices.flatMap(({ id, titles, titlesOf }) => [
    ...titles.map(entry('title', id)),
    ...Object.entries(titlesOf).flatMap(([of, names]) => names.map((name) => ({ ...entry('title', id)(name), of }))),
  ]),
]

const nounSets = ({ shortForms: _, formal: __, ...lists }: ActorNouns): NounSets =>
  Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, new Set(list)])) as unknown as NounSets

/** The gazetteer of the seeds. */
export const toGazetteer = (seeds: Seeds): Gazetteer => {
  const byFirstWord = new Map<string, NameEntry[]>()
  const seen = new Set<string>()
  for (const one of entriesOf(seeds)) {
    const words = isCommon(one) ? one.words.map((word) => word.toLowerCase()) : one.words
    const key = `${one.type}|${one.id}|${one.of ?? ''}|${words.join(' ')}`
    const first = words[0]
    if (first === undefined || seen.has(key)) continue
    seen.add(key)
    const same = byFirstWord.get(first)
    if (same) same.push({ ...one, words })
    else byFirstWord.set(first, [{ ...one, words }])
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length)
  const actors = knownActors(seeds)
  return {
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    seeds,
    nouns: nounSets(seeds.nouns),
    people: new Map(seeds.people.map((person) => [person.id, person])),
    states: new Map(
      actors.flatMap((actor) => (actor.kind === 'COUNTRY' && actor.iso3 ? [[actor.iso3, actor] as const] : [])),
    ),
    byFirstWord,
    namesFrom: namesFrom(byFirstWord),
  }
}
