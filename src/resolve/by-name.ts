import { isCommon } from '../extract/find-names.ts'
import type { Gazetteer, KnownActor, NameEntry } from '../extract/names.ts'
import { dependents, lemmaAt, type Unit, wordAt } from '../extract/rules/tree.ts'
import type { Person } from '../ontology/actors.ts'
import { known, latest, latestSubject, provisional, type ResolveContext, stateAtHand, type Who } from './discourse.ts'
import { entriesAt, isPlace, joined, type NamedUnit, nameBehind, nameBeside, nameRun } from './noun-phrase.ts'
import { isCurrent } from './office-holder.ts'
import { ownerOf } from './owner.ts'

const ORGANIZATION_WORD =
  /^(ministry|department|party|council|commission|committee|university|institute|agency|group|union|association|organi[sz]ation|bank|court|front|movement|army|brigade|force|forces|company|corporation|foundation|center|centre|congress|senate|house|parliament|times|post|news|press|office|bureau|service|authority|board|federation|league|alliance|network|club|college|school|inc|corp|ltd|llc|fund|society|campaign|coalition)$/i

/** "Cardinal", "Mr.": what stands before a person's name. */
const isRank = ({ gazetteer }: ResolveContext, unit: Unit, index: number): boolean =>
  gazetteer.nouns.rank.has(wordAt(unit, index).text.toLowerCase().replace(/\.$/, ''))

/** "Congress MP Ana Roe" is Ana Roe, and "Julie Bishop" all of it; what is called "State Bank" is no person of that rank. */
const withoutRank = (context: ResolveContext, unit: Unit, run: readonly number[]): readonly number[] => {
  const rank = run.findLastIndex((index, k) => k < run.length - 1 && isRank(context, unit, index))
  const name = run.slice(rank + 1)
  return name.some((index) => ORGANIZATION_WORD.test(wordAt(unit, index).text)) ? run : name
}

/** "Karsk Region", "the Strait of Lom": a part of the earth. */
const PLACE_WORD =
  /^(state|province|region|district|county|governorate|oblast|peninsula|strait|valley|desert|island|islands)$/i

/** Names of what is made in series: F-16, MiG-29; but G-20. */
const MODEL = /^(?!G-)\p{Lu}\p{L}{0,3}-\d/u

const CALENDAR =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)s?$/i

const peopleOf = (gazetteer: Gazetteer, entries: readonly NameEntry[]): Person[] =>
  [...new Set(entries.map(({ id }) => id))].flatMap((id) => gazetteer.people.get(id) ?? [])

/** A bare surname means whom the article has named in full, else the one person of that name who is in office around its day. */
const bySurname = ({ gazetteer, discourse }: ResolveContext, entries: readonly NameEntry[]): Who | null => {
  const people = peopleOf(gazetteer, entries)
  const before = latest(discourse, (who) => people.some(({ id }) => id === who.id), 1000)
  if (before || entries.some(({ words }) => CALENDAR.test(words.join(' ')))) return before
  const current = people.filter((person) => discourse.day === null || isCurrent(person, discourse.day))
  const actor = current.length === 1 ? gazetteer.actors.get((current[0] as Person).id) : undefined
  return actor ? known(actor) : null
}

/** "Congress" in an article about Colombia: what every state may have is not that of a state nobody has named. */
const isOfOther = (context: ResolveContext, named: NamedUnit, head: number, { kind, country }: KnownActor): boolean => {
  if (kind !== 'ORGANIZATION' || country === null || entriesAt(named, head, 'institution').length === 0) return false
  if (context.discourse.said.some(({ who }) => who.country === country)) return false
  return stateAtHand(context) !== null
}

/** Whom a proper name names: an actor the seeds know, by name, seat or surname. */
export const byName = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
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
  const alone = hit && run.every((index) => (index >= hit.from && index < hit.to) || isRank(context, named.unit, index))
  const full = entriesAt(named, head, 'name', 'metonym')
  const people = peopleOf(gazetteer, full)
  // "Kim Yo Jong" is nobody called Kim.
  const isPart = people.length > 0 && hit !== undefined && hit.to - hit.from === 1 && !alone
  if (full.length === people.length && people.length > 1) return isPart ? null : bySurname(context, full)
  const actor = full[0] ? gazetteer.actors.get(full[0].id) : undefined
  if (actor && !(isPart && actor.kind === 'PERSON') && !isOfOther(context, named, head, actor)) return known(actor)
  return surnames.length > 0 && alone ? bySurname(context, surnames) : null
}

/** "SPC" is the Sahel Peace Commission: the first letters of a body's name. */
const isAcronym = (word: string, { kind, name }: Who): boolean =>
  kind !== 'PERSON' &&
  /^[\p{Lu}]{2,7}$/u.test(word) &&
  word === (name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []).join('')

/** "Ana Roe, the envoy of Peru", "the Peruvian envoy Ana Roe": the state that the words beside a name tell. */
const countryBeside = (context: ResolveContext, named: NamedUnit, head: number): string | null => {
  const { person } = context.gazetteer.nouns
  const { unit } = named
  const above = wordAt(unit, head).head
  const beside = [...dependents(unit, head, 'appos', 'nmod:desc', 'compound'), ...(above >= 0 ? [above] : [])]
  for (const index of beside) {
    const own = person.has(lemmaAt(unit, index)) ? ownerOf(context, named, index) : null
    if (own) return own.country
  }
  return null
}

