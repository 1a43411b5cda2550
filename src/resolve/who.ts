import type { KnownActor, NameEntry } from '../extract/names.ts'
import { dependents, lemmaAt, markers, wordAt } from '../extract/rules/tree.ts'
import { byGovernment, byInstitution, byOwner, byShortForm } from './by-body.ts'
import { byName, byUnknownName, title } from './by-name.ts'
import { byNoun } from './by-noun.ts'
import { byOffice } from './by-office.ts'
import { byBoth, byPronoun } from './by-pronoun.ts'
import { known, type ResolveContext, type Who } from './discourse.ts'
import { entriesAt, type NamedUnit } from './noun-phrase.ts'
import { NOBODY, ownerOf } from './owner.ts'

/** Whom the phrase with this head names: none, one, or two ("both sides"). Doubt gives none. */
export const whoAt = (context: ResolveContext, named: NamedUnit, head: number): Who[] => {
  const { unit } = named
  const word = wordAt(unit, head)
  const one = (who: Who | null): Who[] => (who ? [who] : [])
  if (word.upos === 'PRON') {
    const both = byBoth(context, named, head)
    if (both) return both
    return one(NOBODY.has(lemmaAt(unit, head)) ? ownerOf(context, named, head) : byPronoun(context, unit, head))
  }
  const both = byBoth(context, named, head)
  if (both) return both
  // "Eritrea is not a party to the text": what somebody is said to be is nobody else.
  if (word.upos === 'NOUN' && dependents(unit, head, 'cop').length > 0) return []
  const demonym = entriesAt(named, head, 'demonym')[0]
  const actor = demonym && !markers(unit, head).length ? context.gazetteer.actors.get(demonym.id) : undefined
  const nominal = word.upos === 'NOUN' || word.upos === 'PROPN' || word.upos === 'ADJ' || word.upos === 'X'
  if (!nominal && !demonym && !named.hitAt.has(head)) return []
  return one(
    title(context, named, head) ??
      byName(context, named, head) ??
      byInstitution(context, named, head) ??
      byOffice(context, named, head) ??
      byOwner(context, named, head) ??
      byGovernment(context, named, head) ??
      byShortForm(context, named, head) ??
      (actor || demonym
        ? known(actor ?? (context.gazetteer.actors.get((demonym as NameEntry).id) as KnownActor))
        : null) ??
      (word.upos === 'PROPN' ? byUnknownName(context, named, head) : byNoun(context, named, head)),
  )
}

/** The actor inside a phrase that itself names none: "Ukraine's energy infrastructure" is Ukraine's. */
export const whoInside = (context: ResolveContext, named: NamedUnit, head: number): Who | null =>
  ownerOf(context, named, head)
