import type { Candidate, Mention } from '../extract/candidate.ts'
import type { Gazetteer } from '../extract/names.ts'
import { dependents, lemmaAt, wordAt } from '../extract/rules/tree.ts'
import { quoteAt, type Span, within } from '../text/span.ts'
import { unnamedSpeaker } from './by-noun.ts'
import type { Who } from './discourse.ts'
import { labelled } from './label.ts'
import { isFirstPersonWord, type Named } from './naming.ts'
import { stateBehind } from './owner.ts'
import type { ActorRef, Hop } from './statement.ts'
import type { By, Found } from './who.ts'

/** An actor in its place, with all that is known of it. */
export type Referred = ActorRef & { readonly who: Who; readonly by: By }

/** A candidate whose source is known; empty where nobody is named. */
export interface Placed {
  readonly candidate: Candidate
  readonly sources: readonly Referred[]
}

/** What naming a mention needs. */
export interface Naming {
  readonly named: Named
  readonly utterances: readonly Placed[]
  readonly gazetteer: Gazetteer
  /** The article's id. */
  readonly document: string
}

/** An actor in its place: the words that name it there. */
export const toRef = (text: string, who: Who, span: Span | null): ActorRef => ({
  id: who.id,
  name: who.name,
  iso3: who.iso3,
  mention: span && span.end > span.start ? quoteAt(text, span) : null,
})

/** The reference alone, as statements carry it. */
export const strip = ({ id, name, iso3, mention }: ActorRef): ActorRef => ({ id, name, iso3, mention })

/** Where the head word of a mention starts: its key among the named phrases. */
export const headStart = (mention: Mention): number => wordAt(mention.unit, mention.head).start

/** True for "I", "we", "us". */
export const isFirstPerson = (mention: Mention): boolean => isFirstPersonWord(wordAt(mention.unit, mention.head))

/** "We" and "our", of which a minister's deeds are the state's; "I" is nobody else. */
const isPlural = ({ unit, head }: Mention): boolean => !/^(I|me|my|myself)$/i.test(wordAt(unit, head).text)

/** True for what "we" or "our side" say or do. */
export const isOurs = ({ source }: Candidate): boolean => source !== null && (isFirstPerson(source) || hasOurs(source))

/** The length of what is reported, in UTF-16 code units. */
export const size = ({ content }: Candidate): number => content.reduce((sum, { start, end }) => sum + end - start, 0)

/** Whether an utterance reports the words of a span: in its content, or in a sentence that goes on with it. */
export const reports = ({ content, goesOn = [] }: Candidate, span: Span): boolean =>
  [...content, ...goesOn].some((part) => within(span, part))

/** The utterance around a span whose words are the nearest: whose "we" it is. */
export const innermost = (utterances: readonly Placed[], span: Span): Placed | null =>
  utterances
    .filter(({ candidate, sources }) => sources.length > 0 && reports(candidate, span))
    .sort((a, b) => size(a.candidate) - size(b.candidate))[0] ?? null

/** "our side", "our embassy": a body of the speaker's. */
const hasOurs = ({ unit, head }: Mention): boolean =>
  /^(side|embassy|government|country|delegation|nation|state|troops|forces)$/i.test(wordAt(unit, head).text) &&
  dependents(unit, head, 'nmod:poss').some((child) => /^(our|my)$/i.test(wordAt(unit, child).text))

const holdsOffice = ({ people }: Gazetteer, { id }: Who): boolean => (people.get(id)?.offices.length ?? 0) > 0

/** Whom a mention names; "we" and "our side" are the speaker, or the state behind a body that speaks. */
export const whoOf = (assembly: Naming, mention: Mention, own: 'speaker' | 'state' = 'speaker'): Found => {
  const { named, utterances, gazetteer } = assembly
  const start = headStart(mention)
  const found: Found = { whos: named.at.get(start) ?? [], by: named.by.get(start) ?? 'name' }
  if (!isFirstPerson(mention) && !hasOurs(mention)) return found
  const speaker = innermost(utterances, mention)?.sources[0]?.who
  if (!speaker) return found
  const acts = speaker.kind !== 'PERSON' || (isPlural(mention) && holdsOffice(gazetteer, speaker))
  const state = own === 'state' && acts ? stateBehind(gazetteer, speaker) : null
  return { whos: [state ?? speaker], by: 'speaker' }
}

/** "Said talks would not resume": whose word it is; a body speaks for its state. Of the unnamed nobody knows what is theirs to decide. */
const decidedBy = (text: string, { utterances, gazetteer }: Naming, { cue }: Candidate): Referred[] => {
  const speaker = innermost(utterances, cue)?.sources[0]?.who
  if (!speaker || speaker.provisional) return []
  const who = (speaker.kind === 'PERSON' ? null : stateBehind(gazetteer, speaker)) ?? speaker
  return [{ ...toRef(text, who, null), who, by: 'speaker' }]
}

