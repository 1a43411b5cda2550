import { conjuncts, dependents, lemmaAt, wordAt } from '../extract/rules/tree.ts'
import { type Discourse, type Group, isState, latest, mainTwo, type ResolveContext, type Who } from './discourse.ts'
import { isDefinite, type NamedUnit } from './noun-phrase.ts'

const BOTH = /^(both|two|neither|either|each)$/

const ALONE = new Set(['both', 'neither', 'either', 'two'])

const SIDES = /^(side|party|delegation)$/

const MORE: Readonly<Record<string, number>> = { three: 3, four: 4, five: 5 }

const BETWEEN = /^(mediator|facilitator|guarantor|broker|go-between|host)$/

/** Who acts in the clause on "both sides", and whoever stands between them: the mediators that urge them are neither. */
const actingIn = ({ discourse }: ResolveContext, { unit }: NamedUnit, head: number): ReadonlySet<string> => {
  const { deprel, head: verb } = wordAt(unit, head)
  const acting = verb < 0 || /^(nsubj|conj)/.test(deprel) ? [] : dependents(unit, verb, 'nsubj')
  const between = unit.words.flatMap((_, index) => (BETWEEN.test(lemmaAt(unit, index)) ? [index] : []))
  const subjects = [...acting.flatMap((index) => conjuncts(unit, index)), ...between]
  if (subjects.length === 0) return new Set()
  const before = discourse.said.slice(-8).filter(({ at }) => subjects.some((index) => wordAt(unit, index).start === at))
  return new Set(before.map(({ who }) => who.id))
}

/** How many namings back those named together are still "the two", whoever else the article is about. */
const NEAR = 6

/** Of those named most, the world's organisations mediate and urge; they are a side only where they are named with the other. */
const isInternational = ({ kind, country }: Who): boolean => kind === 'ORGANIZATION' && country === null

/** How many namings back "both sides" still holds for "the two governments", whoever was named since. */
const FRESH = 10

/** How many others may have been named since those named together. */
const OTHERS = 2

/** Whom a phrase may stand for: so many, of such a kind, and whether it calls them sides, who are those the article is about. */
interface Sought {
  readonly count: number
  readonly sides: boolean
  readonly fits: (who: Who) => boolean
}

const unlike = (whos: readonly Who[], others: readonly Who[]): Who[] =>
  others.filter(({ id }) => !whos.some((who) => who.id === id))

const unique = (whos: readonly Who[]): Who[] => [...new Map(whos.map((who) => [who.id, who])).values()]

/** "Peru promised Chile grain. The two governments …": the two, and no third, of the last sentence that names any. */
const lastPair = ({ said }: Discourse, fits: Sought['fits']): readonly Who[] => {
  const sentence = said.findLast(({ who }) => fits(who))?.sentence
  const whos = unique(said.filter((naming) => naming.sentence === sentence && fits(naming.who)).map(({ who }) => who))
  return whos.length === 2 ? whos : []
}

/** So many just named together, or whom "both sides" meant before. */
const lastTogether = ({ groups, said }: Discourse, { count, fits }: Sought): Group | undefined =>
  groups.findLast(({ whos, after, meant }) => {
    if (whos.length !== count || !whos.every(fits)) return false
    const since = said.slice(after).flatMap(({ who }) => (fits(who) ? [who] : []))
    return meant || (said.length - after <= NEAR && unlike(whos, unique(since)).length <= OTHERS)
  })

/** Those named together; else the two the article is about. Where the last sentence names two others, doubt gives nobody. */
const partiesOf = ({ discourse }: ResolveContext, sought: Sought): readonly Who[] => {
  const { fits, count, sides } = sought
  const together = lastTogether(discourse, sought)
  const pair = count === 2 ? lastPair(discourse, fits) : []
  const main = together || count !== 2 ? [] : mainTwo(discourse, (who) => fits(who) && !isInternational(who))
  const before = together?.whos ?? (main.length === count ? main : [])
  if (before.length === 0) return pair
  const fresh = together?.meant && discourse.said.length - together.after <= FRESH
  if (sides || fresh || pair.length === 0 || unlike(before, pair).length === 0) return before
  return together && !together.meant ? pair : []
}

/** "The two leaders" of the states that are spoken of, where each has been named. */
const leadersOf = (context: ResolveContext, { fits }: Sought): readonly Who[] => {
  const { discourse } = context
  const pair = lastTogether(discourse, { count: 2, fits, sides: false })?.whos ?? lastPair(discourse, fits)
  if (pair.length > 0) return pair
  const states = partiesOf(context, { count: 2, fits: ({ kind }) => kind === 'COUNTRY', sides: true })
  const leaders = states.flatMap(
    ({ country }) => latest(discourse, (who) => fits(who) && who.country === country, 1000) ?? [],
  )
  if (leaders.length === 2) return leaders
  // "The Somali minister and his Kenyan counterpart met. The two ministers …": who is known by the state alone.
  const { said } = discourse
  const isHuman = ({ id }: Who): boolean => said.some(({ who, human }) => who.id === id && human)
  return lastTogether(discourse, { count: 2, fits: isHuman, sides: false })?.whos ?? []
}

