import type { Gazetteer, KnownActor } from '../extract/names.ts'
import { base, conjuncts, dependents, lemmaAt, markers, type Unit, wordAt } from '../extract/rules/tree.ts'
import type { Person } from '../ontology/actors.ts'
import { byBoth } from './by-both.ts'
import { isOfCommunity } from './by-community.ts'
import { isState, known, type ResolveContext, type Who } from './discourse.ts'
import { entriesAt, isPlace, isTask, type NamedUnit, owners, phraseWords } from './noun-phrase.ts'

export const NOBODY = new Set(['nobody', 'none', 'somebody', 'someone', 'anybody', 'anyone', 'one', 'no-one'])

const namedBy = ({ gazetteer, at }: ResolveContext, named: NamedUnit, index: number): Who | null => {
  if (isOfCommunity(named, index)) return null
  const entry = entriesAt(named, index, 'demonym', 'name', 'metonym')[0]
  const actor = entry ? gazetteer.actors.get(entry.id) : undefined
  if (actor) return isState(known(actor)) ? known(actor) : null
  // "the South's envoy": a short form that stands before has been understood.
  const [who, ...others] =
    wordAt(named.unit, index).upos === 'PRON' ? [] : (at.get(wordAt(named.unit, index).start) ?? [])
  return who && others.length === 0 && !who.provisional && isState(who) ? who : null
}

/** "a source close to the Kremlin": what an adjective behind the noun tells of is not whose the noun is. */
const isBeside = ({ words }: NamedUnit['unit'], head: number, index: number): boolean => {
  for (let at = index; at > head; at = words[at]?.head ?? -1)
    if (words[at]?.upos === 'ADJ' && words[at]?.head === head && at !== index) return true
  return false
}

/** The state or organisation a noun belongs to: "Russian", "of Ukraine", "NATO". */
export const ownerOf = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const { unit } = named
  const candidates = [
    ...owners(unit, head),
    ...phraseWords(unit, head).filter(
      (index) => index !== head && !isPlace(unit, index) && !isBeside(unit, head, index) && !isTask(unit, head, index),
    ),
  ]
  const hit = named.hitAt.get(head)
  for (const index of candidates) {
    // "coast guard" is one word.
    if (hit && named.hitAt.get(index) === hit) continue
    const who = namedBy(context, named, index)
    if (who) return who
  }
  return (
    ledBy(context, named, head) ??
    seatOf(context, named, head) ??
    farOwner(context, named, head) ??
    pronounOwner(context, named, head)
  )
}

/** "envoys of Chad, Mali and Niger": all that a noun belongs to. */
export const ownersOf = (context: ResolveContext, named: NamedUnit, head: number): readonly Who[] => {
  const joined = owners(named.unit, head).map((index) => conjuncts(named.unit, index))
  const several = joined.find((indices) => indices.length > 1)
  const whos = (several ?? []).flatMap((index) => namedBy(context, named, index) ?? [])
  if (several && whos.length === several.length) return whos
  // "commanders of both sides", "officials from both countries": whom a phrase that stands for several has been understood to mean.
  const of = dependents(named.unit, head, 'nmod').find((index) =>
    markers(named.unit, index).some((mark) => mark === 'of' || mark === 'from'),
  )
  const meant = of === undefined ? null : byBoth(context, named, of)
  if (meant && meant.length > 1 && meant.every((who) => isState(who) && !who.provisional)) return meant
  const who = ownerOf(context, named, head)
  return who ? [who] : []
}

/** Words that may have a seat: "nobody in Minsk", "officials in Lima". */
const hasSeat = ({ nouns }: Gazetteer, lemma: string): boolean =>
  NOBODY.has(lemma) || nouns.government.has(lemma) || lemma === 'office' || lemma === 'official'

/** True for the seat that tells whose officials are meant: it is no mere place. */
export const isSeat = ({ gazetteer }: ResolveContext, { unit }: NamedUnit, index: number): boolean => {
  const { deprel, head } = wordAt(unit, index)
  return base(deprel) === 'nmod' && head >= 0 && hasSeat(gazetteer, lemmaAt(unit, head))
}

