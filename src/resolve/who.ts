import type { Gazetteer, KnownActor, NameEntry } from '../extract/names.ts'
import { dependents, lemmaAt, markers, type Unit, wordAt } from '../extract/rules/tree.ts'
import type { Institution, Person } from '../ontology/actors.ts'
import type { ActorKind } from '../ontology/relations.ts'
import { type Discourse, latest, latestOfNoun, latestSubject, mainTwo, slug, type Who } from './discourse.ts'
import {
  bareWords,
  entriesAt,
  isDefinite,
  joined,
  type NamedUnit,
  nameBeside,
  nameRun,
  owners,
  phraseWords,
} from './noun-phrase.ts'
import { heldOffice, isCurrent, officeHolder } from './office-holder.ts'

/** What resolving stands on. */
export interface ResolveContext {
  readonly gazetteer: Gazetteer
  readonly discourse: Discourse
  /** True for the noun of a deed: "strikes". */
  readonly isDeed: (lemma: string) => boolean
}

const known = (actor: KnownActor, plural = false): Who => ({ ...actor, provisional: false, plural })

const provisional = (name: string, kind: ActorKind, country: string | null, plural = false): Who => ({
  id: slug(name),
  name,
  kind,
  iso3: null,
  country,
  wikidata: null,
  gender: null,
  provisional: true,
  plural,
})

const peopleOf = (gazetteer: Gazetteer, entries: readonly NameEntry[]): Person[] => {
  const ids = new Set(entries.map(({ id }) => id))
  return gazetteer.seeds.people.filter(({ id }) => ids.has(id))
}

/** A bare surname means whom the article has named in full, else the one person of that name who is in office around its day. */
const bySurname = ({ gazetteer, discourse }: ResolveContext, entries: readonly NameEntry[]): Who | null => {
  const people = peopleOf(gazetteer, entries)
  const before = latest(discourse, (who) => people.some(({ id }) => id === who.id), 1000)
  if (before || entries.some(({ words }) => CALENDAR.test(words.join(' ')))) return before
  const current = people.filter((person) => isCurrent(person, discourse.day))
  const actor = current.length === 1 ? gazetteer.actors.get((current[0] as Person).id) : undefined
  return actor ? known(actor) : null
}

const byName = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const { gazetteer } = context
  const hit = named.hitAt.get(head)
  if (
    hit &&
    /^The$/.test(named.unit.words[hit.from - 1]?.text ?? '') &&
    hit.from > 1 &&
    !entriesAt(named, head, 'name', 'metonym').length
  )
    return null
  const run = nameRun(named.unit, head)
  const surnames = entriesAt(named, head, 'surname')
  // "Anna Lavrova Putin" is not Putin: an unknown first name before a known surname makes another person.
  const alone =
    hit &&
    run.every((index) => (index >= hit.from && index < hit.to) || TITLE_WORD.test(wordAt(named.unit, index).text))
  const full = entriesAt(named, head, 'name', 'metonym')
  const people = peopleOf(gazetteer, full)
  if (people.length > 0 && full.length === people.length && people.length > 1) return bySurname(context, full)
  const actor = full[0] ? gazetteer.actors.get(full[0].id) : undefined
  if (actor) return known(actor)
  return surnames.length > 0 && alone ? bySurname(context, surnames) : null
}

const TITLE_WORD =
  /^(mr|mrs|ms|dr|sir|lord|lady|dame|president|minister|premier|chancellor|prime|foreign|defence|defense|secretary|general|king|queen|prince|pope|senator|sen|rep|gov|governor|ambassador|chairman|director|chief|state|of|vice|deputy|former|then|professor|prof|judge|justice|colonel|major|captain|lt|col|gen|spokesman|spokeswoman|spokesperson|representative|congressman|congresswoman|mayor|emir|sultan|sheikh|ayatollah|imam|crown|special|envoy|high|commissioner)\.?$/i

const NOBODY = new Set(['nobody', 'none', 'somebody', 'someone', 'anybody', 'anyone', 'one', 'no-one'])

/** The state or organisation a noun belongs to: "Russian", "of Ukraine", "NATO". */
const ownerOf = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
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
  if (!GOVERNMENT.has(lemmaAt(named.unit, head))) return null
  for (const index of owners(named.unit, head)) {
    const person = entriesAt(named, index, 'surname', 'name')
      .flatMap(({ id }) => context.gazetteer.actors.get(id) ?? [])
      .find(({ kind }) => kind === 'PERSON')
    const state = person && stateOf(context, person.country)
    if (state) return known(state)
  }
  return null
}

