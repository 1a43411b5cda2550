import { dependents, lemmaAt, wordAt } from '../extract/rules/tree.ts'
import { known, latest, latestOfNoun, type ResolveContext, type Who } from './discourse.ts'
import { isDefinite, type NamedUnit, phraseWords } from './noun-phrase.ts'

const isBody = (who: Who): boolean => who.kind === 'ORGANIZATION' || (who.kind === 'GROUP' && !who.plural)

const isCapital = (named: NamedUnit, head: number): boolean => /^\p{Lu}/u.test(wordAt(named.unit, head).text)

const SIZE =
  /^(member|nation|country|state|strong|regional|global|world|international|military|western|\d+|[a-z]+-(member|nation|country|state))$/i

/** "the Moscow-led alliance": who leads it is told with a hyphen. */
const isLeader = ({ words }: NamedUnit['unit'], index: number): boolean =>
  (words[index]?.text === 'led' && words[index - 1]?.text === '-') ||
  (words[index + 1]?.text === '-' && words[index + 2]?.text === 'led')

/** "the panel", "the 15-member panel": nothing but how many they are, how wide, and who leads is told of it. */
const isAlone = ({ unit }: NamedUnit, head: number): boolean =>
  phraseWords(unit, head).every((index) => {
    const { upos, text, deprel } = wordAt(unit, index)
    return (
      index === head ||
      deprel === 'det' ||
      upos === 'NUM' ||
      upos === 'PUNCT' ||
      upos === 'SYM' ||
      SIZE.test(text) ||
      isLeader(unit, index)
    )
  })

/** "the ministry", "the alliance", "the North": the body or state named before whose name has that word. */
export const byShortForm = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const { discourse, gazetteer } = context
  const word = lemmaAt(named.unit, head)
  if (!isDefinite(named.unit, head) || !isAlone(named, head)) return null
  const { shortForms, formal } = gazetteer.seeds.nouns
  const synonyms = shortForms[word]
  const capital = isCapital(named, head)
  const before = latest(
    discourse,
    (who) =>
      (isBody(who) && (synonyms?.includes(who.id) || wordsOf(who).includes(word))) ||
      (capital && who.kind === 'COUNTRY' && wordsOf(who).length > 1 && wordsOf(who)[0] === word),
    1000,
  )
  const usual = before || !capital ? undefined : gazetteer.actors.get(formal[word] ?? '')
  return before ?? (usual ? known(usual) : null)
}

const wordsOf = ({ name }: Who): string[] => name.toLowerCase().split(' ')

/** "the rebels", "the separatist command": the one armed movement that the article has named. */
export const byMovement = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const { discourse, gazetteer } = context
  const { movement, state, group, both } = gazetteer.nouns
  const { unit } = named
  const lemma = lemmaAt(unit, head)
  // "the party" may be a side of the deal.
  const said = movement.has(lemma) && !both.has(lemma) && phraseWords(unit, head).length <= 2
  const beside =
    (state.has(lemma) || group.has(lemma)) &&
    dependents(unit, head, 'amod', 'compound').some((child) => movement.has(lemmaAt(unit, child)))
  if ((!said && !beside) || !isDefinite(unit, head)) return null
  const before = latestOfNoun(discourse, lemma, (who) => !who.provisional && isBody(who))
  const movements = new Map(
    discourse.said.flatMap(({ who }) => (who.kind === 'GROUP' && !who.provisional ? [[who.id, who] as const] : [])),
  )
  return before ?? (movements.size === 1 ? ([...movements.values()][0] ?? null) : null)
}

/** "the panel", "the delegation": whom the article called so before. */
export const bySameNoun = ({ discourse }: ResolveContext, named: NamedUnit, head: number): Who | null =>
  isDefinite(named.unit, head) && phraseWords(named.unit, head).length === 2 && wordAt(named.unit, head).upos === 'NOUN'
    ? latestOfNoun(discourse, lemmaAt(named.unit, head), (who) => !who.provisional)
    : null

/** "the 15-member body", "the agency": the body without a state of its own that was named last. */
export const byBodyNoun = ({ discourse, gazetteer }: ResolveContext, named: NamedUnit, head: number): Who | null =>
  isDefinite(named.unit, head) && isAlone(named, head) && gazetteer.nouns.body.has(lemmaAt(named.unit, head))
    ? latest(discourse, ({ kind, country }) => kind === 'ORGANIZATION' && country === null, 30)
    : null
