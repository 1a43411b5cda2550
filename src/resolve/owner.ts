import type { Gazetteer, KnownActor } from '../extract/names.ts'
import { dependents, lemmaAt, wordAt } from '../extract/rules/tree.ts'
import type { Person } from '../ontology/actors.ts'
import { byPronoun } from './by-pronoun.ts'
import { known, type ResolveContext, type Who } from './discourse.ts'
import { entriesAt, isPlace, type NamedUnit, owners, phraseWords } from './noun-phrase.ts'

export const NOBODY = new Set(['nobody', 'none', 'somebody', 'someone', 'anybody', 'anyone', 'one', 'no-one'])

/** The state or organisation a noun belongs to: "Russian", "of Ukraine", "NATO". */
export const ownerOf = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const { unit } = named
  const candidates = [
    ...owners(unit, head),
    ...phraseWords(unit, head).filter((index) => index !== head && !isPlace(unit, index)),
  ]
  for (const index of candidates) {
    const entry = entriesAt(named, index, 'demonym', 'name', 'metonym')[0]
    const actor = entry ? context.gazetteer.actors.get(entry.id) : undefined
    if (actor && (actor.kind === 'COUNTRY' || actor.kind === 'ORGANIZATION' || actor.kind === 'GROUP'))
      return known(actor)
  }
  const led = stateLed(context, named, head)
  if (led) return led
  // "Nobody from the Russian side": the owner of the owner.
  for (const index of owners(unit, head)) {
    const far =
      dependents(unit, head, 'nmod').includes(index) && NOBODY.has(lemmaAt(unit, head))
        ? ownerOf(context, named, index)
        : null
    if (far) return far
  }
  const pronoun = owners(unit, head).find((index) => /^(its|their)$/i.test(wordAt(unit, index).text))
  return pronoun === undefined ? null : (byPronoun(context, named, pronoun)[0] ?? null)
}

/** "the Macron government", "his office": the state or body that the person named before the noun leads on the article's day. */
const stateLed = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const { gazetteer, discourse } = context
  const { government } = gazetteer.seeds.nouns
  const lemma = lemmaAt(named.unit, head)
  if (!government.includes(lemma) && lemma !== 'office') return null
  for (const index of owners(named.unit, head)) {
    const pronoun = wordAt(named.unit, index).upos === 'PRON' ? byPronoun(context, named, index)[0] : null
    const ids = pronoun ? [pronoun.id] : entriesAt(named, index, 'surname', 'name').map(({ id }) => id)
    const person = ids.flatMap((id) => gazetteer.people.get(id) ?? [])[0]
    const led = person && (bodyLed(gazetteer, person, discourse.day) ?? stateOf(gazetteer, person.country ?? null))
    if (led) return known(led)
  }
  return null
}

const bodyLed = (gazetteer: Gazetteer, { offices }: Person, day: string | null): KnownActor | undefined => {
  const term = offices.findLast(
    ({ since, until }) => day !== null && since <= day && (until === undefined || day <= until),
  )
  return term && gazetteer.actors.get(term.of)
}

const stateOf = ({ states }: Gazetteer, country: string | null): KnownActor | undefined =>
  country === null ? undefined : states.get(country)

/** The state a person or body acts for, when the seeds know it. */
export const stateBehind = (gazetteer: Gazetteer, who: Who): Who | null => {
  const state = stateOf(gazetteer, who.country)
  return state ? known(state) : null
}
