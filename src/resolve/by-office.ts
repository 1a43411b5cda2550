import type { Gazetteer, NameEntry } from '../extract/names.ts'
import { dependents, lemmaAt, markers, type Unit, wordAt } from '../extract/rules/tree.ts'
import type { Institution, Person } from '../ontology/actors.ts'
import { antecedents } from './antecedent.ts'
import { known, latest, type ResolveContext, stateAtHand, type Who } from './discourse.ts'
import { entriesAt, isDefinite, isPast, type NamedUnit, phraseWords } from './noun-phrase.ts'
import { endedOffice, heldOffice, inForce, officeHolder } from './office-holder.ts'
import { ownerOf } from './owner.ts'

/** "the Kremlin spokesman", "the NATO chief": a title that is used of one body alone names it. */
export const titledOf = ({ gazetteer }: ResolveContext, titles: readonly NameEntry[]): Who | null => {
  const of = titles.find((title) => title.of !== undefined && title.words.length > 1)?.of
  const actor = of === undefined ? undefined : gazetteer.actors.get(of)
  return actor ? known(actor) : null
}

/** Who held the first of the offices that anybody is known to have held alone, of a state or body, on the article's day. */
const holderOf = ({ gazetteer, discourse }: ResolveContext, offices: readonly string[], of: string): Who | null => {
  const { day } = discourse
  for (const office of day === null ? [] : offices) {
    if (gazetteer.seeds.offices.some(({ id, shared }) => id === office && shared)) continue
    const holder = officeHolder(gazetteer.seeds, office, of, day as string)
    const actor = holder && gazetteer.actors.get(holder.id)
    if (actor) return known(actor)
  }
  return null
}

/** The person named last for whom the test holds of the article's day. */
const lastPerson = (
  { gazetteer, discourse }: ResolveContext,
  fits: (person: Person, day: string) => boolean,
  reach: number,
): Who | null => {
  const { day } = discourse
  if (day === null) return null
  return latest(
    discourse,
    ({ id }) => {
      const person = gazetteer.people.get(id)
      return person !== undefined && fits(person, day)
    },
    reach,
  )
}

/** "The White House said the president would wait": the state that says or does it in the same sentence. */
const stateBefore = ({ at }: ResolveContext, { unit }: NamedUnit, head: number): Who | null => {
  for (const { heads, main } of antecedents(unit, head)) {
    const who = main ? at.get(wordAt(unit, heads[0] as number).start)?.[0] : undefined
    if (who?.kind === 'COUNTRY') return who
  }
  return null
}

/** With no state told: the holder of the state that speaks, else the last person named who holds the office, else of the state the article is about. */
const byOfficeAlone = (
  context: ResolveContext,
  named: NamedUnit,
  head: number,
  offices: ReadonlySet<string>,
): Who | null => {
  const definite = isDefinite(named.unit, head)
  const speaking = definite ? stateBefore(context, named, head) : null
  const last =
    byShortTitle(context, named, head) ?? lastPerson(context, (person, day) => heldOffice(person, offices, day), 40)
  const own = speaking && last?.country !== speaking.country ? holderOf(context, [...offices], speaking.id) : null
  const state = own || last || !definite ? null : stateAtHand(context)
  return own ?? last ?? (state && holderOf(context, [...offices], state.id))
}

const institutionOf = ({ seeds }: Gazetteer, who: Who): Institution | undefined =>
  seeds.institutions.find(
    ({ id }) =>
      who.id.startsWith(`${id}-of-`) || seeds.organizations.some((one) => one.id === who.id && one.institution === id),
  )

/** "the minister" heads a ministry, "the Secretary" a department. */
const HEADED: Readonly<Record<string, RegExp>> = { minister: /Ministry/, secretary: /Department/ }

const HEADS = /^(?!deputy-|prime-).*-minister$/

