import { conjuncts, dependents, lemmaAt, type Unit, wordAt } from '../extract/rules/tree.ts'
import { isState, latest, latestSubject, mainTwo, type ResolveContext, type Who } from './discourse.ts'
import { isDefinite, type NamedUnit } from './noun-phrase.ts'

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

const BOTH = /^(both|two|neither|either|each)$/

/** Who acts in the clause on "both sides": the mediators that urge them are neither. */
const actingIn = ({ discourse }: ResolveContext, { unit }: NamedUnit, head: number): ReadonlySet<string> => {
  const { deprel, head: verb } = wordAt(unit, head)
  if (verb < 0 || /^nsubj/.test(deprel)) return new Set()
  const subjects = dependents(unit, verb, 'nsubj').flatMap((index) => conjuncts(unit, index))
  const before = discourse.said.slice(-8).filter(({ at }) => subjects.some((index) => wordAt(unit, index).start === at))
  return new Set(before.map(({ who }) => who.id))
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
  const two = mainTwo(context.discourse, others)
  return two.length === 2 ? [...two] : []
}
