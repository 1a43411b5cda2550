import { lemmaAt, type Unit, wordAt } from '../extract/rules/tree.ts'
import { type Antecedent, antecedents } from './antecedent.ts'
import { isState, known, latest, latestSubject, type ResolveContext, type Who } from './discourse.ts'
import { entriesAt, isHumanNoun, isPluralNoun, type NamedUnit } from './noun-phrase.ts'

type Form = 'he' | 'she' | 'it' | 'they'

const FORMS: ReadonlyMap<string, Form> = new Map(
  Object.entries({
    he: ['he', 'him', 'his', 'himself'],
    she: ['she', 'her', 'hers', 'herself'],
    it: ['it', 'its', 'itself'],
    they: ['they', 'them', 'their', 'theirs', 'themselves'],
  }).flatMap(([form, words]) => words.map((word) => [word, form as Form] as const)),
)

const EMPTY = new Set('remain seem appear emerge transpire happen'.split(' '))

/** Adjectives of will: "it is ready to sign", but "it is necessary to sign". */
const WILLING = new Set(
  'ready willing prepared unwilling reluctant committed determined eager keen poised open opposed unprepared hesitant confident concerned convinced'.split(
    ' ',
  ),
)

/** "It" is an actor only where it does something: the subject of an active verb, or of an adjective of will; but for "it remains to be seen". */
const acts = (unit: Unit, index: number): boolean => {
  const { deprel, head } = wordAt(unit, index)
  if (head < 0 || !/^nsubj/.test(deprel)) return false
  return (
    (deprel === 'nsubj' && wordAt(unit, head).upos === 'VERB' && !EMPTY.has(lemmaAt(unit, head))) ||
    WILLING.has(wordAt(unit, head).text.toLowerCase())
  )
}

/** Whom a word before or after the pronoun names. */
const namedAt = ({ at, gazetteer }: ResolveContext, named: NamedUnit, index: number): readonly Who[] => {
  const before = at.get(wordAt(named.unit, index).start)
  if (before) return before
  // "In its reply, Chad said": whom comes after is known by name alone.
  const entry = entriesAt(named, index, 'name', 'metonym')[0]
  const actor = entry && gazetteer.actors.get(entry.id)
  return actor ? [known(actor)] : []
}

const isGendered = (form: Form, { gender }: Who): boolean => gender !== (form === 'he' ? 'f' : 'm')

/** Whom the pronoun names if it goes back to these words: nobody ([]) if they are a thing of its number, null if they do not agree. */
const agreeing = (
  context: ResolveContext,
  named: NamedUnit,
  form: Form,
  { heads, main }: Antecedent,
): readonly Who[] | null => {
  const whos = heads.flatMap((head) => namedAt(context, named, head))
  const word = wordAt(named.unit, heads[0] as number)
  const human = isHumanNoun(context.gazetteer, word)
  const [who] = whos
  if (form === 'they') {
    if (heads.length > 1) return whos.length === heads.length ? whos : null
    return whos.length > 1 || (isPluralNoun(word) && (main || who)) || who?.plural ? whos : null
  }
  if (heads.length > 1 || whos.length > 1 || isPluralNoun(word) || who?.plural) return null
  if (form === 'it') {
    if (human) return null
    if (who) return isState(who) ? whos : null
    return main && word.upos === 'NOUN' ? [] : null
  }
  return who && (human || who.kind === 'PERSON') && isGendered(form, who) ? whos : null
}

const asBody = (context: ResolveContext, named: NamedUnit, around: readonly Antecedent[]): readonly Who[] | null => {
  for (const { heads, main } of around) {
    const whos = heads.flatMap((head) => namedAt(context, named, head))
    if (main && whos[0] && isState(whos[0]) && !isHumanNoun(context.gazetteer, wordAt(named.unit, heads[0] as number)))
      return whos
  }
  return null
}

const inSentence = (context: ResolveContext, named: NamedUnit, index: number, form: Form): readonly Who[] | null => {
  const around = antecedents(named.unit, index)
  for (const antecedent of around) {
    const whos = agreeing(context, named, form, antecedent)
    if (whos) return whos
  }
  // "Chad said they": a body may be a "they" where nothing in the sentence is plural.
  return form === 'they' ? asBody(context, named, around) : null
}

/** How many namings back those joined by "and" are still a "they". */
const NEAR = 3

/** "Chad and Mali met. They agreed": those named together just before, where no other many were named since. */
const lastGroup = ({ said, groups }: ResolveContext['discourse']): readonly Who[] => {
  const group = groups.findLast(({ after }) => said.length - after <= NEAR)
  const since = group ? said.slice(group.after + 1) : []
  return group && !since.some(({ who, many }) => many || who.plural) ? group.whos : []
}

const inDiscourse = ({ discourse }: ResolveContext, form: Form): Who | null => {
  switch (form) {
    case 'he':
    case 'she':
      return latestSubject(
        discourse,
        ({ who, human }) => !who.plural && (human || who.kind === 'PERSON') && isGendered(form, who),
      )
    case 'it':
      return latestSubject(discourse, ({ who, human, many }) => !human && !many && isState(who) && !who.plural, 12)
    case 'they':
      return (
        latestSubject(discourse, ({ who, many }) => many || who.plural, 6) ??
        latestSubject(discourse, ({ who }) => isState(who), 6) ??
        latest(discourse, (who) => who.provisional, 6)
      )
  }
}

/** The actors a third-person pronoun stands for, as a rule one; none for the first and second person and empty "it". */
export const byPronoun = (context: ResolveContext, named: NamedUnit, index: number): readonly Who[] => {
  const word = wordAt(named.unit, index)
  const form = FORMS.get(word.text.toLowerCase())
  if (!form || word.deprel === 'expl') return []
  if (word.text.toLowerCase() === 'it' && !acts(named.unit, index)) return []
  const near = inSentence(context, named, index, form)
  if (near) return near
  const group = form === 'they' ? lastGroup(context.discourse) : []
  if (group.length > 0) return group
  const far = inDiscourse(context, form)
  return far ? [far] : []
}
