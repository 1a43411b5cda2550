import type { Gazetteer, NameType } from '../extract/names.ts'
import { tokenize } from '../text/tokens.ts'
import { slug } from './discourse.ts'

/** What words may be, the likeliest meaning first; offices and ministries name nobody without a country. */
const order: readonly NameType[] = ['name', 'demonym', 'metonym']

const keyOf = (name: string): string =>
  tokenize(name.trim().replace(/^the /i, ''))
    .map(({ text }) => text)
    .join(' ')
    .toLowerCase()

const idsOf = ({ byFirstWord }: Gazetteer, types: readonly NameType[]): ReadonlyMap<string, string> => {
  const entries = [...byFirstWord.values()].flat()
  const ids = new Map<string, string>()
  for (const type of types)
    for (const entry of entries) {
      const key = keyOf(entry.words.join(' '))
      if (entry.type === type && !ids.has(key)) ids.set(key, entry.id)
    }
  return ids
}

/**
 * The function that turns an id, name, alias, demonym, seat, surname or the ISO 3166 code of a state, in any case, into the id of the actor
 * that it means; of several actors the one the seeds list first. A code goes before a surname only in capitals (SEN, Sen). Words that
 * nobody is known by give the id that an actor of that name gets from an article.
 */
export const toActorId = (gazetteer: Gazetteer): ((words: string) => string) => {
  const names = idsOf(gazetteer, order)
  const surnames = idsOf(gazetteer, ['surname'])
  const codes = new Map(gazetteer.seeds.countries.flatMap(({ id, iso2, iso3 }) => [[iso2, id] as const, [iso3, id]]))
  return (given) => {
    if (gazetteer.actors.has(given)) return given
    const words = given.trim()
    const key = keyOf(words)
    return names.get(key) ?? codes.get(words) ?? surnames.get(key) ?? codes.get(words.toUpperCase()) ?? slug(given)
  }
}
