import type { Gazetteer, KnownActor, NameEntry } from '../extract/names.ts'
import { dependents, lemmaAt, wordAt } from '../extract/rules/tree.ts'
import type { Person } from '../ontology/actors.ts'
import { known, latest, provisional, type ResolveContext, stateAtHand, type Who } from './discourse.ts'
import { entriesAt, isPlace, joined, type NamedUnit, nameBehind, nameBeside, nameRun } from './noun-phrase.ts'
import { isCurrent } from './office-holder.ts'
import { ownerOf } from './owner.ts'

const TITLE_WORD =
  /^(mr|mrs|ms|dr|sir|lord|lady|dame|president|minister|premier|chancellor|prime|foreign|defence|defense|secretary|general|king|queen|prince|pope|senator|sen|rep|gov|governor|ambassador|chairman|director|chief|state|of|vice|deputy|former|then|professor|prof|judge|justice|colonel|major|captain|lt|col|gen|spokesman|spokeswoman|spokesperson|representative|congressman|congresswoman|mayor|emir|sultan|sheikh|ayatollah|imam|crown|special|envoy|high|commissioner|adviser|advisor|undersecretary|counsell?or|chair|chairwoman|chairperson|speaker|leader|prosecutor|attorney|coordinator|administrator|rapporteur|admiral|brigadier|lieutenant|sergeant|commander|commandant|princess|emperor|archbishop|rabbi|mullah|councill?or|reverend|rev)\.?$/i

const ORGANIZATION_WORD =
  /^(ministry|department|party|council|commission|committee|university|institute|agency|group|union|association|organi[sz]ation|bank|court|front|movement|army|brigade|force|forces|company|corporation|foundation|center|centre|congress|senate|house|parliament|times|post|news|press|office|bureau|service|authority|board|federation|league|alliance|network|club|college|school|inc|corp|ltd|llc|fund|society|campaign|coalition)$/i

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
  const alone =
    hit &&
    run.every((index) => (index >= hit.from && index < hit.to) || TITLE_WORD.test(wordAt(named.unit, index).text))
  const full = entriesAt(named, head, 'name', 'metonym')
  const people = peopleOf(gazetteer, full)
  if (people.length > 0 && full.length === people.length && people.length > 1) return bySurname(context, full)
  const actor = full[0] ? gazetteer.actors.get(full[0].id) : undefined
  if (actor && !isOfOther(context, named, head, actor)) return known(actor)
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

/** A proper name the seeds do not know. A single last name means the person named in full before. */
export const byUnknownName = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const whole = nameRun(named.unit, head, (index) => named.hitAt.has(index))
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
      (run.length === 1 && isAcronym(name, who)) ||
      (run.length === 1 && who.kind === 'PERSON' && who.name.split(' ').at(-1)?.toLowerCase() === last?.toLowerCase()),
    1000,
  )
  if (before) return before
  const words = run.map((index) => wordAt(named.unit, index).text)
  // "Q:" in a transcript; "F-16 aircraft".
  if (name.length < 2 || MODEL.test(name)) return null
  // "an adviser in Los Angeles", "the Plaza de Mayo": where something is, or happens, is no person.
  const common = /^the$/i.test(named.unit.words[(run[0] as number) - 1]?.text ?? '')
  if (isPlace(named.unit, head)) return null
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

/** "the foreign minister, Sergey Lavrov": the person named beside a title. */
export const title = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const titled =
    entriesAt(named, head, 'title').length > 0 ||
    TITLE_WORD.test(wordAt(named.unit, head).text) ||
    context.gazetteer.nouns.person.has(lemmaAt(named.unit, head))
  if (!titled) return null
  const beside = nameBeside(named.unit, head)
  for (const index of beside.length > 0 ? beside : nameBehind(named.unit, head)) {
    const hit = named.hitAt.get(index)
    // "Mustafa Sanalla": a name of which the seeds know a part is another's.
    const whole = hit !== undefined && nameRun(named.unit, index).every((at) => at >= hit.from && at < hit.to)
    const who = byName(context, named, index) ?? (whole ? null : byUnknownName(context, named, index))
    if (who?.kind === 'PERSON') return who
  }
  return null
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
