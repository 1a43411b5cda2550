import type { Gazetteer, KnownActor } from '../extract/names.ts'
import { dependents, lemmaAt, wordAt } from '../extract/rules/tree.ts'
import { byPronoun } from './by-pronoun.ts'
import { known, type ResolveContext, type Who } from './discourse.ts'
import { entriesAt, type NamedUnit, owners, phraseWords } from './noun-phrase.ts'

export const NOBODY = new Set(['nobody', 'none', 'somebody', 'someone', 'anybody', 'anyone', 'one', 'no-one'])

/** The state or organisation a noun belongs to: "Russian", "of Ukraine", "NATO". */
export const ownerOf = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const { unit } = named
  const candidates = [...owners(unit, head), ...phraseWords(unit, head).filter((index) => index !== head)]
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
  return pronoun === undefined ? null : byPronoun(context, unit, pronoun)
}

/** "the Biden administration": the state of the person named before a noun of government. */
const stateLed = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  if (!context.gazetteer.seeds.nouns.government.includes(lemmaAt(named.unit, head))) return null
  for (const index of owners(named.unit, head)) {
    const person = entriesAt(named, index, 'surname', 'name')
      .flatMap(({ id }) => context.gazetteer.actors.get(id) ?? [])
      .find(({ kind }) => kind === 'PERSON')
    const state = person && stateOf(context.gazetteer, person.country)
    if (state) return known(state)
  }
  return null
}

const stateOf = ({ states }: Gazetteer, country: string | null): KnownActor | undefined =>
  country === null ? undefined : states.get(country)

/** The state a person or body acts for, when the seeds know it. */
export const stateBehind = (gazetteer: Gazetteer, who: Who): Who | null => {
  const state = stateOf(gazetteer, who.country)
  return state ? known(state) : null
}
