import { dependents, lemmaAt, type Unit, wordAt } from '../extract/rules/tree.ts'
import { type Antecedent, actingOn, antecedents } from './antecedent.ts'
import {
  type Discourse,
  isState,
  known,
  latestSubject,
  type Naming,
  type ResolveContext,
  type Who,
} from './discourse.ts'
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
    (wordAt(unit, head).xpos === 'MD' && wordAt(unit, head).head >= 0) ||
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
  // "Scholz's office denied that he": the person whose it is.
  const [owner] = dependents(named.unit, heads[0] as number, 'nmod:poss').flatMap((at) => namedAt(context, named, at))
  if (owner?.kind === 'PERSON' && isGendered(form, owner)) return [owner]
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

type Fits = (who: Who) => boolean

const inSentence = (
  context: ResolveContext,
  named: NamedUnit,
  { index, form, fits }: { readonly index: number; readonly form: Form; readonly fits: Fits },
): readonly Who[] | null => {
  const around = antecedents(named.unit, index)
  for (const antecedent of around) {
    const whos = agreeing(context, named, form, antecedent)
    if (whos?.every(fits)) return whos
  }
  // "Chad and Mali signed a pact, and it failed": of several who act, none is an "it".
  const several = ({ heads, main }: Antecedent): boolean =>
    main && (heads.length > 1 || namedAt(context, named, heads[0] as number).length > 1)
  if (form === 'it' && around.some(several)) return []
  // "Chad said they": a body may be a "they" where nothing in the sentence is plural.
  const body = form === 'they' ? asBody(context, named, around) : null
  return body?.every(fits) ? body : null
}

/** How many namings back those joined by "and" are still a "they". */
const NEAR = 3

/**
 * "Chad and Mali met. They agreed": those named together just before, where no other many were named since; nobody ([]) where many others
 * acted beside them ("The envoys said both sides had left. They …"). Null without such a group.
 */
const lastGroup = ({ said, groups }: Discourse): readonly Who[] | null => {
  const group = groups.findLast(({ after }) => said.length - after <= NEAR + 1)
  if (!group) return null
  const other = ({ who, many }: Naming): boolean => (many || who.plural) && !group.whos.some(({ id }) => id === who.id)
  if (said.slice(group.after).some(other)) return null
  const { sentence } = said[group.after] ?? {}
  const rivals = said.slice(0, group.after).filter((one) => one.sentence === sentence && one.subject && other(one))
  return rivals.length > 0 ? [] : group.whos
}

/** Whom a pronoun goes back to in the sentences before; `asSubject`: a state alone may be a "they" that does something, hardly a "them" or "their". */
const inDiscourse = (
  discourse: Discourse,
  form: Form,
  { fits, asSubject }: { readonly fits: Fits; readonly asSubject: boolean },
): Naming | null => {
  switch (form) {
    case 'he':
    case 'she':
      return latestSubject(
        discourse,
        ({ who, human }) => !who.plural && (human || who.kind === 'PERSON') && isGendered(form, who) && fits(who),
      )
    case 'it':
      return latestSubject(
        discourse,
        ({ who, human, many, joined }) => !human && !many && !joined && isState(who) && !who.plural && fits(who),
        12,
      )
    case 'they':
      return (
        latestSubject(discourse, ({ who, many }) => (many || who.plural) && fits(who), 6) ??
        latestSubject(discourse, ({ who }) => isState(who) && (asSubject || who.kind !== 'COUNTRY') && fits(who), 6) ??
        latestSubject(discourse, ({ who }) => who.provisional && fits(who), 6)
      )
  }
}

/** "The truce will last a week. Whether it holds": a thing that was the subject since may be meant. */
const isOvertaken = ({ things }: Discourse, form: Form, { at }: Naming): boolean =>
  (form === 'it' || form === 'they') && things.some((thing) => thing.at > at && thing.many === (form === 'they'))

/** What soldiers or protesters have none of: "their foreign ministers" are those of states. */
const OF_STATES = new Set('minister president ambassador government parliament cabinet premier embassy'.split(' '))

/** The actors a third-person pronoun stands for, as a rule one; none for the first and second person and empty "it". */
export const byPronoun = (context: ResolveContext, named: NamedUnit, index: number): readonly Who[] => {
  const word = wordAt(named.unit, index)
  const form = FORMS.get(word.text.toLowerCase())
  if (!form || word.deprel === 'expl') return []
  if (word.text.toLowerCase() === 'it' && !acts(named.unit, index)) return []
  const { discourse } = context
  const acting = actingOn(named.unit, index).flatMap((head) => namedAt(context, named, head))
  const official = word.deprel === 'nmod:poss' && OF_STATES.has(lemmaAt(named.unit, word.head))
  const fits: Fits = (who) => !acting.some(({ id }) => id === who.id) && (!official || who.kind !== 'GROUP')
  const near = inSentence(context, named, { index, form, fits })
  if (near && near.length > 1) discourse.groups.push({ whos: near, after: discourse.said.length, meant: false })
  if (near) return near
  const group = form === 'they' ? lastGroup(discourse) : null
  if (group) return group.every(fits) ? group : []
  const far = inDiscourse(discourse, form, { fits, asSubject: /^they$/i.test(word.text) })
  return far && !isOvertaken(discourse, form, far) ? [far.who] : []
}
