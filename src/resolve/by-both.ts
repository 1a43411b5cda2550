import { conjuncts, dependents, lemmaAt, wordAt } from '../extract/rules/tree.ts'
import { isState, mainTwo, type ResolveContext, type Who } from './discourse.ts'
import { isDefinite, type NamedUnit } from './noun-phrase.ts'

const BOTH = /^(both|two|neither|either|each)$/

/** Who acts in the clause on "both sides": the mediators that urge them are neither. */
const actingIn = ({ discourse }: ResolveContext, { unit }: NamedUnit, head: number): ReadonlySet<string> => {
  const { deprel, head: verb } = wordAt(unit, head)
  if (verb < 0 || /^nsubj/.test(deprel)) return new Set()
  const subjects = dependents(unit, verb, 'nsubj').flatMap((index) => conjuncts(unit, index))
  const before = discourse.said.slice(-8).filter(({ at }) => subjects.some((index) => wordAt(unit, index).start === at))
  return new Set(before.map(({ who }) => who.id))
}

/** How many namings back two named together are still "the two", whoever else the article is about. */
const NEAR = 6

/** Two just named together; else whom "both sides" meant before; else the two that the article names most. */
const partiesOf = ({ discourse }: ResolveContext, fits: (who: Who) => boolean): Who[] => {
  const { pairs, said } = discourse
  const fitting = pairs.filter(({ whos }) => whos.every(fits))
  const near = fitting.findLast(({ after, meant }) => meant || said.length - after <= NEAR)
  const whos = near?.whos ?? mainTwo(discourse, fits)
  const [first, second] = whos
  if (!first || !second) return []
  pairs.push({ whos: [first, second], after: said.length, meant: true })
  return [first, second]
}

/** Whom "both sides", "neither country", "the parties" name: the two states or bodies the article names most; null for other phrases. */
export const byBoth = (context: ResolveContext, named: NamedUnit, head: number): Who[] | null => {
  const { unit } = named
  const lemma = lemmaAt(unit, head)
  const counted = dependents(unit, head, 'det', 'nummod', 'cc', 'amod').some((child) => BOTH.test(lemmaAt(unit, child)))
  const alone = /^(both|neither|either)$/.test(lemma) || (lemma === 'two' && isDefinite(unit, head))
  const noun =
    context.gazetteer.seeds.nouns.both.includes(lemma) &&
    (counted || (isDefinite(unit, head) && /^(sides|parties)$/i.test(wordAt(unit, head).text)))
  if (!alone && !noun) return null
  const fits = /minister|president|leader/.test(lemma) ? (who: Who) => who.kind === 'PERSON' && !who.plural : isState
  const outside = actingIn(context, named, head)
  const others = (who: Who): boolean => fits(who) && !outside.has(who.id)
  return partiesOf(context, others)
}