/** "nobody in Minsk", "the government in Belgrade", "the presidential office in Quito": the seat tells the state. */
const seatOf = ({ gazetteer }: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const { unit } = named
  if (!hasSeat(gazetteer, lemmaAt(unit, head))) return null
  // "In Lima, officials warned": where the sentence sets out.
  const opening = unit.words[0]?.text === 'In' && unit.words[head - 1]?.text === ',' ? [1] : []
  for (const index of [...dependents(unit, head, 'nmod'), ...opening]) {
    const entry = isPlace(unit, index) ? entriesAt(named, index, 'metonym')[0] : undefined
    const actor = entry && gazetteer.actors.get(entry.id)
    if (actor?.kind === 'COUNTRY') return known(actor)
  }
  return null
}

/** "Nobody from the Russian side": the owner of the owner. */
const farOwner = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  if (!NOBODY.has(lemmaAt(named.unit, head))) return null
  const from = owners(named.unit, head).filter((index) => dependents(named.unit, head, 'nmod').includes(index))
  for (const index of from) {
    const far = ownerOf(context, named, index)
    if (far) return far
  }
  return null
}

/** "Sandu, whose government asked": the noun that a relative clause hangs on; -1 without. */
const relativeNoun = (unit: Unit, index: number): number => {
  for (let at = index, steps = 0; at >= 0 && steps < 8; at = wordAt(unit, at).head, steps++)
    if (wordAt(unit, at).deprel === 'acl:relcl') return wordAt(unit, at).head
  // Read apart from its main clause, it goes on the name before the comma.
  const whose = dependents(unit, index, 'nmod:poss')[0] ?? -1
  return unit.words[whose - 1]?.text === ','
    ? unit.words.findLastIndex((one, at) => at < whose - 1 && one.upos === 'PROPN' && base(one.deprel) !== 'flat')
    : -1
}

const pronounOwner = ({ at, gazetteer, discourse }: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const { unit } = named
  const pronoun = dependents(unit, head, 'nmod:poss').find((index) => wordAt(unit, index).upos === 'PRON')
  const whose =
    pronoun !== undefined && lemmaAt(unit, pronoun).toLowerCase() === 'whose' ? relativeNoun(unit, head) : pronoun
  const who = whose === undefined || whose < 0 ? undefined : at.get(wordAt(unit, whose).start)?.[0]
  if (who?.kind !== 'PERSON') return who ?? null
  // "his foreign minister": of the state he acts for.
  const leads = whose !== pronoun && gazetteer.nouns.led.has(lemmaAt(unit, head))
  return leads || entriesAt(named, head, 'title', 'institution').length > 0
    ? ledOf(gazetteer, who, discourse.day)
    : null
}

/** "the Macron government", "his office": the state or body that the person named before the noun leads on the article's day. */
const ledBy = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const { gazetteer, discourse, at } = context
  const lemma = lemmaAt(named.unit, head)
  const movement = gazetteer.nouns.movement.has(lemma)
  if (!movement && !gazetteer.nouns.led.has(lemma) && entriesAt(named, head, 'institution').length === 0) return null
  for (const index of owners(named.unit, head)) {
    const word = wordAt(named.unit, index)
    const person =
      word.upos === 'PRON'
        ? at.get(word.start)?.find(({ kind }) => kind === 'PERSON')
        : entriesAt(named, index, 'surname', 'name').flatMap(({ id }) => gazetteer.people.get(id) ?? [])[0]
    const led = person && ledOf(gazetteer, person, discourse.day)
    if (led && (led.kind !== 'COUNTRY' || !movement)) return led
  }
  return null
}

const bodyLed = (gazetteer: Gazetteer, { offices }: Person, day: string | null): KnownActor | undefined => {
  const term = offices.findLast(
    ({ since, until }) => day !== null && since <= day && (until === undefined || day <= until),
  )
  return term && gazetteer.actors.get(term.of)
}

const ledOf = (
  gazetteer: Gazetteer,
  { id, country }: Pick<Person, 'id' | 'country'> | Who,
  day: string | null,
): Who | null => {
  const person = gazetteer.people.get(id)
  const actor = (person && bodyLed(gazetteer, person, day)) ?? stateOf(gazetteer, country ?? null)
  return actor ? known(actor) : null
}

const stateOf = ({ states }: Gazetteer, country: string | null): KnownActor | undefined =>
  country === null ? undefined : states.get(country)

/** The state a person or body acts for, when the seeds know it. */
export const stateBehind = (gazetteer: Gazetteer, who: Who): Who | null => {
  const state = stateOf(gazetteer, who.country)
  return state ? known(state) : null
}
