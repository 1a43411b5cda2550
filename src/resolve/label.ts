import type { Mention } from '../extract/candidate.ts'
import type { Gazetteer } from '../extract/names.ts'
import { known, type Who } from './discourse.ts'
import type { Named } from './naming.ts'

const FOREIGN_MINISTRY = 'ministry-of-foreign-affairs'

/** The label of an answer: a name told before, in capitals, or the body whose spokesperson it is. */
export const labelled = (named: Named, gazetteer: Gazetteer, { unit }: Mention): Who | null => {
  const { nouns, organizations } = gazetteer.seeds
  const words = unit.words.map(({ text }) => text.toLowerCase())
  const before = named.mentions.filter(({ span }) => span.start < (unit.words[0]?.start ?? 0)).map(({ who }) => who)
  const last = words.at(-1) ?? ''
  if (!words.some((word) => nouns.spokesperson.includes(word)))
    return before.find((who) => who.kind === 'PERSON' && who.name.toLowerCase().split(' ').at(-1) === last) ?? null
  const bodyWords = words.filter((word) => word.length > 3 && !nouns.spokesperson.includes(word))
  const isNamed = ({ name }: { readonly name: string }): boolean =>
    name
      .toLowerCase()
      .split(' ')
      .some((word) => bodyWords.includes(word))
  const bodies = named.mentions.map(({ who }) => who).filter((who) => who.kind === 'ORGANIZATION' && !who.provisional)
  const owned = bodies.find(isNamed) ?? (bodyWords.length === 0 ? bodies[0] : undefined)
  if (owned) return owned
  // "DEPARTMENT SPOKESPERSON" of no body told: who briefs on foreign affairs is the foreign ministry of that name.
  const ministry = organizations.find((one) => one.institution === FOREIGN_MINISTRY && isNamed(one))
  const actor = ministry && gazetteer.actors.get(ministry.id)
  return actor ? known(actor) : null
}
