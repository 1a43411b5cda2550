import { conjuncts, dependents, lemmaAt, wordAt } from '../extract/rules/tree.ts'
import { isState, mainTwo, type ResolveContext, type Who } from './discourse.ts'
import { isDefinite, type NamedUnit } from './noun-phrase.ts'

const BOTH = /^(both|two|neither|either|each)$/

const ALONE = new Set(['both', 'neither', 'either', 'two'])

const MORE: Readonly<Record<string, number>> = { three: 3, four: 4, five: 5 }

const BETWEEN = /^(mediator|facilitator|guarantor|broker|go-between|host)$/

/** Who acts in the clause on "both sides", and whoever stands between them: the mediators that urge them are neither. */
const actingIn = ({ discourse }: ResolveContext, { unit }: NamedUnit, head: number): ReadonlySet<string> => {
  const { deprel, head: verb } = wordAt(unit, head)
  const acting = verb < 0 || /^nsubj/.test(deprel) ? [] : dependents(unit, verb, 'nsubj')
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

/** So many just named together; else whom "both sides" meant before; else the two that the article names most. */
const partiesOf = ({ discourse }: ResolveContext, fits: (who: Who) => boolean, count: number): readonly Who[] => {
  const { groups, said } = discourse
  const fitting = groups.filter(({ whos }) => whos.length === count && whos.every(fits))
  const near = fitting.findLast(({ after, meant }) => meant || said.length - after <= NEAR)
  const whos = near?.whos ?? (count === 2 ? mainTwo(discourse, (who) => fits(who) && !isInternational(who)) : [])
  if (whos.length === count) groups.push({ whos, after: said.length, meant: true })
  return whos.length === count ? whos : []
}

/** "the former", "the latter": one of the two named together last. */
const oneOfTwo = ({ discourse }: ResolveContext, { unit }: NamedUnit, head: number): readonly Who[] | null => {
  const lemma = lemmaAt(unit, head)
  if ((lemma !== 'former' && lemma !== 'latter') || !isDefinite(unit, head) || wordAt(unit, head).deprel === 'amod')
    return null
  const who = discourse.groups.findLast(({ whos }) => whos.length === 2)?.whos[lemma === 'former' ? 0 : 1]
  return who ? [who] : []
}

/** What may be meant by the noun: leaders are people, countries are states. */
const fitting = (lemma: string): ((who: Who) => boolean) => {
  if (/minister|president|leader/.test(lemma)) return ({ kind, plural }) => kind === 'PERSON' && !plural
  return /^(country|nation|state|neighbou?r)$/.test(lemma) ? ({ kind }) => kind === 'COUNTRY' : isState
}

/** Whom "both sides", "neither country", "the three states", "the latter" name; null for other phrases. */
export const byBoth = (context: ResolveContext, named: NamedUnit, head: number): readonly Who[] | null => {
  const { unit } = named
  const lemma = lemmaAt(unit, head)
  const plural = context.gazetteer.nouns.both.has(lemma)
  if (!plural && !ALONE.has(lemma)) return oneOfTwo(context, named, head)
  const counts = dependents(unit, head, 'det', 'nummod', 'cc', 'amod').map((child) => lemmaAt(unit, child))
  const counted = counts.some((count) => BOTH.test(count))
  const more = counts.map((count) => MORE[count]).find((count) => count !== undefined)
  const alone = !plural && (lemma !== 'two' || isDefinite(unit, head))
  const noun = plural && (counted || (isDefinite(unit, head) && /^(sides|parties)$/i.test(wordAt(unit, head).text)))
  if (!alone && !noun && !(plural && more && isDefinite(unit, head))) return null
  const fits = fitting(lemma)
  const outside = actingIn(context, named, head)
  const whos = partiesOf(context, (who) => fits(who) && !outside.has(who.id), counted || alone ? 2 : (more ?? 2))
  return whos.length > 0 || !more ? whos : null
}
