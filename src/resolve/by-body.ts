import { base, dependents, lemmaAt, wordAt } from '../extract/rules/tree.ts'
import type { Institution } from '../ontology/actors.ts'
import { titledOf } from './by-office.ts'
import { byBodyNoun, bySameNoun, byShortForm } from './by-short-form.ts'
import {
  known,
  latest,
  latestOfNoun,
  latestSubject,
  provisional,
  type ResolveContext,
  stateAtHand,
  type Who,
} from './discourse.ts'
import { entriesAt, isDefinite, isPast, isPlace, type NamedUnit, owners, phraseWords } from './noun-phrase.ts'
import { ownerOf, ownersOf } from './owner.ts'

const MINISTRY = /ministry/i

/** Whether a body is what these words name; no department that is called otherwise is "the ministry". */
const isInstitution = ({ gazetteer }: ResolveContext, institution: Institution, words: string, who: Who): boolean =>
  who.id.startsWith(`${institution.id}-of-`) ||
  (gazetteer.seeds.organizations.some((one) => one.id === who.id && one.institution === institution.id) &&
    (!MINISTRY.test(words) || MINISTRY.test(who.name)))

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
  const bare =
    institution.bare && (named.unit.children[head]?.length ?? 0) === 0 && wordAt(named.unit, head).xpos !== 'NNS'
  if (!bare && !isDefinite(named.unit, head)) return null
  const before = latest(context.discourse, (who) =>
    isInstitution(context, institution, entry?.words.join(' ') ?? '', who),
  )
  // "The foreign ministry" of an article that has named none is that of the state it speaks of.
  const spokenOf = before
    ? null
    : bare
      ? (latest(context.discourse, ({ kind, id }) => kind === 'COUNTRY' && !context.discourse.between.has(id), 3) ??
        stateAtHand(context))
      : (latestSubject(
          context.discourse,
          ({ who: { kind, id } }) => kind === 'COUNTRY' && !context.discourse.between.has(id),
          20,
        )?.who ?? null)
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

/** "a spokesman for the agency", "a spokesman for the defence ministry": of the body named before, or of the state spoken of. */
const bodyBehind = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  if (!context.gazetteer.nouns.spokesperson.has(lemmaAt(named.unit, head))) return null
  for (const index of owners(named.unit, head)) {
    const who =
      index > head
        ? (byInstitution(context, named, index) ??
          byShortForm(context, named, index) ??
          byBodyNoun(context, named, index) ??
          bySameNoun(context, named, index))
        : null
    if (who) return who
  }
  return null
}

/** "the army spokesman", "army jets": of the army named before. */
const bodyBefore = (context: ResolveContext, named: NamedUnit, head: number): readonly Who[] => {
  const plural = wordAt(named.unit, head).xpos === 'NNS'
  for (const index of plural || isDefinite(named.unit, head) ? phraseWords(named.unit, head) : []) {
    const entry = index === head ? undefined : entriesAt(named, index, 'institution')[0]
    const institution = entry && context.gazetteer.seeds.institutions.find(({ id }) => id === entry.id)
    const before =
      institution && latest(context.discourse, (who) => isInstitution(context, institution, entry.words.join(' '), who))
    if (before) return [before]
  }
  return []
}

/** "a Chadian government source", "a member of the Chadian delegation": one who speaks for it. */
const isOfGovernment = ({ gazetteer: { nouns } }: ResolveContext, { unit }: NamedUnit, head: number): boolean => {
  const { person, state, group } = nouns
  const lemma = lemmaAt(unit, head)
  if (!person.has(lemma) && lemma !== 'member') return false
  return dependents(unit, head, 'compound', 'nmod').some((child) => {
    const of = lemmaAt(unit, child)
    return state.has(of) && group.has(of)
  })
}

const LEADING = /^(minister|leader|premier|ambassador|chancellor|chief)$/

/** "the Egyptian minister", once one of Egypt's has been named. */
const sameOfficial = (
  { discourse, gazetteer }: ResolveContext,
  { unit }: NamedUnit,
  head: number,
  state: Who,
): Who | null =>
  LEADING.test(lemmaAt(unit, head)) && wordAt(unit, head).xpos !== 'NNS'
    ? latest(
        discourse,
        ({ id, kind, country }) =>
          kind === 'PERSON' && country === state.country && (gazetteer.people.get(id)?.offices.length ?? 0) > 0,
        30,
      )
    : null

/** "Russian forces", "the Ukrainian side", "Kremlin spokesman": the state, or the body that is spoken for. */
export const byOwner = (context: ResolveContext, named: NamedUnit, head: number): readonly Who[] => {
  const { nouns } = context.gazetteer
  const lemma = lemmaAt(named.unit, head)
  const state = nouns.state.has(lemma) || isOfGovernment(context, named, head)
  if (!state && !nouns.spokesperson.has(lemma) && !nouns.group.has(lemma)) return []
  if (isPast(context.gazetteer, named.unit, head)) return []
  const all = state && wordAt(named.unit, head).xpos === 'NNS' ? ownersOf(context, named, head) : []
  if (all.length > 1) return all
  const own =
    ownerOf(context, named, head) ??
    titledOf(context, entriesAt(named, head, 'title')) ??
    bodyBehind(context, named, head)
  if (!own) return nouns.spokesperson.has(lemma) || state ? bodyBefore(context, named, head) : []
  if (nouns.spokesperson.has(lemma)) return [byInstitutionInside(context, named, head) ?? own]
  if (own.kind === 'COUNTRY' && isDefinite(named.unit, head)) {
    const same = sameOfficial(context, named, head, own)
    if (same) return [same]
  }
  const acts = (state && own.kind !== 'PERSON') || (nouns.group.has(lemma) && own.kind !== 'COUNTRY')
  return acts ? [own] : []
}

/** "Opposition parties in Athens blamed the government": of the state whose seat the sentence has named. */
const seatedBefore = ({ gazetteer }: ResolveContext, named: NamedUnit, head: number): Who | null => {
  for (let index = head - 1; index >= 0; index--) {
    const seated = base(wordAt(named.unit, index).deprel) === 'nmod' && isPlace(named.unit, index)
    const entry = seated ? entriesAt(named, index, 'metonym')[0] : undefined
    const actor = entry && gazetteer.actors.get(entry.id)
    if (actor?.kind === 'COUNTRY') return known(actor)
  }
  return null
}

/** "the government", "the administration": of the state named last. */
export const byGovernment = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const { nouns } = context.gazetteer
  const lemma = lemmaAt(named.unit, head)
  if (!nouns.government.has(lemma) || !isDefinite(named.unit, head)) return null
  // "the authorities" govern, "the Authority" is a body of that name; "the governments" are several.
  if ((lemma === 'authority') !== (wordAt(named.unit, head).xpos === 'NNS')) return null
  const usual = phraseWords(named.unit, head).length === 2 ? context.gazetteer.seeds.nouns.shortForms[lemma] : undefined
  return (
    seatedBefore(context, named, head) ??
    latestOfNoun(context.discourse, lemma, ({ kind }) => kind === 'COUNTRY') ??
    (usual ? latest(context.discourse, ({ id }) => usual.includes(id), 1000) : null) ??
    latest(context.discourse, (who) => who.kind === 'COUNTRY', 60)
  )
}
