import { hashId } from '../article/document.ts'
import type { Candidate } from '../extract/candidate.ts'
import { base, isBelow, markers, wordAt } from '../extract/rules/tree.ts'
import type { Polarity } from '../ontology/relations.ts'
import { type Span, within } from '../text/span.ts'
import { agreementOf, type Dealing } from './agreements.ts'
import { daysIn } from './days.ts'
import { type Gist, gistOf } from './gist.ts'
import { type IssueIndex, issuesIn } from './issues.ts'
import { type Matter, matterOf } from './matter.ts'
import type { Placed } from './place.ts'
import type { ActorRef, Statement } from './statement.ts'
import { type Hearing, pointerOf, takenUp } from './taken-up.ts'
import { targetsOf } from './targets.ts'
import { type PlacedWord, wordsIn } from './words.ts'

/** What finding the nodes of an article's statements stands on. */
export interface Scene extends Dealing, Hearing {
  readonly issues: IssueIndex
}

/** What a statement tells beside its words. */
export interface Told {
  readonly source: ActorRef | null
  readonly target: ActorRef | null
  readonly speakers: readonly ActorRef[]
  readonly polarity: Polarity
}

/** What a statement is about: the node, and the matter, by which those who say other things of it are found. */
export interface Found {
  readonly object: Statement['object']
  readonly matter: Matter | null
}

/** Few words ("the talks had failed") are said again of other things: they are a claim of their month. */
const FEW = 4

/** What a gist is bound to: one word to the place it stands in, a bare topic to the article, few words to its month, more to nothing. */
const boundTo = (scene: Scene, { size, dated, clause }: Gist, start: number): string | null => {
  if (size < 2) return `${scene.document}:${start}`
  if (size < 3 && !clause) return scene.document
  return size <= FEW && !dated ? (scene.day?.slice(0, 7) ?? scene.document) : null
}

/** Who acts in words that name nobody: "accused Russia of shelling", "denied shelling". */
const actorIn = (scene: Scene, { candidate, sources }: Placed): string | null =>
  targetsOf(scene.text, scene, { candidate, sources })[0]?.id ?? sources[0]?.id ?? null

const claimOf = (scene: Scene, placed: Placed, { source, target }: Told): Found => {
  const teller = takenUp(scene, placed)
  const { candidate } = teller ?? placed
  const object = candidate.object ?? candidate.cue
  const text = scene.text.slice(object.start, object.end)
  if (!teller && pointerOf(scene, object)) {
    return { object: { type: 'Claim', id: `claim-${hashId(scene.document, object.start)}`, text }, matter: null }
  }
  const actor = teller ? actorIn(scene, teller) : (target?.id ?? source?.id ?? null)
  const spans = candidate.content.length > 0 ? candidate.content : [object]
  const speaker = (teller ? teller.sources[0] : source)?.id ?? null
  const gist = gistOf(scene, spans, { actor, future: false, speaker })
  return {
    object: { type: 'Claim', id: `claim-${hashId(gist.key, boundTo(scene, gist, object.start))}`, text },
    matter: matterOf({ gist, text, of: ['said'], least: gist.clause ? 3 : 4 }),
  }
}

/** What an actor takes a position on: what it would do, or what it stands for or against, without who acts. */
const positionOn = (text: string, gist: Gist, actor: string | null): Matter | null =>
  matterOf({ gist, text, actor, of: ['position'], least: 2 })

/** The words of a span that are no part of others. */
const without = (span: Span, others: readonly Span[]): Span[] => {
  const left: Span[] = []
  let { start } = span
  for (const other of [...others].sort((a, b) => a.start - b.start)) {
    if (!within(other, span) || other.start < start) continue
    left.push({ start, end: other.start })
    start = other.end
  }
  return [...left, { start, end: span.end }].filter(({ start, end }) => start < end)
}