/** Whether a state calls the holder of an office so: its secretary of state is no minister. */
const isCalled = ({ seeds }: Gazetteer, { office, of }: Person['offices'][number], lemma: string): boolean => {
  const own = seeds.offices.find(({ id }) => id === office)?.titlesOf[of]
  return own === undefined ? lemma === 'minister' : own.some((words) => words.split(' ').includes(lemma))
}

/** "the minister", "the Secretary": a minister, or the head of a ministry or department, whichever the article named last. */
const byShortTitle = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const { discourse, gazetteer } = context
  const { day } = discourse
  const lemma = lemmaAt(named.unit, head)
  const headed = HEADED[lemma]
  if (!headed || day === null || phraseWords(named.unit, head).length !== 2) return null
  const isMinister = (person: Person): boolean =>
    person.offices.some((term) => HEADS.test(term.office) && inForce(term, day) && isCalled(gazetteer, term, lemma))
  const last = latest(
    discourse,
    (who) => {
      const person = gazetteer.people.get(who.id)
      return person ? isMinister(person) : headed.test(who.name) && institutionOf(gazetteer, who)?.head !== undefined
    },
    1000,
  )
  if (!last || last.kind === 'PERSON') return last
  const state = last.country ? gazetteer.states.get(last.country) : undefined
  const office = institutionOf(gazetteer, last)?.head
  return state && office ? holderOf(context, [office], state.id) : null
}

/** "the Russian foreign minister": the holder on the article's day; with no owner told, the last person named who held such an office. */
export const byOffice = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const titles = entriesAt(named, head, 'title')
  const { gazetteer } = context
  const { unit } = named
  // A spokesperson speaks as the body, whoever it is (guideline 36).
  if (gazetteer.nouns.spokesperson.has(lemmaAt(unit, head))) return null
  if (titles.length === 0 || isIndefinite(unit, head) || isSentTo(named, head)) return null
  const own = ownerOf(context, named, head) ?? titledOf(context, titles)
  const offices = new Set(titles.map(({ id }) => id))
  const definite = isDefinite(unit, head)
  if (isPast(gazetteer, unit, head))
    return definite ? lastPerson(context, (person, day) => endedOffice(person, offices, day), 1000) : null
  if (!own) return definite || hasPossessive(unit, head) ? byOfficeAlone(context, named, head, offices) : null
  const fitting = titles.filter(({ of }) => of === own.id)
  const told = fitting.length ? fitting : titles.filter(({ of }) => of === undefined)
  return holderOf(
    context,
    told.map(({ id }) => id),
    own.id,
  )
}

/** "his Turkish counterpart": who holds in that state the office that he holds in his. */
export const byCounterpart = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const { gazetteer, discourse, at } = context
  if (lemmaAt(named.unit, head) !== 'counterpart' || wordAt(named.unit, head).xpos === 'NNS') return null
  const owner = dependents(named.unit, head, 'nmod:poss').flatMap(
    (index) => at.get(wordAt(named.unit, index).start) ?? [],
  )
  const person = owner.length === 1 ? gazetteer.people.get((owner[0] as Who).id) : undefined
  const state = ownerOf(context, named, head)
  const { day } = discourse
  if (!person || day === null || state?.kind !== 'COUNTRY') return null
  const terms = person.offices.filter(({ office }) => heldOffice(person, new Set([office]), day))
  return holderOf(
    context,
    terms.map(({ office }) => office),
    state.id,
  )
}

/** "a Kremlin spokesman" is one of several. */
const isIndefinite = (unit: Unit, head: number): boolean =>
  dependents(unit, head, 'det').some((det) => /^an?$/i.test(wordAt(unit, det).text))

/** "Peru's envoy to Chile": a state has as many as there are states. */
const isSentTo = ({ unit, hitAt }: NamedUnit, head: number): boolean =>
  dependents(unit, head, 'nmod').some(
    (child) =>
      !hitAt.get(head)?.entries.some(({ words }) => words.includes('to')) && markers(unit, child).includes('to'),
  )

const hasPossessive = (unit: Unit, head: number): boolean => dependents(unit, head, 'nmod:poss').length > 0
