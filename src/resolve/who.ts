import { dependents, lemmaAt, measured, type Unit, wordAt } from '../extract/rules/tree.ts'
import { byGovernment, byInstitution, byOwner } from './by-body.ts'
import { byBoth } from './by-both.ts'
import { byCommunity } from './by-community.ts'
import { byApposition, byName, byOutlet, byUnknownName, title } from './by-name.ts'
import { byNoun } from './by-noun.ts'
import { byCounterpart, byOffice } from './by-office.ts'
import { byPronoun } from './by-pronoun.ts'
import { byBodyNoun, byMovement, bySameNoun, byShortForm } from './by-short-form.ts'
import { known, type ResolveContext, type Who } from './discourse.ts'
import { entriesAt, isNameWord, type NamedUnit } from './noun-phrase.ts'
import { NOBODY, ownerOf } from './owner.ts'

/** Whom a phrase names, and how that is known. */
export interface Found {
  readonly whos: readonly Who[]
  readonly by: By
}

/** How it is known whom words name. */
export type By = keyof typeof steps | 'both' | 'pronoun' | 'owner inside' | 'speaker' | 'label' | 'words'

type Step = (context: ResolveContext, named: NamedUnit, head: number) => Who | readonly Who[] | null

/** A noun phrase in the order in which its readings are tried: the first that knows an actor decides. */
const steps = {
  community: byCommunity,
  title,
  name: byName,
  outlet: byOutlet,
  institution: byInstitution,
  apposition: byApposition,
  office: byOffice,
  counterpart: byCounterpart,
  owner: byOwner,
  movement: byMovement,
  government: byGovernment,
  'short form': byShortForm,
  body: byBodyNoun,
  'same noun': bySameNoun,
  demonym: (context, named, head) => {
    const entry = entriesAt(named, head, 'demonym')[0]
    const actor = entry && context.gazetteer.actors.get(entry.id)
    return actor ? known(actor) : null
  },
  'unknown name': (context, named, head) =>
    wordAt(named.unit, head).upos === 'PROPN' || isNameWord(named.unit, head)
      ? byUnknownName(context, named, head)
      : null,
  noun: (context, named, head) => (wordAt(named.unit, head).upos === 'PROPN' ? null : byNoun(context, named, head)),
} as const satisfies Record<string, Step>

const inOrder = Object.entries(steps) as [keyof typeof steps, Step][]

const NOBODY_NAMED: Found = { whos: [], by: 'name' }

const pronoun = (context: ResolveContext, named: NamedUnit, head: number): Found => {
  const nobody = NOBODY.has(lemmaAt(named.unit, head))
  const owner = nobody ? ownerOf(context, named, head) : null
  if (nobody) return owner ? { whos: [owner], by: 'owner' } : NOBODY_NAMED
  // "an official told us": the article's own publisher, unless somebody speaks.
  const { publisher } = context.discourse
  if (publisher && wordAt(named.unit, head).text === 'us') return { whos: [publisher], by: 'speaker' }
  return { whos: byPronoun(context, named, head), by: 'pronoun' }
}

/** "It was the Chadian side that left": who left is named after "it". */
const isCleft = (unit: Unit, head: number): boolean =>
  dependents(unit, head, 'nsubj', 'expl').some((subject) => lemmaAt(unit, subject) === 'it') &&
  dependents(unit, head, 'acl').some((clause) => wordAt(unit, clause).deprel === 'acl:relcl')

/** Whom the phrase with this head names: none, one, or two ("both sides"). Doubt gives none. */
export const whoAt = (context: ResolveContext, named: NamedUnit, head: number): Found => {
  const { unit } = named
  const word = wordAt(unit, head)
  const both = byBoth(context, named, head)
  if (both) return { whos: both, by: 'both' }
  if (word.upos === 'PRON') return pronoun(context, named, head)
  if (named.parts.has(head)) return NOBODY_NAMED
  // "Eritrea is not a party to the text": what somebody is said to be is nobody else.
  if (word.upos === 'NOUN' && dependents(unit, head, 'cop').length > 0 && !isCleft(unit, head)) return NOBODY_NAMED
  const nominal = word.upos === 'NOUN' || word.upos === 'PROPN' || word.upos === 'ADJ' || word.upos === 'X'
  if (!nominal && entriesAt(named, head, 'demonym').length === 0 && !named.hitAt.has(head)) return NOBODY_NAMED
  // "dozens of Russian peacekeepers": what only counts is who is counted.
  const counted = measured(unit, head)[0]
  if (counted !== undefined) return whoAt(context, named, counted)
  for (const [by, step] of inOrder) {
    const found = step(context, named, head) ?? []
    const whos = 'id' in found ? [found] : found
    if (whos.length > 0) return { whos, by }
  }
  return NOBODY_NAMED
}

/** The actor inside a phrase that itself names none: "Ukraine's energy infrastructure" is Ukraine's. */
export const whoInside = (context: ResolveContext, named: NamedUnit, head: number): Who | null =>
  ownerOf(context, named, head)
