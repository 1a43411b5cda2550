import type { Candidate, Mention } from '../extract/candidate.ts'
import type { Gazetteer } from '../extract/names.ts'
import { dependents, wordAt } from '../extract/rules/tree.ts'
import { quoteAt, type Span, within } from '../text/span.ts'
import { unnamedSpeaker } from './by-noun.ts'
import type { Who } from './discourse.ts'
import { isFirstPersonWord, type Named } from './naming.ts'
import { stateBehind } from './owner.ts'
import type { ActorRef } from './statement.ts'
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

const isFirstPerson = (mention: Mention): boolean => isFirstPersonWord(wordAt(mention.unit, mention.head))

/** The length of what is reported, in UTF-16 code units. */
export const size = ({ content }: Candidate): number => content.reduce((sum, { start, end }) => sum + end - start, 0)

/** The utterance around a span whose words are the nearest: whose "we" it is. */
export const innermost = (utterances: readonly Placed[], span: Span): Placed | null =>
  utterances
    .filter(({ candidate, sources }) => sources.length > 0 && candidate.content.some((part) => within(span, part)))
    .sort((a, b) => size(a.candidate) - size(b.candidate))[0] ?? null

/** "our side", "our embassy": a body of the speaker's. */
const hasOurs = ({ unit, head }: Mention): boolean =>
  /^(side|embassy|government|country|delegation|nation|state|troops|forces)$/i.test(wordAt(unit, head).text) &&
  dependents(unit, head, 'nmod:poss').some((child) => /^(our|my)$/i.test(wordAt(unit, child).text))

/** Whom a mention names; "we" and "our side" are the speaker, or the state behind a body that speaks. */
export const whoOf = (assembly: Naming, mention: Mention, own: 'speaker' | 'state' = 'speaker'): Found => {
  const { named, utterances, gazetteer } = assembly
  const start = headStart(mention)
  const found: Found = { whos: named.at.get(start) ?? [], by: named.by.get(start) ?? 'name' }
  if (!isFirstPerson(mention) && !hasOurs(mention)) return found
  const speaker = innermost(utterances, mention)?.sources[0]?.who
  if (!speaker) return found
  const state = own === 'state' && speaker.kind !== 'PERSON' ? stateBehind(gazetteer, speaker) : null
  return { whos: [state ?? speaker], by: 'speaker' }
}

/** The label of an answer: a name told before, in capitals, or the body whose spokesperson it is. */
const labelled = ({ named, gazetteer }: Naming, { unit }: Mention): Who | null => {
  const words = unit.words.map(({ text }) => text.toLowerCase())
  const before = named.mentions.filter(({ span }) => span.start < (unit.words[0]?.start ?? 0)).map(({ who }) => who)
  const last = words.at(-1) ?? ''
  const person = before.find((who) => who.kind === 'PERSON' && who.name.toLowerCase().split(' ').at(-1) === last)
  if (person || !gazetteer.seeds.nouns.spokesperson.includes(last)) return person ?? null
  const bodies = named.mentions.map(({ who }) => who).filter((who) => who.kind === 'ORGANIZATION' && !who.provisional)
  const owned = bodies.find((who) => words.slice(0, -1).some((word) => who.name.toLowerCase().includes(word)))
  return owned ?? (words.length === 1 ? bodies[0] : undefined) ?? null
}

/** Whom the source of a candidate names: by its words, else the owner of what they name, else a speaker nobody knows. */
const sourceOf = (naming: Naming, { rule, ruleId }: Candidate, source: Mention): Found => {
  const { named } = naming
  const utterance = rule.relation.family === 'utterance'
  const label = ruleId.endsWith('/label') ? labelled(naming, source) : null
  if (label) return { whos: [label], by: 'label' }
  const found = whoOf(naming, source, utterance ? 'speaker' : 'state')
  if (found.whos.length > 0) return found
  const owner = rule.form !== 'verb' ? named.inside.get(headStart(source)) : undefined
  if (owner) return { whos: [owner], by: 'owner inside' }
  const unit = named.units.get(headStart(source))
  const unnamed = utterance && unit ? unnamedSpeaker({ document: naming.document }, unit, source.head) : null
  return unnamed ? { whos: [unnamed], by: 'words' } : found
}

/** Gives a candidate its source. */
export const place = (text: string, naming: Naming, candidate: Candidate): Placed => {
  const { source } = candidate
  if (!source) return { candidate, sources: [] }
  const { whos, by } = sourceOf(naming, candidate, source)
  return {
    candidate,
    sources: whos
      .filter((who) => candidate.rule.relation.source.includes(who.kind))
      .map((who) => ({ ...toRef(text, who, source), who, by })),
  }
}

/** Outermost first: the longest content around a span comes first. Coordinated speakers count once, by the first named. */
export const speakersOf = (utterances: readonly Placed[], placed: Placed): ActorRef[] => {
  const { candidate } = placed
  const around = utterances.filter(
    (other) =>
      other.candidate !== candidate &&
      other.candidate.cue.start !== candidate.cue.start &&
      other.sources.length > 0 &&
      !other.candidate.takesUp &&
      other.candidate.content.some((part) => within(candidate.cue, part)),
  )
  const byCue = new Map<number, Placed>()
  for (const one of around) if (!byCue.has(one.candidate.cue.start)) byCue.set(one.candidate.cue.start, one)
  const chain = [...byCue.values()]
    .sort((a, b) => size(b.candidate) - size(a.candidate))
    .map(({ sources }) => strip(sources[0] as Placed['sources'][number]))
  return chain.filter(({ id }, k) => id !== chain[k - 1]?.id)
}