const GOVERNMENT = new Set([
  'government',
  'administration',
  'cabinet',
  'presidency',
  'authority',
  'regime',
  'leadership',
  'junta',
])

/** "the government", "the administration": of the state named last. */
const byGovernment = (context: ResolveContext, named: NamedUnit, head: number): Who | null =>
  GOVERNMENT.has(lemmaAt(named.unit, head)) && isDefinite(named.unit, head)
    ? (latestOfNoun(context.discourse, lemmaAt(named.unit, head), ({ kind }) => kind === 'COUNTRY') ??
      latest(context.discourse, (who) => who.kind === 'COUNTRY', 60))
    : null

/** "the ministry", "the alliance": the body named before whose name has that word. */
const byShortForm = ({ discourse }: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const word = lemmaAt(named.unit, head)
  if (!isDefinite(named.unit, head) || phraseWords(named.unit, head).length > 2) return null
  const synonyms = SHORT_FORMS[word]
  return latest(
    discourse,
    (who) => isBody(who) && (synonyms?.includes(who.id) || who.name.toLowerCase().split(' ').includes(word)),
    1000,
  )
}

const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  alliance: ['nato'],
  bloc: ['european-union', 'asean', 'ecowas'],
  watchdog: ['iaea', 'opcw'],
}

const isBody = (who: Who): boolean => who.kind === 'ORGANIZATION' || (who.kind === 'GROUP' && !who.plural)

const stateOf = (context: Pick<ResolveContext, 'gazetteer'>, country: string | null): KnownActor | undefined =>
  country === null
    ? undefined
    : [...context.gazetteer.actors.values()].find(({ kind, iso3 }) => kind === 'COUNTRY' && iso3 === country)

/** "the Kremlin spokesman", "the NATO chief": a title that is used of one body alone names it. */
const titledOf = ({ gazetteer }: ResolveContext, titles: readonly NameEntry[]): Who | null => {
  const of = titles.find((title) => title.of !== undefined && title.words.length > 1)?.of
  const actor = of === undefined ? undefined : gazetteer.actors.get(of)
  return actor ? known(actor) : null
}

/** "the Russian foreign minister": the holder on the article's day; with no owner told, the last person named who held such an office. */
const byOffice = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const titles = entriesAt(named, head, 'title')
  if (titles.length === 0 || isIndefinite(named.unit, head)) return null
  const { gazetteer, discourse } = context
  const own = ownerOf(context, named, head) ?? titledOf(context, titles)
  if (!own) {
    const offices = new Set(titles.map(({ id }) => id))
    const holds = (who: Who) =>
      gazetteer.seeds.people.some((person) => person.id === who.id && heldOffice(person, offices, discourse.day))
    return isDefinite(named.unit, head) || hasPossessive(named.unit, head) ? latest(discourse, holds) : null
  }
  const fitting = titles.filter(({ of }) => of === own.id)
  for (const { id } of fitting.length ? fitting : titles.filter(({ of }) => of === undefined)) {
    const holder = officeHolder(gazetteer.seeds, id, own.id, discourse.day)
    const actor = holder && gazetteer.actors.get(holder.id)
    if (actor) return known(actor)
  }
  return null
}

/** "a Kremlin spokesman" is one of several. */
const isIndefinite = (unit: Unit, head: number): boolean =>
  dependents(unit, head, 'det').some((det) => /^an?$/i.test(wordAt(unit, det).text))

const hasPossessive = (unit: Unit, head: number): boolean => dependents(unit, head, 'nmod:poss').length > 0

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
const byInstitution = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const entry = entriesAt(named, head, 'institution')[0]
  const { seeds } = context.gazetteer
  const institution = seeds.institutions.find(({ id }) => id === entry?.id)
  if (!institution) return null
  const own = ownerOf(context, named, head)
  const state = own?.kind === 'COUNTRY' ? own : undefined
  if (!state)
    return isDefinite(named.unit, head)
      ? latest(context.discourse, (who) => isInstitution(context, institution, who))
      : null
  return bodyOf(context, institution, state)
}

/** "Russian forces", "the Ukrainian side", "Kremlin spokesman": the state, or the body that is spoken for. */
const byOwner = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const { nouns } = context.gazetteer.seeds
  const lemma = lemmaAt(named.unit, head)
  const own = ownerOf(context, named, head) ?? titledOf(context, entriesAt(named, head, 'title'))
  if (!own) return null
  if (nouns.spokesperson.includes(lemma)) return byInstitutionInside(context, named, head) ?? own
  if (nouns.state.includes(lemma) && own.kind !== 'PERSON') return own
  if (nouns.group.includes(lemma) && own.kind !== 'COUNTRY') return own
  return null
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