/** "Tripoli and Benghazi": what is named together with a seat of government is a place too. */
const isBesideSeat = (named: NamedUnit, head: number): boolean => {
  const { deprel, head: first } = wordAt(named.unit, head)
  return deprel === 'conj' && first >= 0 && entriesAt(named, first, 'metonym').length > 0
}

/** The last word of a name; where the given name comes last, with a hyphen ("Roh Min-su"), the first. */
const familyName = (name: string): string | undefined => {
  const words = name.toLowerCase().split(' ')
  return /^\p{L}+-\p{L}+$/u.test(words.at(-1) ?? '') && words.length === 2 ? words[0] : words.at(-1)
}

/** A proper name the seeds do not know. A single last name means the person named in full before. */
export const byUnknownName = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const whole = nameRun(named.unit, head, (index) => named.hitAt.get(index)?.entries.some((e) => !isCommon(e)) ?? false)
  const run = withoutRank(context, named.unit, whole)
  const told = run.length < whole.length && run[0] !== undefined ? byName(context, named, run[0]) : null
  if (told) return told
  if (run.every((index) => isRank(context, named.unit, index)) || CALENDAR.test(wordAt(named.unit, head).text))
    return null
  const name = joined(named.unit, run)
  const last = name.split(' ').at(-1)
  const before = latest(
    context.discourse,
    (who) =>
      who.name === name ||
      (run.length === 1 && isAcronym(name, who)) ||
      (run.length === 1 && who.kind === 'PERSON' && familyName(who.name) === last?.toLowerCase()),
    1000,
  )
  if (before) return before
  const words = run.map((index) => wordAt(named.unit, index).text)
  // "Q:" in a transcript; "F-16 aircraft".
  if (name.length < 2 || MODEL.test(name) || PLACE_WORD.test(last ?? '')) return null
  // "an adviser in Los Angeles", "the Plaza de Mayo": where something is, or happens, is no person.
  const common = /^the$/i.test(named.unit.words[(run[0] as number) - 1]?.text ?? '')
  if (isPlace(named.unit, head) || (run.length === 1 && isBesideSeat(named, head))) return null
  const organization =
    words.some((word) => ORGANIZATION_WORD.test(word)) || words.every((word) => /^[\p{Lu}\d.&-]{2,}$/u.test(word))
  const kind = organization || (common && run.length > 1) ? 'ORGANIZATION' : common ? 'GROUP' : 'PERSON'
  return provisional(name, kind, kind === 'PERSON' ? countryBeside(context, named, head) : null)
}

/** "Ana Roe, the envoy of Peru,": what a person is said to be beside the name is that person. */
export const byApposition = ({ at, gazetteer }: ResolveContext, { unit }: NamedUnit, head: number): Who | null => {
  const { deprel, head: above, upos } = wordAt(unit, head)
  if (deprel !== 'appos' || upos !== 'NOUN' || !gazetteer.nouns.person.has(lemmaAt(unit, head))) return null
  const who = at.get(wordAt(unit, above).start)?.[0]
  return who?.kind === 'PERSON' ? who : null
}

/** "Ministry of Defence spokesman Ana Roe", "Congress MP Ana Roe": the first word of the name behind a body and what the person is in it; -1 without. */
const nameAfterRole = ({ gazetteer }: ResolveContext, { unit, hitAt }: NamedUnit, head: number): number => {
  const { words } = unit
  const at = hitAt.get(head)?.to ?? words.length
  const role = words[at]?.lemma.toLowerCase() ?? ''
  if (/^(amod|compound|nmod|flat)/.test(wordAt(unit, head).deprel)) return -1
  return gazetteer.nouns.person.has(role) && words[at + 1]?.upos === 'PROPN' ? at + 1 : -1
}

/** "the foreign minister, Sergey Lavrov": the person named beside a title; "His Excellency": the person who acted last. */
export const title = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const after = nameAfterRole(context, named, head)
  const titled =
    after > 0 ||
    entriesAt(named, head, 'title').length > 0 ||
    isRank(context, named.unit, head) ||
    context.gazetteer.nouns.person.has(lemmaAt(named.unit, head))
  if (!titled) return null
  const beside = after < 0 ? nameBeside(named, head) : [after]
  for (const index of beside.length > 0 ? beside : nameBehind(named.unit, head)) {
    const hit = named.hitAt.get(index)
    // "Mustafa Sanalla": a name of which the seeds know a part is another's.
    const whole = hit !== undefined && nameRun(named.unit, index).every((at) => at >= hit.from && at < hit.to)
    const who =
      title(context, named, index) ??
      byName(context, named, index) ??
      (whole ? null : byUnknownName(context, named, index))
    if (who?.kind === 'PERSON') return who
  }
  const styled = beside.length === 0 && context.gazetteer.nouns.style.has(lemmaAt(named.unit, head))
  return styled ? (latestSubject(context.discourse, ({ who }) => who.kind === 'PERSON')?.who ?? null) : null
}

/** "the KCNA news agency", "the BBC radio": the medium that is named before what it is. */
export const byOutlet = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  if (!context.gazetteer.nouns.media.has(lemmaAt(named.unit, head))) return null
  for (const index of dependents(named.unit, head, 'compound', 'amod', 'nmod:desc')) {
    const who = index < head ? byName(context, named, index) : null
    if (who?.kind === 'MEDIA') return who
  }
  return null
}
