import { dependents, lemmaAt, type Unit, wordAt } from '../extract/rules/tree.ts'
import type { ActorKind } from '../ontology/relations.ts'
import { type Discourse, latest, type ResolveContext, unnamed, type Who } from './discourse.ts'
import { bareWords, isDefinite, type NamedUnit } from './noun-phrase.ts'
import { ownerOf } from './owner.ts'

/** "no country", and "the one", "the other": which of those named before, nobody can tell. */
const isNobody = (unit: Unit, head: number): boolean => {
  const articles = dependents(unit, head, 'det').map((det) => lemmaAt(unit, det))
  const alone = unit.children[head]?.length === 1
  return articles.includes('no') || (alone && articles.includes('the') && /^(one|other)$/.test(lemmaAt(unit, head)))
}

/** Whoever speaks, whatever they are called: the words themselves, for a phrase that the rules take as speaker. */
export const unnamedSpeaker = (discourse: Pick<Discourse, 'document'>, named: NamedUnit, head: number): Who | null => {
  const word = wordAt(named.unit, head)
  if (!/^(NOUN|PROPN|ADJ|NUM|X)$/.test(word.upos) || isNobody(named.unit, head)) return null
  return unnamed(
    discourse,
    bareWords(named.unit, head),
    word.xpos === 'NNS' ? 'GROUP' : 'MEDIA',
    null,
    word.xpos === 'NNS',
  )
}

const PERSON_SUFFIX = /(ers|ors|ists|ians|men|women|ees|ants)$/

/** Things that end as people do. */
const THING =
  /(^|[a-z])(guarantees|degrees|decrees|fees|trees|committees|borders|powers|orders|letters|papers|numbers|matters|waters|corners|barriers|tankers|shelters|quarters|headquarters|centers|offers|chapters|registers|disasters|doors|sectors|corridors|factors|errors|reactors|harbors|labors|favors|plants|grants|restaurants|warrants|covenants|tenants)$/

/** What a state acts with; without one they name nobody. */
const VEHICLE =
  /(boat|ship|vessel|cutter|drone|missile|jet|plane|aircraft|helicopter|tank|artillery|submarine|frigate|destroyer|bomber)$/

const commonKind = (context: ResolveContext, lemma: string, text: string): ActorKind | null => {
  const { nouns } = context.gazetteer
  if (nouns.person.has(lemma) || nouns.spokesperson.has(lemma)) return 'PERSON'
  if (nouns.group.has(lemma) || (nouns.state.has(lemma) && !VEHICLE.test(lemma))) return 'GROUP'
  if (nouns.media.has(lemma)) return 'MEDIA'
  return PERSON_SUFFIX.test(text.toLowerCase()) && !THING.test(text.toLowerCase()) ? 'GROUP' : null
}

/** Unnamed actors: "experts", "a senior Western official". Nouns that name no actor give null. */
export const byNoun = (context: ResolveContext, named: NamedUnit, head: number): Who | null => {
  const word = wordAt(named.unit, head)
  if (
    dependents(named.unit, head, 'nmod:poss').some((child) => /^(our|my|your)$/i.test(wordAt(named.unit, child).text))
  )
    return null
  const kind = commonKind(context, lemmaAt(named.unit, head), word.text)
  if (!kind || word.upos !== 'NOUN' || isNobody(named.unit, head)) return null
  const own = ownerOf(context, named, head)
  const name = bareWords(named.unit, head)
  const plural = word.xpos === 'NNS'
  const again = isDefinite(named.unit, head)
    ? latest(
        context.discourse,
        (who) => who.provisional && (who.name === name || (name === word.text && who.name.endsWith(` ${name}`))),
        60,
      )
    : null
  return (
    again ??
    unnamed(context.discourse, name, plural && kind === 'PERSON' ? 'GROUP' : kind, own?.country ?? null, plural)
  )
}
