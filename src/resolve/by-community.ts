import { dependents, markers, wordAt } from '../extract/rules/tree.ts'
import { provisional, type ResolveContext, type Who } from './discourse.ts'
import { entriesAt, joined, type NamedUnit, phraseWords } from './noun-phrase.ts'

/**
 * "[Greek] Cypriots", "[Kosovo] Albanian leaders": the word before a demonym that makes it the name of a people within a state, who are
 * neither of the two states; -1 without.
 */
const qualifierOf = (named: NamedUnit, index: number): number => {
  const hit = named.hitAt.get(index)
  if (!hit || entriesAt(named, index, 'demonym').length === 0) return -1
  const before = hit.from - 1
  const word = named.unit.words[before]
  if (!word || (word.head !== index && word.head !== wordAt(named.unit, index).head)) return -1
  const other = entriesAt(named, before, 'demonym', 'name')[0]
  const isOther = other !== undefined && hit.entries.every(({ id }) => id !== other.id)
  return isOther || /^ethnic$/i.test(word.text) ? before : -1
}

/** Whether a word that names a state only says of which people somebody is. */
export const isOfCommunity = (named: NamedUnit, index: number): boolean => {
  const next = named.hitAt.get(index)?.to ?? -1
  return qualifierOf(named, index) >= 0 || (next > 0 && qualifierOf(named, next) === next - 1)
}

/** "the Armenians of Karabakh", "Russians in Latvia": those of a people who live in another country, or in a part of it. */
const livesElsewhere = ({ gazetteer }: ResolveContext, named: NamedUnit, head: number): boolean =>
  dependents(named.unit, head, 'nmod').some((place) => {
    const entry = entriesAt(named, place, 'name', 'metonym')[0]
    const isCountry = entry !== undefined && gazetteer.actors.get(entry.id)?.kind === 'COUNTRY'
    const own = named.hitAt.get(head)?.entries.some(({ id }) => id === entry?.id) ?? false
    const marks = markers(named.unit, place)
    return (
      (marks.includes('in') && isCountry && entry.type === 'name' && !own) ||
      (marks.includes('of') && !own && wordAt(named.unit, place).upos === 'PROPN')
    )
  })

/** A people within a state that is not theirs: "Greek Cypriots", "ethnic Albanians", "the Armenians of Karabakh". */
export const byCommunity = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  if (entriesAt(named, head, 'demonym').length === 0 || !/s$/.test(wordAt(named.unit, head).text)) return null
  const from = qualifierOf(named, head)
  const whole = phraseWords(named.unit, head)
  const words =
    from >= 0 ? whole.filter((index) => index >= from && index <= head) : whole.filter((index) => index >= head)
  return from >= 0 || livesElsewhere(context, named, head)
    ? provisional(joined(named.unit, words), 'GROUP', null, true)
    : null
}