/** "Its forces would stay", "his country would not pay": a body of the speaker acts as the speaker, or as the speaker's state. */
const ownBody = ({ named, utterances, gazetteer }: Naming, mention: Mention): Who | null => {
  const { unit, head } = mention
  const { state, group } = gazetteer.nouns
  const lemma = lemmaAt(unit, head)
  if (!state.has(lemma) && !group.has(lemma)) return null
  const pronoun = dependents(unit, head, 'nmod:poss').find((child) =>
    /^(its|his|her|their)$/i.test(wordAt(unit, child).text),
  )
  const speaker = innermost(utterances, mention)?.sources[0]?.who
  if (pronoun === undefined || !speaker) return null
  const whose = named.at.get(wordAt(unit, pronoun).start)?.[0]
  if (whose && whose.id !== speaker.id) return null
  if (speaker.kind !== 'PERSON') return speaker
  // "his inspectors": of the body he leads.
  const led = named.at.get(headStart(mention))?.[0]
  return led && !led.provisional && led.kind !== 'PERSON' ? led : stateBehind(gazetteer, speaker)
}

const isLabel = (ruleId: string): boolean => ruleId.endsWith('/label')

/** Whom the label of an answer names, by what stands before the first answer. */
const byLabel = (naming: Naming, source: Mention): Who | null => {
  const first = naming.utterances.find(({ candidate }) => isLabel(candidate.ruleId))?.candidate.cue.start
  return labelled({ ...naming, discourse: { document: naming.document }, talk: first ?? source.start }, source)
}

/** Whom the source of a candidate names: by its words, else the owner of what they name, else a speaker nobody knows. */
const sourceOf = (naming: Naming, { rule, ruleId }: Candidate, source: Mention): Found => {
  const { named, document } = naming
  const utterance = rule.relation.family === 'utterance'
  const label = isLabel(ruleId) ? byLabel(naming, source) : null
  if (label) return { whos: [label], by: 'label' }
  const found = whoOf(naming, source, utterance ? 'speaker' : 'state')
  if (found.whos.length > 0 || rule.cue.needs === 'source') return found
  const owner = rule.form !== 'verb' ? named.inside.get(headStart(source)) : undefined
  if (owner) return { whos: [owner], by: 'owner inside' }
  const unit = named.units.get(headStart(source))
  const unnamed = utterance && unit ? unnamedSpeaker({ document }, unit, source.head) : null
  return unnamed ? { whos: [unnamed], by: 'words' } : found
}

/** Gives a candidate its source. */
export const place = (text: string, naming: Naming, candidate: Candidate): Placed => {
  const { source } = candidate
  if (!source) return { candidate, sources: candidate.bySpeaker ? decidedBy(text, naming, candidate) : [] }
  const own = candidate.ownWord ? ownBody(naming, source) : null
  const { whos, by }: Found = own ? { whos: [own], by: 'speaker' } : sourceOf(naming, candidate, source)
  if (candidate.bySpeaker && whos.length === 0 && !naming.named.inside.has(headStart(source)))
    return { candidate, sources: decidedBy(text, naming, candidate) }
  return {
    candidate,
    sources: whos
      .filter((who) => candidate.rule.relation.source.includes(who.kind))
      .map((who) => ({ ...toRef(text, who, source), who, by })),
  }
}

/** The utterances that have a candidate in their content, the longest content first. */
const around = (utterances: readonly Placed[], { candidate }: Placed): Placed[] => {
  const byCue = new Map<number, Placed>()
  for (const other of utterances)
    if (
      other.candidate !== candidate &&
      other.candidate.cue.start !== candidate.cue.start &&
      other.sources.length > 0 &&
      !other.candidate.takesUp &&
      !byCue.has(other.candidate.cue.start) &&
      reports(other.candidate, candidate.cue)
    )
      byCue.set(other.candidate.cue.start, other)
  return [...byCue.values()].sort((a, b) => size(b.candidate) - size(a.candidate))
}

/**
 * The utterances around a candidate, outermost first. Coordinated speakers count once, by the first named. "Norway said Chad had warned
 * Mali: “…”": who tells of the speech tells what is quoted of it.
 */
export const voicesOf = (utterances: readonly Placed[], placed: Placed): Placed[] => {
  const voices = around(utterances, placed)
  for (let outer = voices[0]; outer; ) {
    const above: Placed[] = around(utterances, outer).filter(
      (one) => one.candidate.cue.start !== placed.candidate.cue.start && !voices.includes(one),
    )
    voices.unshift(...above)
    outer = above[0]
  }
  return voices
}

/** Who reports a candidate and in which words, outermost first. */
export const speakersOf = (text: string, utterances: readonly Placed[], placed: Placed): Hop[] => {
  const chain = voicesOf(utterances, placed).map(({ sources, candidate }) => ({
    ...strip(sources[0] as Referred),
    kind: candidate.rule.relation.kind,
    cue: quoteAt(text, candidate.cue),
  }))
  return chain.filter(({ id }, k) => id !== chain[k - 1]?.id)
}
