import type { ActorNouns, Person, Seeds } from '../ontology/actors.ts'
import type { ActorKind } from '../ontology/relations.ts'
import type { Token } from '../text/parser.ts'
import { tokenize } from '../text/tokens.ts'

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

/** Names found in a text: the tokens from `from` to `to` (exclusive) and what they may name. */
export interface NameHit {
  readonly from: number
  readonly to: number
  readonly entries: readonly NameEntry[]
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

const isCommon = (type: NameType): boolean => type === 'institution' || type === 'title'

const nounSets = ({ shortForms: _, formal: __, ...lists }: ActorNouns): NounSets =>
  Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, new Set(list)])) as unknown as NounSets

/** The gazetteer of the seeds. */
export const toGazetteer = (seeds: Seeds): Gazetteer => {
  const byFirstWord = new Map<string, NameEntry[]>()
  const seen = new Set<string>()
  for (const one of entriesOf(seeds)) {
    const words = isCommon(one.type) ? one.words.map((word) => word.toLowerCase()) : one.words
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
  }
}

const SMALL = new Set(['of', 'the', 'and', 'for', 'de', 'van', 'von', 'bin', 'al'])
const titleCase = (word: string): string =>
  word.length > 3 || !SMALL.has(word.toLowerCase()) ? (word[0] ?? '') + word.slice(1).toLowerCase() : word.toLowerCase()

const fits = (
  tokens: readonly Token[],
  from: number,
  words: readonly string[],
  form: (text: string) => string,
): boolean =>
  words.every((word, k) => {
    const text = tokens[from + k]?.text
    return text !== undefined && (form(text) === word || text === word)
  })

const NONE: readonly NameEntry[] = []
const same = (text: string): string => text
const lower = (text: string): string => text.toLowerCase()

const matching = (
  tokens: readonly Token[],
  from: number,
  listed: readonly NameEntry[],
  common: boolean,
  form: (text: string) => string,
): NameEntry[] => listed.filter((e) => isCommon(e.type) === common && fits(tokens, from, e.words, form))

const entriesAt = ({ byFirstWord }: Gazetteer, tokens: readonly Token[], from: number): readonly NameEntry[] => {
  const { text } = tokens[from] as Token
  const listed = byFirstWord.get(text) ?? NONE
  const small = text.toLowerCase()
  const shouts = small !== text && text.length > 3 && text === text.toUpperCase()
  const shouted = shouts ? (byFirstWord.get(titleCase(text)) ?? NONE) : NONE
  const common = small === text ? listed : (byFirstWord.get(small) ?? NONE)
  if (listed.length + shouted.length + common.length === 0) return NONE
  const all = [
    ...matching(tokens, from, listed, false, same),
    ...matching(tokens, from, shouted, false, titleCase),
    ...matching(tokens, from, common, true, lower),
  ]
  let longest = 0
  for (const { words } of all) longest = Math.max(longest, words.length)
  return all.filter(({ words }) => words.length === longest)
}

const MONTH = /^(March|April|May|June|August)$/
const BEFORE_MONTH =
  /^(in|of|since|until|till|by|from|to|during|through|early|late|mid|last|this|next|on|before|after)$/i

/** "On 11 May", "in May", "May 2019": a month, not a person called so. */
const isMonth = (tokens: readonly Token[], at: number): boolean =>
  MONTH.test(tokens[at]?.text ?? '') &&
  (/^\d/.test(tokens[at - 1]?.text ?? '') ||
    /^\d/.test(tokens[at + 1]?.text ?? '') ||
    BEFORE_MONTH.test(tokens[at - 1]?.text ?? ''))

/** The names in a list of tokens, left to right, the longest first. All-capital words ("RUSSIA") match in title case. */
export const findNames = (gazetteer: Gazetteer, tokens: readonly Token[]): NameHit[] => {
  const hits: NameHit[] = []
  for (let from = 0; from < tokens.length; ) {
    const found = entriesAt(gazetteer, tokens, from)
    const entries = found.length > 0 && isMonth(tokens, from) ? found.filter(({ type }) => type !== 'surname') : found
    const length = entries[0]?.words.length ?? 0
    if (length > 0) hits.push({ from, to: from + length, entries })
    from += Math.max(1, length)
  }
  return hits
}
