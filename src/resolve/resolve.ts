import { type Document, hashId } from '../article/document.ts'
import type { Candidate, Mention } from '../extract/candidate.ts'
import type { Extraction } from '../extract/extract.ts'
import type { Gazetteer } from '../extract/names.ts'
import { dependents, wordAt } from '../extract/rules/tree.ts'
import { type Quote, quoteAt, quoteHolds, type Span, within } from '../text/span.ts'
import type { Discourse, Who } from './discourse.ts'
import { isFirstPersonWord, type Named, type NamedSpan, nameAll } from './naming.ts'
import { objectOf } from './objects.ts'
import type { Actor, ActorRef, Reading, Statement } from './statement.ts'
import { stateBehind, unnamedSpeaker } from './who.ts'

const toRef = (text: string, who: Who, span: Span | null): ActorRef => ({
  id: who.id,
  name: who.name,
  iso3: who.iso3,
  mention: span && span.end > span.start ? quoteAt(text, span) : null,
})

interface Placed {
  readonly candidate: Candidate
  readonly sources: readonly Referred[]
}

const headStart = (mention: Mention): number => wordAt(mention.unit, mention.head).start

const isFirstPerson = (mention: Mention): boolean => isFirstPersonWord(wordAt(mention.unit, mention.head))

/** The utterance around a span whose words are the nearest: whose "we" it is. */
const innermost = (utterances: readonly Placed[], span: Span): Placed | null =>
  utterances
    .filter(({ candidate, sources }) => sources.length > 0 && candidate.content.some((part) => within(span, part)))
    .sort((a, b) => size(a.candidate) - size(b.candidate))[0] ?? null

const size = ({ content }: Candidate): number => content.reduce((sum, { start, end }) => sum + end - start, 0)

const whoOf = (assembly: Naming, mention: Mention, own: 'speaker' | 'state' = 'speaker'): readonly Who[] => {
  const { named, utterances, gazetteer } = assembly
  const named1 = named.at.get(headStart(mention)) ?? []
  if (!isFirstPerson(mention) && !hasOurs(mention)) return named1
  const speaker = innermost(utterances, mention)?.sources[0]?.who
  if (!speaker) return named1
  const state = own === 'state' && speaker.kind !== 'PERSON' ? stateBehind(gazetteer, speaker) : null
  return [state ?? speaker]
}

/** "our side", "our embassy": a body of the speaker's. */
const hasOurs = ({ unit, head }: Mention): boolean =>
  /^(side|embassy|government|country|delegation|nation|state|troops|forces)$/i.test(wordAt(unit, head).text) &&
  dependents(unit, head, 'nmod:poss').some((child) => /^(our|my)$/i.test(wordAt(unit, child).text))