const isState = (who: Who): boolean => who.kind === 'COUNTRY' || who.kind === 'ORGANIZATION' || who.kind === 'GROUP'

/** "It" is an actor only where it does something: the subject of an active verb. */
const acts = (unit: Unit, index: number): boolean => {
  const { deprel, head } = wordAt(unit, index)
  return deprel === 'nsubj' && head >= 0 && wordAt(unit, head).upos === 'VERB'
}

/** The actor a third-person pronoun stands for: the last one of its kind; null for the first and second person and empty "it". */
export const byPronoun = ({ discourse }: ResolveContext, unit: Unit, index: number): Who | null => {
  const word = wordAt(unit, index)
  if (word.deprel === 'expl') return null
  switch (word.text.toLowerCase()) {
    case 'he':
    case 'him':
    case 'his':
    case 'himself':
      return latestSubject(
        discourse,
        ({ who, human }) => !who.plural && (human || who.kind === 'PERSON') && who.gender !== 'f',
      )
    case 'she':
    case 'her':
    case 'hers':
    case 'herself':
      return latestSubject(
        discourse,
        ({ who, human }) => !who.plural && (human || who.kind === 'PERSON') && who.gender !== 'm',
      )
    case 'it':
      return acts(unit, index)
        ? latestSubject(discourse, ({ who, human }) => !human && isState(who) && !who.plural, 12)
        : null
    case 'its':
      return latestSubject(discourse, ({ who, human }) => !human && isState(who) && !who.plural, 12)
    case 'they':
    case 'them':
    case 'their':
    case 'themselves':
      return (
        latestSubject(discourse, ({ who }) => who.plural, 6) ??
        latestSubject(discourse, ({ who }) => isState(who), 6) ??
        latest(discourse, (who) => who.provisional, 6)
      )
    default:
      return null
  }
}

/** Whoever speaks, whatever they are called: the words themselves, for a phrase that the rules take as speaker. */
export const unnamedSpeaker = (named: NamedUnit, head: number): Who | null => {
  const word = wordAt(named.unit, head)
  if (!/^(NOUN|PROPN|ADJ|NUM|X)$/.test(word.upos)) return null
  return provisional(bareWords(named.unit, head), word.xpos === 'NNS' ? 'GROUP' : 'MEDIA', null, word.xpos === 'NNS')
}

const PERSON_SUFFIX = /(ers|ors|ists|ians|men|women|ees|ants)$/

const commonKind = (context: ResolveContext, lemma: string, text: string): ActorKind | null => {
  const { nouns } = context.gazetteer.seeds
  if (nouns.person.includes(lemma) || nouns.spokesperson.includes(lemma)) return 'PERSON'
  if (nouns.group.includes(lemma) || nouns.state.includes(lemma)) return 'GROUP'
  if (nouns.media.includes(lemma)) return 'MEDIA'
  return PERSON_SUFFIX.test(text.toLowerCase()) ? 'GROUP' : null
}

/** Unnamed actors: "experts", "a senior Western official". Nouns that name no actor give null. */
const byNoun = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const word = wordAt(named.unit, head)
  if (
    dependents(named.unit, head, 'nmod:poss').some((child) => /^(our|my|your)$/i.test(wordAt(named.unit, child).text))
  )
    return null
  const kind = commonKind(context, lemmaAt(named.unit, head), word.text)
  if (!kind || word.upos !== 'NOUN') return null
  const own = ownerOf(context, named, head)
  const name = bareWords(named.unit, head)
  const plural = word.xpos === 'NNS'
  const again = isDefinite(named.unit, head)
    ? latest(context.discourse, (who) => who.provisional && who.name.split(' ').at(-1) === word.text, 60)
    : null
  return again ?? provisional(name, plural && kind === 'PERSON' ? 'GROUP' : kind, own?.country ?? null, plural)
}

const ORGANIZATION_WORD =
  /^(ministry|department|party|council|commission|committee|university|institute|agency|group|union|association|organi[sz]ation|bank|court|front|movement|army|brigade|force|forces|company|corporation|foundation|center|centre|congress|senate|house|parliament|times|post|news|press|office|bureau|service|authority|board|federation|league|alliance|network|club|college|school|inc|corp|ltd|llc|fund|society|campaign|coalition)$/i

const CALENDAR =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)s?$/i

