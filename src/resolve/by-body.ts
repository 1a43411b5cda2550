import { lemmaAt } from '../extract/rules/tree.ts'
import type { Institution } from '../ontology/actors.ts'
import { titledOf } from './by-office.ts'
import { known, latest, latestOfNoun, latestSubject, provisional, type ResolveContext, type Who } from './discourse.ts'
import { entriesAt, isDefinite, type NamedUnit, phraseWords } from './noun-phrase.ts'
import { ownerOf } from './owner.ts'

const isInstitution = ({ gazetteer }: ResolveContext, institution: Institution, who: Who): boolean =>
  who.id.startsWith(`${institution.id}-of-`) ||
  gazetteer.seeds.organizations.some((one) => one.id === who.id && one.institution === institution.id)

/** The body of a state that an institution's noun names: one the seeds know by its own name, else the usual pattern. */
const bodyOf = ({ gazetteer }: ResolveContext, institution: Institution, state: Who): Who => {
  const own = gazetteer.seeds.organizations.find(
    (one) => one.institution === institution.id && one.country === state.iso3,
  )
  const actor = own && gazetteer.actors.get(own.id)
  if (actor) return known(actor)
  const name = institution.name.replace('{country}', state.name)
  return {
    ...provisional(name, 'ORGANIZATION', state.iso3),
    id: `${institution.id}-of-${state.id}`,
    provisional: false,
  }
}

/** "Ukraine's Ministry of Energy", "the Russian foreign ministry": the body that every state has, of that state. */
export const byInstitution = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const entry = entriesAt(named, head, 'institution')[0]
  const { seeds } = context.gazetteer
  const institution = seeds.institutions.find(({ id }) => id === entry?.id)
  if (!institution) return null
  const own = ownerOf(context, named, head)
  const state = own?.kind === 'COUNTRY' ? own : undefined
  if (state) return bodyOf(context, institution, state)
  if (!isDefinite(named.unit, head)) return null
  const before = latest(context.discourse, (who) => isInstitution(context, institution, who))
  // "The foreign ministry" of an article that has named none is that of the state it speaks of.
  const spokenOf = before ? null : latestSubject(context.discourse, ({ who }) => who.kind === 'COUNTRY', 20)
  return before ?? (spokenOf ? bodyOf(context, institution, spokenOf) : null)
}

const byInstitutionInside = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  for (const index of phraseWords(named.unit, head)) {
    const found = index === head ? null : entriesAt(named, index, 'institution')[0]
    if (!found) continue
    const state = ownerOf(context, named, head)
    const institution = context.gazetteer.seeds.institutions.find(({ id }) => id === found.id)
    if (state?.kind === 'COUNTRY' && institution) return bodyOf(context, institution, state)
  }
  return null
}

/** "Russian forces", "the Ukrainian side", "Kremlin spokesman": the state, or the body that is spoken for. */
export const byOwner = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const { nouns } = context.gazetteer.seeds
  const lemma = lemmaAt(named.unit, head)
  const own = ownerOf(context, named, head) ?? titledOf(context, entriesAt(named, head, 'title'))
  if (!own) return null
  if (nouns.spokesperson.includes(lemma)) return byInstitutionInside(context, named, head) ?? own
  if (nouns.state.includes(lemma) && own.kind !== 'PERSON') return own
  if (nouns.group.includes(lemma) && own.kind !== 'COUNTRY') return own
  return null
}

/** "the government", "the administration": of the state named last. */
export const byGovernment = (context: ResolveContext, named: NamedUnit, head: number): Who | null =>
  context.gazetteer.seeds.nouns.government.includes(lemmaAt(named.unit, head)) && isDefinite(named.unit, head)
    ? (latestOfNoun(context.discourse, lemmaAt(named.unit, head), ({ kind }) => kind === 'COUNTRY') ??
      latest(context.discourse, (who) => who.kind === 'COUNTRY', 60))
    : null

const isBody = (who: Who): boolean => who.kind === 'ORGANIZATION' || (who.kind === 'GROUP' && !who.plural)

/** "the ministry", "the alliance": the body named before whose name has that word. */
export const byShortForm = ({ discourse, gazetteer }: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const word = lemmaAt(named.unit, head)
  if (!isDefinite(named.unit, head) || phraseWords(named.unit, head).length > 2) return null
  const synonyms = gazetteer.seeds.nouns.shortForms[word]
  return latest(
    discourse,
    (who) => isBody(who) && (synonyms?.includes(who.id) || who.name.toLowerCase().split(' ').includes(word)),
    1000,
  )
}
