import type { Gazetteer, NameType } from '../extract/names.ts'
import { tokenize } from '../text/tokens.ts'
import { slug } from './discourse.ts'

/** What a name may be, the likeliest meaning first; offices and ministries name nobody without a country. */
const order: readonly NameType[] = ['name', 'demonym', 'metonym', 'surname']

const keyOf = (name: string): string =>
  tokenize(name.trim().replace(/^the /i, ''))
    .map(({ text }) => text)
    .join(' ')
    .toLowerCase()

/**
 * The function that turns an id, name, alias, demonym, seat or surname, in any case, into the id of the actor that it means; of several
 * actors the one the seeds list first. Words that nobody is known by give the id that an actor of that name gets from an article.
 */
export const toActorId = ({ actors, byFirstWord }: Gazetteer): ((words: string) => string) => {
  const entries = [...byFirstWord.values()].flat()
  const ids = new Map<string, string>()
  for (const type of order)
    for (const entry of entries) {
      const key = keyOf(entry.words.join(' '))
      if (entry.type === type && !ids.has(key)) ids.set(key, entry.id)
    }
  return (words) => (actors.has(words) ? words : (ids.get(keyOf(words)) ?? slug(words)))
}