/** A proper name the seeds do not know. A single last name means the person named in full before. */
const byUnknownName = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const whole = nameRun(named.unit, head)
  const titled = whole.findLastIndex((index) => TITLE_WORD.test(wordAt(named.unit, index).text))
  const run = whole.slice(titled + 1).length
    ? whole.slice(titled + 1)
    : whole.filter((index) => !TITLE_WORD.test(wordAt(named.unit, index).text))
  if (run.length === 0 || CALENDAR.test(wordAt(named.unit, head).text)) return null
  const name = joined(named.unit, run)
  const last = name.split(' ').at(-1)
  const before = latest(
    context.discourse,
    (who) =>
      who.name === name ||
      (run.length === 1 && who.kind === 'PERSON' && who.name.split(' ').at(-1)?.toLowerCase() === last?.toLowerCase()),
    1000,
  )
  if (before) return before
  const words = run.map((index) => wordAt(named.unit, index).text)
  const organization =
    words.some((word) => ORGANIZATION_WORD.test(word)) || words.every((word) => /^[\p{Lu}\d.&-]{2,}$/u.test(word))
  return provisional(name, organization ? 'ORGANIZATION' : 'PERSON', null)
}

const BOTH = /^(both|two|neither|either|each)$/

/** Whom "both sides", "neither country", "the parties" name: the two states or bodies the article names most; null for other phrases. */
const byBoth = (context: ResolveContext, named: NamedUnit, head: number): Who[] | null => {
  const { unit } = named
  const lemma = lemmaAt(unit, head)
  const counted = dependents(unit, head, 'det', 'nummod', 'cc', 'amod').some((child) => BOTH.test(lemmaAt(unit, child)))
  const alone = /^(both|neither|either)$/.test(lemma) || (lemma === 'two' && isDefinite(unit, head))
  const noun =
    context.gazetteer.seeds.nouns.both.includes(lemma) &&
    (counted || (isDefinite(unit, head) && /^(sides|parties)$/i.test(wordAt(unit, head).text)))
  if (!alone && !noun) return null
  const fits = /minister|president|leader/.test(lemma) ? (who: Who) => who.kind === 'PERSON' && !who.plural : isState
  const two = mainTwo(context.discourse, fits)
  return two.length === 2 ? two : []
}

const title = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const beside = nameBeside(named.unit, head)
  const titled =
    entriesAt(named, head, 'title').length > 0 ||
    TITLE_WORD.test(wordAt(named.unit, head).text) ||
    context.gazetteer.seeds.nouns.person.includes(lemmaAt(named.unit, head))
  if (!titled) return null
  for (const index of beside) {
    const who = byName(context, named, index) ?? (named.hitAt.has(index) ? null : byUnknownName(context, named, index))
    if (who?.kind === 'PERSON') return who
  }
  return null
}

/** Whom the phrase with this head names: none, one, or two ("both sides"). Doubt gives none. */
export const whoAt = (context: ResolveContext, named: NamedUnit, head: number): Who[] => {
  const { unit } = named
  const word = wordAt(unit, head)
  const one = (who: Who | null): Who[] => (who ? [who] : [])
  if (word.upos === 'PRON') {
    const both = byBoth(context, named, head)
    if (both) return both
    return one(NOBODY.has(lemmaAt(unit, head)) ? ownerOf(context, named, head) : byPronoun(context, unit, head))
  }
  const both = byBoth(context, named, head)
  if (both) return both
  const demonym = entriesAt(named, head, 'demonym')[0]
  const actor = demonym && !markers(unit, head).length ? context.gazetteer.actors.get(demonym.id) : undefined
  const nominal = word.upos === 'NOUN' || word.upos === 'PROPN' || word.upos === 'ADJ' || word.upos === 'X'
  if (!nominal && !demonym && !named.hitAt.has(head)) return []
  return one(
    title(context, named, head) ??
      byName(context, named, head) ??
      byInstitution(context, named, head) ??
      byOffice(context, named, head) ??
      byOwner(context, named, head) ??
      byGovernment(context, named, head) ??
      byShortForm(context, named, head) ??
      (actor || demonym
        ? known(actor ?? (context.gazetteer.actors.get((demonym as NameEntry).id) as KnownActor))
        : null) ??
      (word.upos === 'PROPN' ? byUnknownName(context, named, head) : byNoun(context, named, head)),
  )
}

/** The actor inside a phrase that itself names none: "Ukraine's energy infrastructure" is Ukraine's. */
export const whoInside = (context: ResolveContext, named: NamedUnit, head: number): Who | null =>
  ownerOf(context, named, head)

/** The state a person or body acts for, when the seeds know it. */
export const stateBehind = (gazetteer: Gazetteer, who: Who): Who | null => {
  const state = stateOf({ gazetteer }, who.country)
  return state ? known(state) : null
}