/** What naming a mention needs. */
interface Naming {
  readonly named: Named
  readonly utterances: readonly Placed[]
  readonly gazetteer: Gazetteer
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

const place = (text: string, naming: Naming, candidate: Candidate): Placed => {
  const { source } = candidate
  const { named } = naming
  if (!source) return { candidate, sources: [] }
  const label = candidate.ruleId.endsWith('/label') ? labelled(naming, source) : null
  const whos = label
    ? [label]
    : whoOf(naming, source, candidate.rule.relation.family === 'utterance' ? 'speaker' : 'state')
  const owner = whos.length === 0 && candidate.rule.form !== 'verb' ? named.inside.get(headStart(source)) : undefined
  const unit = named.units.get(headStart(source))
  const unnamed =
    whos.length === 0 && !owner && unit && candidate.rule.relation.family === 'utterance'
      ? unnamedSpeaker(unit, source.head)
      : null
  const all = owner ? [owner] : unnamed ? [unnamed] : whos
  return {
    candidate,
    sources: all
      .filter((who) => candidate.rule.relation.source.includes(who.kind))
      .map((who) => ({ ...toRef(text, who, source), who })),
  }
}

/** Outermost first: the longest content around a span comes first. Coordinated speakers count once, by the first named. */
const speakersOf = (utterances: readonly Placed[], placed: Placed): ActorRef[] => {
  const { candidate } = placed
  const around = utterances.filter(
    (other) =>
      other.candidate !== candidate &&
      other.candidate.cue.start !== candidate.cue.start &&
      other.sources.length > 0 &&
      other.candidate.content.some((part) => within(candidate.cue, part)),
  )
  const byCue = new Map<number, Placed>()
  for (const one of around) if (!byCue.has(one.candidate.cue.start)) byCue.set(one.candidate.cue.start, one)
  return [...byCue.values()]
    .sort((a, b) => size(b.candidate) - size(a.candidate))
    .map(({ sources }) => strip(sources[0] as Placed['sources'][number]))
}

const strip = ({ id, name, iso3, mention }: ActorRef): ActorRef => ({ id, name, iso3, mention })

/** Those named by the first phrase that names an actor of a kind the rule allows, or the actor inside it; "both sides" are two. */
const targetsOf = (text: string, naming: Naming, placed: Placed): Referred[] => {
  const { candidate, sources } = placed
  const { target, family } = candidate.rule.relation
  // Only an utterance is addressed to the unnamed: "pledged to send 20,000 soldiers" is no pledge to soldiers.
  const allowed = (who: Who): boolean =>
    target.includes(who.kind) &&
    !(who.provisional && (family !== 'utterance' || isPress(who))) &&
    !sources.some(({ id }) => id === who.id)
  for (const mention of candidate.targets) {
    const inside = naming.named.inside.get(headStart(mention))
    const whos = whoOf(naming, mention).filter(allowed)
    if (whos.length > 0) return whos.map((who) => ({ ...toRef(text, who, mention), who }))
    if (inside && allowed(inside)) return [{ ...toRef(text, inside, mention), who: inside }]
  }
  return []
}

type Referred = ActorRef & { readonly who: Who }

/** Those who merely stand by with a notebook are no addressee (guidelines, clarifications). */
const isPress = ({ name }: Who): boolean => /(^| )(reporters?|journalists?|media|press|newspapers?)$/i.test(name)

const negatedByDenial = (utterances: readonly Placed[], candidate: Candidate): boolean =>
  utterances.some(
    (other) =>
      other.candidate.rule.relation.negatesContent &&
      other.candidate.polarity === 'POSITIVE' &&
      other.candidate.content.some((part) => within(candidate.cue, part)),
  )

/** "has not confirmed that it fired", "did not say who attacked": what is not said is not told. */
const unsaid = (utterances: readonly Placed[], { cue }: Candidate): boolean =>
  utterances.some(
    ({ candidate }) => candidate.polarity === 'NEGATIVE' && candidate.content.some((part) => within(cue, part)),
  )

/** Why a candidate gives no statement; null when it does. */
const objection = (placed: Placed, speakers: readonly ActorRef[], utterances: readonly Placed[]): string | null => {
  const { candidate, sources } = placed
  const { family } = candidate.rule.relation
  if (candidate.source && sources.length === 0 && candidate.rule.form !== 'lacking') return 'source names no actor'
  if (!candidate.source && family !== 'absence') return 'no source'
  if ((family === 'deed' || family === 'agreement') && candidate.modality !== 'ACTUAL') return 'not told as a fact'
  if (candidate.modality === 'COUNTERFACTUAL') return 'contrary to fact'
  if (family !== 'utterance' && unsaid(utterances, candidate)) return 'not said'
  if (
    family === 'commitment' &&
    !candidate.ownWord &&
    candidate.modality !== 'ACTUAL' &&
    candidate.conditions.length === 0
  )
    return 'not told as a fact'
  if (candidate.ifConditional && speakers.at(-1)?.id === sources[0]?.id) return 'no condition of its own'
  if (candidate.ownWord && speakers.at(-1)?.id !== sources[0]?.id) return 'not the speaker’s own word'
  return null
}

/** Every source with every target; null stands for nobody named. */
const pairs = (
  { candidate, sources }: Placed,
  targets: readonly Referred[],
): (readonly [Referred | null, Referred | null])[] => {
  const [first, second] = sources
  // "Lebanon and Israel signed": one statement of the two; three or more parties give one each (guideline 8).
  if (candidate.rule.relation.symmetric && targets.length === 0 && sources.length === 2 && first && second)
    return [[first, second]]
  const others = targets.length ? targets : [null]
  return (sources.length ? sources : [null]).flatMap((source) => others.map((target) => [source, target] as const))
}

interface Parties {
  readonly source: ActorRef | null
  readonly target: ActorRef | null
}

interface Assembly extends Naming {
  readonly document: Document
}

const toStatement = (assembly: Assembly, placed: Placed, { source, target }: Parties): Statement => {
  const { document, gazetteer, utterances } = assembly
  const { candidate } = placed
  const { text } = document
  const { relation } = candidate.rule
  const speakers = speakersOf(utterances, placed)
  const denied = relation.family !== 'utterance' && negatedByDenial(utterances, candidate)
  const polarity = denied && candidate.polarity === 'POSITIVE' ? 'NEGATIVE' : candidate.polarity
  const object = takenUp(assembly, placed)?.object ?? candidate.object
  const objectText = object ? text.slice(object.start, object.end) : null
  const parts = { relation, source: source?.id ?? null, target: target?.id ?? null, day: document.publishedAt }
  const reported = speakers.length > 0
  const commitment = candidate.commitment && polarity === 'POSITIVE' ? candidate.commitment : null
  return {
    id: hashId(
      document.id,
      relation.kind,
      candidate.cue.start,
      candidate.cue.end,
      source?.id ?? null,
      target?.id ?? null,
      polarity,
    ),
    kind: relation.kind,
    family: relation.family,
    polarity,
    modality: candidate.modality,
    speakers,
    source: source ? strip(source) : null,
    target: target && strip(target),
    object:
      objectText === null
        ? null
        : objectOf(gazetteer, { ...parts, text: objectText, place: `${document.id}:${object?.start}` }),
    cue: quoteAt(text, candidate.cue),
    content: contentOf(text, candidate.content),
    evidence: quoteAt(text, candidate.evidence),
    conditional: candidate.conditions.length > 0,
    conditions: candidate.conditions.map((span) => quoteAt(text, span)),
    commitment: commitment && {
      force: commitment.force,
      action: objectText,
      beneficiary: target?.name ?? null,
      deadline: candidate.deadline,
      claimedStage: commitment.claimed,
      // Told by somebody else, or by one party alone: the article shows no more than the claim (guideline 33).
      evidencedStage: reported && speakers.at(-1)?.id !== source?.id ? 'CLAIMED' : commitment.evidenced,
    },
    cameo: relation.cameo,
    rule: candidate.ruleId,
    confidence: candidate.confidence,
  }
}

const TAKES_UP =
  /^(the|this|that|these|those|its|his|her|their)? ?(statement|claim|complaint|assertion|accusation|allegation|charge|remark|report|warning|denial|suggestion|position|view)s?$|^(this|that|it)$/i

/** "denied the claim": what another speaker said last, where the words say no more than that it was said. */
const takenUp = ({ document, utterances }: Assembly, placed: Placed): Candidate | null => {
  const { candidate, sources } = placed
  if (candidate.rule.relation.family !== 'utterance' || !candidate.object) return null
  if (!TAKES_UP.test(document.text.slice(candidate.object.start, candidate.object.end))) return null
  const before = utterances.filter(
    (other) =>
      other.candidate.cue.start < candidate.cue.start &&
      other.sources.some(({ id }) => !sources.some((own) => own.id === id)) &&
      size(other.candidate) > 0 &&
      !TAKES_UP.test(document.text.slice(other.candidate.content[0]?.start, other.candidate.content[0]?.end)),
  )
  return before.at(-1)?.candidate ?? null
}

const contentOf = (text: string, parts: readonly Span[]): Statement['content'] => {
  const first = parts[0]
  if (!first) return null
  const whole = quoteAt(text, { start: first.start, end: Math.max(...parts.map(({ end }) => end)) })
  return parts.length > 1 ? { ...whole, parts: parts.map(({ start, end }) => [start, end]) } : whole
}

const spansOf = (statement: Statement): Quote[] => [
  statement.cue,
  statement.evidence,
  ...statement.conditions,
  ...(statement.content ? [statement.content] : []),
  ...[statement.source, statement.target, ...statement.speakers].flatMap((ref) => (ref?.mention ? [ref.mention] : [])),
]

/** "We" and "our" in somebody's words, and the labels of answers. */
const spokenMentions = (naming: Naming): NamedSpan[] => [
  ...naming.named.ours.flatMap((span) => {
    const speaker = innermost(naming.utterances, span)?.sources[0]
    return speaker ? [{ who: speaker.who, span }] : []
  }),
  ...naming.utterances.flatMap(({ candidate, sources }) =>
    candidate.ruleId.endsWith('/label') && sources[0] ? [{ who: sources[0].who, span: candidate.cue }] : [],
  ),
]

const actorsOf = (
  text: string,
  mentions: readonly NamedSpan[],
  statements: readonly Statement[],
  referred: readonly Who[],
): Actor[] => {
  const actors = new Map<string, { who: Who; spans: Map<number, Span> }>()
  const used = new Set(
    statements.flatMap(({ source, target, speakers }) =>
      [source, target, ...speakers].flatMap((ref) => (ref ? [ref.id] : [])),
    ),
  )
  for (const { who, span } of mentions) {
    if (who.provisional && !used.has(who.id)) continue
    const entry = actors.get(who.id) ?? { who, spans: new Map() }
    entry.spans.set(span.start, span)
    actors.set(who.id, entry)
  }
  for (const who of referred) if (used.has(who.id) && !actors.has(who.id)) actors.set(who.id, { who, spans: new Map() })
  return [...actors.values()]
    .map(({ who, spans }) => ({
      id: who.id,
      name: who.name,
      kind: who.kind,
      iso3: who.iso3,
      country: who.country,
      wikidata: who.wikidata,
      provisional: who.provisional,
      mentions: [...spans.values()].sort((a, b) => a.start - b.start).map((span) => quoteAt(text, span)),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** What resolving knows before it reads: who there is, and the nouns of deeds ("strikes"), whose adjective acts. */
export interface ResolveTables {
  readonly gazetteer: Gazetteer
  readonly deeds: ReadonlySet<string>
}

/**
 * Candidates with their mentions turned into actors, conditions of doubt applied, and every span checked against the text.
 * What gives no statement is counted by its reason.
 */
export const resolve = ({ gazetteer, deeds }: ResolveTables, document: Document, extraction: Extraction): Reading => {
  const discourse: Discourse = { day: document.publishedAt ?? '9999-12-31', said: [] }
  const named = nameAll({ gazetteer, discourse, isDeed: (lemma) => deeds.has(lemma) }, extraction)
  const utterances: Placed[] = []
  const naming = { named, utterances, gazetteer }
  for (const candidate of extraction.candidates)
    if (candidate.rule.relation.family === 'utterance') utterances.push(place(document.text, naming, candidate))
  const byCandidate = new Map(utterances.map((placed) => [placed.candidate, placed]))
  const dropped: Record<string, number> = {}
  const drop = (reason: string): void => {
    dropped[reason] = (dropped[reason] ?? 0) + 1
  }
  const assembly = { ...naming, document }
  const statements = new Map<string, Statement>()
  const referred: Who[] = []
  for (const candidate of extraction.candidates) {
    const placed = byCandidate.get(candidate) ?? place(document.text, naming, candidate)
    const reason = objection(placed, speakersOf(utterances, placed), utterances)
    if (reason) drop(reason)
    else
      for (const [source, target] of pairs(placed, targetsOf(document.text, assembly, placed))) {
        const statement = toStatement(assembly, placed, { source, target })
        referred.push(...[source, target].flatMap((ref) => ref?.who ?? []))
        if (!spansOf(statement).every((quote) => quoteHolds(document.text, quote))) drop('span does not hold')
        else if (!statements.has(statement.id)) statements.set(statement.id, statement)
      }
  }
  const list = [...statements.values()]
  const mentions = [...named.mentions, ...spokenMentions(naming)]
  return { statements: list, actors: actorsOf(document.text, mentions, list, referred), dropped }
}