const commitmentOf = (scene: Scene, { candidate }: Placed, { source, polarity }: Told, text: string): Found => {
  const object = candidate.object ?? candidate.cue
  const apart = candidate.conditions.filter((condition) => !within(condition, object))
  const actor = source?.id ?? null
  const sense = { actor, future: true, cue: candidate.cue }
  const gist = gistOf(scene, [object, ...apart], sense)
  const { kind } = candidate.rule.relation
  const bound = boundTo(scene, gist, object.start)
  const idAs = (said: Polarity): string => `commitment-${hashId(kind, said, actor, gist.key, bound)}`
  const contrary = idAs(polarity === 'POSITIVE' ? 'NEGATIVE' : 'POSITIVE')
  const own = candidate.conditions.length > 0 ? gistOf(scene, without(object, candidate.conditions), sense) : gist
  return {
    object: { type: 'Commitment', id: idAs(polarity), text, contrary },
    matter: positionOn(text, own, actor),
  }
}

/** True for a word that hangs on the cue, with no other clause between. */
const isOfCue = ({ cue }: Candidate, { unit, index }: PlacedWord): boolean => {
  for (let at = index, steps = 0; at >= 0 && steps < 12; at = wordAt(unit, at).head, steps++) {
    if (within(wordAt(unit, at), cue)) return true
    if (at !== index && wordAt(unit, at).upos === 'VERB') return false
  }
  return false
}

/** "29 October 2022. Russia suspends …": the day that opens a paragraph is that of all it tells. */
const dayOfParagraph = ({ text, words, day }: Scene, at: number): string | null => {
  const start = text.lastIndexOf('\n', at) + 1
  const first = wordsIn(words, { start, end: at }).find(({ word }) => word.upos !== 'PUNCT')
  if (!first) return null
  const rest = first.unit.words.slice(first.index).filter(({ upos }) => upos !== 'PUNCT')
  const [told] = daysIn(rest, { today: day, ahead: () => false })
  return told && told.from === 0 && told.to === rest.length ? told.day : null
}

/** The day of a deed: the one its own clause tells, else that of its paragraph, else that of the article. */
const dayOf = (scene: Scene, candidate: Candidate): string | null => {
  const own = new Map(wordsIn(scene.words, candidate.evidence).map((place) => [place.word.start, place]))
  for (const unit of new Set([...own.values()].map((place) => place.unit)))
    for (const { from, to, day } of daysIn(unit.words, { today: scene.day, ahead: () => false }))
      for (let at = from; at < to; at++) {
        const place = own.get(wordAt(unit, at).start)
        if (place && isOfCue(candidate, place)) return day
      }
  return dayOfParagraph(scene, candidate.evidence.start) ?? scene.day
}

const PLACE = /^(in|at|near|on|outside|around|over)$/

/** The names of places and things in what was done, other than actors: they tell one strike from another. */
const namesOf = (scene: Scene, candidate: Candidate): string[] => {
  const object = wordsIn(scene.words, candidate.object ?? candidate.cue)
  const [cue] = wordsIn(scene.words, candidate.cue)
  const around = wordsIn(scene.words, candidate.evidence).filter(
    ({ unit, index, word }) =>
      base(word.deprel) === 'obl' &&
      isOfCue(candidate, { unit, index, word }) &&
      markers(unit, index).some((mark) => PLACE.test(mark)),
  )
  const places = around.flatMap((top) =>
    wordsIn(scene.words, candidate.evidence).filter(
      ({ unit, index }) => unit === top.unit && isBelow(unit, index, top.index),
    ),
  )
  const days = new Set(
    cue
      ? daysIn(cue.unit.words, { today: scene.day, ahead: () => false }).flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, k) => wordAt(cue.unit, from + k).start),
        )
      : [],
  )
  return [...new Set([...object, ...places])]
    .filter(
      ({ word }) =>
        word.upos === 'PROPN' &&
        !days.has(word.start) &&
        !scene.named.at.get(word.start)?.some(({ provisional }) => !provisional),
    )
    .map(({ word }) => word.text.toLowerCase())
    .sort()
}