/** "the former", "the latter": one of the two named together last. */
const oneOfTwo = ({ discourse }: ResolveContext, { unit }: NamedUnit, head: number): readonly Who[] | null => {
  const lemma = lemmaAt(unit, head)
  if ((lemma !== 'former' && lemma !== 'latter') || !isDefinite(unit, head) || wordAt(unit, head).deprel === 'amod')
    return null
  const who = discourse.groups.findLast(({ whos }) => whos.length === 2)?.whos[lemma === 'former' ? 0 : 1]
  return who ? [who] : []
}

const LEADER = /minister|president|leader/

/** What may be meant by the noun: leaders are people, countries are states. */
const fitting = (lemma: string): ((who: Who) => boolean) => {
  if (LEADER.test(lemma)) return ({ kind, plural }) => kind === 'PERSON' && !plural
  return /^(country|nation|state|neighbou?r|government|capital)$/.test(lemma)
    ? ({ kind }) => kind === 'COUNTRY'
    : isState
}

/** "Roe met Malki. The two agreed": the two people whom the last sentence that names anybody names. */
const lastPeople = ({ discourse }: ResolveContext): readonly Who[] => {
  const sentence = discourse.said.at(-1)?.sentence
  const people = unique(discourse.said.filter((naming) => naming.sentence === sentence).map(({ who }) => who)).filter(
    ({ kind, plural }) => kind === 'PERSON' && !plural,
  )
  return people.length === 2 ? people : []
}

/** "The Parties undertake": of a text that defines them so, the two it names most, though they may have stood between others. */
const contracting = ({ discourse }: ResolveContext): readonly Who[] => {
  const whos = mainTwo(discourse, (who) => isState(who) && !isInternational(who))
  for (const { id } of whos) discourse.between.delete(id)
  return whos
}

/** Who tells it: "Borrell said the two leaders would meet" of two others. */
const telling = ({ at }: ResolveContext, { unit }: NamedUnit, head: number): readonly Who[] => {
  const found: Who[] = []
  for (let above = wordAt(unit, head).head; above >= 0; above = wordAt(unit, above).head)
    for (const index of dependents(unit, above, 'nsubj'))
      if (index !== head && index < head) found.push(...(at.get(wordAt(unit, index).start) ?? []))
  return found
}

/** Whom "both sides", "neither country", "the three states", "the latter" name; null for other phrases. */
export const byBoth = (context: ResolveContext, named: NamedUnit, head: number): readonly Who[] | null => {
  const { unit } = named
  const defined = /^(Parties|Sides)$/.test(wordAt(unit, head).text)
  const lemma = defined ? 'party' : lemmaAt(unit, head)
  const plural = context.gazetteer.nouns.both.has(lemma)
  if (!plural && !ALONE.has(lemma)) return oneOfTwo(context, named, head)
  const counts = dependents(unit, head, 'det', 'nummod', 'cc', 'amod').map((child) => lemmaAt(unit, child))
  const counted = counts.some((count) => BOTH.test(count))
  const more = counts.map((count) => MORE[count]).find((count) => count !== undefined)
  const alone = !plural && (lemma !== 'two' || isDefinite(unit, head))
  const noun = plural && (counted || (isDefinite(unit, head) && /^(sides|parties)$/i.test(wordAt(unit, head).text)))
  if (!alone && !noun && !(plural && more && isDefinite(unit, head))) return null
  const count = counted || alone ? 2 : (more ?? 2)
  const isLeader = LEADER.test(lemma)
  const outside = new Set([
    ...(SIDES.test(lemma) ? context.discourse.between : []),
    ...actingIn(context, named, head),
    ...(isLeader ? telling(context, named, head).map(({ id }) => id) : []),
  ])
  const fits = fitting(lemma)
  const sought = { count, sides: !noun || SIDES.test(lemma), fits: (who: Who) => fits(who) && !outside.has(who.id) }
  const people = alone && lemma === 'two' ? lastPeople(context) : []
  if (people.length === 2) return people
  const whos =
    isLeader && count === 2 ? leadersOf(context, sought) : defined ? contracting(context) : partiesOf(context, sought)
  if (whos.length === count) context.discourse.groups.push({ whos, after: context.discourse.said.length, meant: true })
  return whos.length > 0 || !more ? whos : null
}
