import type { Mention } from '../extract/candidate.ts'
import type { Gazetteer } from '../extract/names.ts'
import { type Discourse, known, unnamed, type Who } from './discourse.ts'
import type { Named } from './naming.ts'

const FOREIGN_MINISTRY = 'ministry-of-foreign-affairs'

/** A transcript: who is named in it, and where its first answer begins. */
export interface Talk {
  readonly named: Named
  readonly gazetteer: Gazetteer
  readonly discourse: Pick<Discourse, 'document'>
  readonly talk: number
}

/**
 * The label of an answer: a name told before, in capitals, or the body whose spokesperson it is. "SPOKESPERSON" alone speaks for the
 * body that the words before `talk`, where the first answer begins, tell of: what is talked about tells nothing of who talks.
 */
export const labelled = ({ named, gazetteer, discourse, talk }: Talk, { unit }: Mention): Who | null => {
  const { nouns } = gazetteer
  const words = unit.words.map(({ text }) => text.toLowerCase())
  const before = named.mentions.filter(({ span }) => span.start < (unit.words[0]?.start ?? 0)).map(({ who }) => who)
  const last = words.at(-1) ?? ''
  // "A:", "THE PRESIDENT:": who was named before the talk, never whom its questions are about.
  const office = words[0] === 'the' && words.length === 2
  const guest = named.mentions.find(({ who, span }) => who.kind === 'PERSON' && span.start < talk)?.who
  if (last === 'a' && words.length === 1) return guest ?? null
  if (office && nouns.person.has(last)) return guest ?? unnamed(discourse, last, 'PERSON', null, false)
  if (!words.some((word) => nouns.spokesperson.has(word)))
    return before.find((who) => who.kind === 'PERSON' && who.name.toLowerCase().split(' ').at(-1) === last) ?? null
  const bodyWords = words.filter((word) => word.length > 3 && !nouns.spokesperson.has(word))
  const isNamed = ({ name }: { readonly name: string }): boolean =>
    name
      .toLowerCase()
      .split(' ')
      .some((word) => bodyWords.includes(word))
  const bodies = named.mentions.filter(({ who }) => who.kind === 'ORGANIZATION' && !who.provisional)
  const owned = bodies.find(({ who, span }) => (bodyWords.length === 0 ? span.start < talk : isNamed(who)))?.who
  if (owned) return owned
  if (bodyWords.length === 0) return unnamed(discourse, words.join(' '), 'PERSON', null, false)
  // "DEPARTMENT SPOKESPERSON" of no body told: who briefs on foreign affairs is the foreign ministry of that name.
  const ministry = gazetteer.seeds.organizations.find((one) => one.institution === FOREIGN_MINISTRY && isNamed(one))
  const actor = ministry && gazetteer.actors.get(ministry.id)
  return actor ? known(actor) : null
}