/** What tells deeds of one kind between the same parties on one day apart: names, numbers, or all words where nobody is acted on. */
const whatOf = (scene: Scene, candidate: Candidate, target: ActorRef | null) => {
  const sense = { actor: null, future: false, undated: true }
  const gist = gistOf(scene, [candidate.object ?? candidate.cue], sense)
  const names = target && !candidate.rule.relation.manyADay ? [] : namesOf(scene, candidate)
  const named = target !== null || names.length > 0
  return { gist, names, named, key: named ? [...names, ...gist.numbers].join(' ') : gist.key }
}

const eventOf = (scene: Scene, { candidate }: Placed, { source, target, polarity }: Told, text: string): Found => {
  const { kind, symmetric } = candidate.rule.relation
  const day = dayOf(scene, candidate)
  const parties = [source?.id ?? null, target?.id ?? null]
  const what = whatOf(scene, candidate, target)
  const sides = symmetric ? parties.sort() : parties
  const id = hashId(kind, polarity, ...sides, day ?? scene.document, what.key)
  const gist = what.named ? { marks: [...what.names, ...what.gist.numbers] } : what.gist
  return {
    object: { type: 'Event', id: `event-${id}`, text, ...(day ? { date: day } : {}) },
    matter: source && day ? matterOf({ gist, text, of: [kind, ...sides, day], least: what.named ? 0 : 2 }) : null,
  }
}

/** Who has made an agreement by what is told here. */
const partnersOf = ({ candidate }: Placed, { source, target }: Told): string[] | null =>
  candidate.rule.relation.family === 'agreement' && source && target ? [source.id, target.id] : null

const idsOf = (refs: readonly (ActorRef | null)[]): string[] => refs.flatMap((ref) => ref?.id ?? [])

const issueOf = (scene: Scene, candidate: Candidate, text: string): Found => {
  const [named] = issuesIn(scene.issues, text)
  const gist = gistOf(scene, [candidate.object ?? candidate.cue], { actor: null, future: false })
  const matter = positionOn(text, gist, null)
  if (named) return { object: { type: 'Issue', id: named.id, text: named.name }, matter }
  const id = `issue-${hashId(gist.key, gist.size < 3 ? scene.document : null)}`
  return { object: { type: 'Issue', id, text }, matter }
}

const agreementIn = (scene: Scene, placed: Placed, told: Told, span: Span): Found => {
  const { candidate } = placed
  const { text, ...rest } = agreementOf(scene, {
    span,
    text: scene.text.slice(span.start, span.end),
    near: idsOf([told.source, told.target, ...told.speakers]),
    partners: partnersOf(placed, told),
    day: dayOf(scene, candidate),
  })
  const matter = matterOf({ gist: { marks: [] }, text, of: ['agreement', rest.id], least: 0 })
  return { object: { type: 'Agreement', ...rest, text }, matter }
}

/**
 * The node a statement is about. A claim is the gist of its words; a commitment its maker, kind and gist; an event its kind, parties
 * and day; an agreement the one the seeds or the article name. Nothing is merged where parties, polarity, numbers or days differ.
 */
export const objectOf = (scene: Scene, placed: Placed, told: Told): Found => {
  const { candidate } = placed
  const { object: type } = candidate.rule.relation
  // "Rubio and Lavrov met": nothing is left to be told of the event but itself.
  const span = candidate.object ?? (type === 'Event' && told.target ? candidate.evidence : null)
  if (type === null || type === 'Actor' || !span) return { object: null, matter: null }
  const text = scene.text.slice(span.start, span.end)
  switch (type) {
    case 'Claim':
      return claimOf(scene, placed, told)
    case 'Commitment':
      return commitmentOf(scene, placed, told, text)
    case 'Event':
      return eventOf(scene, placed, told, text)
    case 'Issue':
      return issueOf(scene, candidate, text)
    case 'Agreement':
      return agreementIn(scene, placed, told, span)
  }
}
