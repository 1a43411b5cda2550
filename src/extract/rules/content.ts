import type { Span } from '../../text/span.ts'
import { continued, type Filler, OBJECT_CONTROL } from './arguments.ts'
import type { Frame } from './frames.ts'
import type { Match } from './match.ts'
import { clauseSpan, fullPhrase, phraseSpan } from './phrase.ts'
import { base, dependents, lemmaAt, markers, spanOf, subtree, type Unit, wordAt } from './tree.ts'

/** The smallest span that holds all the spans. */
export const hull = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
})

/** The words of a slot's filler. */
export const fillerSpan = (unit: Unit, { head, type }: Filler): Span | null =>
  type === 'clause' ? clauseSpan(unit, head) : fullPhrase(unit, head)

const indicesBetween = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k)

const firstOf = (unit: Unit, head: number): number =>
  Math.min(...subtree(unit, head).filter((index) => wordAt(unit, index).upos !== 'PUNCT'), head)

/** "said Kyiv would follow and proposed …": a reporting verb in the tense of the cue, without a subject, is the speaker's again. */
const nextPredicate = (unit: Unit, cue: number, reports: ReadonlySet<string>): number => {
  const { xpos } = wordAt(unit, cue)
  const verb = unit.words.findIndex(
    (word, index) =>
      index > cue + 2 &&
      word.xpos === xpos &&
      /^(VBD|VBZ|VBP)$/.test(xpos) &&
      reports.has(word.lemma.toLowerCase()) &&
      unit.words[index - 1]?.upos === 'CCONJ' &&
      unit.words.slice(cue + 1, index - 1).some(({ xpos: tag }) => tag === 'MD'),
  )
  return verb < 0 ? unit.words.length : verb - 1
}

/** Where a reported clause ends: before the next predicate of the same speaker, else at the end of the unit. */
const clauseEnd = (unit: Unit, cue: number, after: number, reports: ReadonlySet<string>): number => {
  const next = dependents(unit, cue, 'conj', 'parataxis', 'advcl').filter((child) => {
    if (child <= after) return false
    const own = dependents(unit, child, 'nsubj', 'nsubj:pass').length > 0
    return reports.has(lemmaAt(unit, child)) || (base(wordAt(unit, child).deprel) === 'conj' && !own)
  })
  const outer = next.length ? Math.min(...next.map((child) => firstOf(unit, child))) : unit.words.length
  return Math.min(outer, nextPredicate(unit, cue, reports))
}

const DAY = /^((mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|earlier|later|also)$/i

const ANAPHORS = new Set(
  'statement claim complaint assertion accusation allegation charge step move position view remark comment assessment demand warning proposal offer decision figure report version suggestion idea'.split(
    ' ',
  ),
)

/** The comma before "a claim echoed by", "which was denied by", "as confirmed by": others' words on the clause before it; -1 without. */
const asideStart = (unit: Unit, from: number): number =>
  unit.words.findIndex(({ text }, comma) => {
    if (comma <= from || text !== ',') return false
    const next = unit.words.slice(comma + 1, comma + 9)
    const by = next.findIndex((word) => word.text.toLowerCase() === 'by')
    const opener = next[0]?.text.toLowerCase() ?? ''
    const opens = /^(as|which)$/.test(opener) || next.slice(0, 3).some(({ lemma }) => ANAPHORS.has(lemma.toLowerCase()))
    return opens && by > 0 && next.slice(1, by).some(({ xpos }) => /^(VBN|VBD)$/.test(xpos))
  })

const ASIDE = /^(though|although|despite)$/i

/**
 * The comma before what the narrator adds: "said the road was open, though the envoy …", "…, citing the weather" (PolNeAR: 18 of 22
 * such clauses stand outside what is said); -1 without.
 */
const narratorStart = (unit: Unit, from: number, reports: ReadonlySet<string>): number =>
  unit.words.findIndex(({ text }, comma) => {
    const next = unit.words[comma + 1]
    if (comma <= from + 2 || text !== ',' || !next) return false
    const even = next.text.toLowerCase() === 'even' && unit.words[comma + 2]?.text.toLowerCase() === 'though'
    return even || ASIDE.test(next.text) || (next.xpos === 'VBG' && reports.has(next.lemma.toLowerCase()))
  })

/** From a word to the next predicate of the speaker or others' words on the clause, at least to `last`. */
const reportedBetween = (
  { unit, head }: Frame,
  from: number,
  last: number,
  reports: ReadonlySet<string>,
): Span | null => {
  const end = Math.max(last + 1, clauseEnd(unit, head, last, reports))
  const stops = [asideStart(unit, from), narratorStart(unit, from, reports)].filter((stop) => stop > from)
  return spanOf(unit, indicesBetween(from, Math.min(end, ...stops)))
}

/** "told Stoltenberg on Wednesday that": the last such word before the clause, with no verb in between. */
const thatBefore = (unit: Unit, verb: number, clause: number): number | undefined => {
  const between = unit.words.slice(verb + 1, clause)
  const at = between.findLastIndex(({ text, upos }) => text.toLowerCase() === 'that' && upos === 'SCONJ')
  return at < 0 || between.slice(0, at).some(({ upos }) => upos === 'VERB') ? undefined : verb + 1 + at
}

/**
 * A that-clause runs from its marker to the next predicate of the speaker: the parser often ends it too early, and newswire
 * seldom goes on in its own voice within the sentence (PolNeAR: contents that follow their cue).
 */
const reportedClause = (frame: Frame, filler: Filler, reports: ReadonlySet<string>): Span | null => {
  const { unit, head } = frame
  if (filler.from !== undefined) return reportedBetween(frame, filler.from, filler.from, reports)
  const own = subtree(unit, filler.head).filter((index) => index > head)
  if (filler.head < head || own.length === 0) return fillerSpan(unit, filler)
  const that = dependents(unit, filler.head, 'mark').find((mark) => lemmaAt(unit, mark) === 'that' && mark > head)
  let from = that ?? thatBefore(unit, head, filler.head) ?? Math.min(...own)
  while (from < filler.head && DAY.test(wordAt(unit, from).text)) from++
  return reportedBetween(frame, from, Math.max(...own), reports)
}

/** A clause after a preposition is told without it: "accused her of being asleep". */
const prepositional = (unit: Unit, filler: Filler): Span | null =>
  filler.type === 'clause'
    ? spanOf(
        unit,
        subtree(
          unit,
          filler.head,
          (child) => ['case', 'mark', 'cc', 'punct'].includes(base(wordAt(unit, child).deprel)) && child < filler.head,
        ),
      )
    : fullPhrase(unit, filler.head)

/** "called the vote a farce", "blamed Peru for the delay": slots that tell something of the object. */
const OF_OBJECT = /^(as|complement|for|of|over)$/

/**
 * "described the vote as a farce", "urged Peru to sign": what is said is the object with what it is, did or is to do (PolNeAR: 50 of
 * 58 contents of such cues hold the object).
 */
const withObject = ({ frame, rule, target }: Match, slot: string, spans: readonly Span[]): Span[] => {
  const object = (rule.preps.length > 0 ? target : frame.slots.get('object'))?.[0]
  const urged = slot === 'to' && (OBJECT_CONTROL.has(frame.lemma) || rule.preps.length > 0)
  if (!object || !(urged || OF_OBJECT.test(slot)) || object.head <= frame.head || frame.form !== 'verb')
    return [...spans]
  const span = phraseSpan(frame.unit, object.head)
  return spans.length > 0 ? [hull([span, ...spans])] : [...spans]
}

/** The first word of "which", "a claim that" or "as" when it takes up the clause before it, else -1. */
export const anaphor = (frame: Frame): number => {
  const { unit, head } = frame
  const as = dependents(unit, head, 'mark', 'advmod', 'case').find(
    (child) => lemmaAt(unit, child) === 'as' && child < head,
  )
  if (as !== undefined && frame.passive) return as
  const object = frame.slots.get('object')?.[0]
  if (!object) return -1
  const comma = (index: number): boolean => index > 1 && wordAt(unit, index - 1).text === ','
  if (object.local !== undefined && lemmaAt(unit, object.local) === 'which' && frame.passive && comma(object.local))
    return object.local
  const start = firstOf(unit, object.head)
  return ANAPHORS.has(lemmaAt(unit, object.head)) && comma(start) && start < head ? start : -1
}

/** The utterance that the clause before an anaphor makes, as the index of its verb; the clause itself when there is none. */
const takenUp = (
  unit: Unit,
  before: number,
  reports: ReadonlySet<string>,
): { readonly verb: number; readonly span: Span | null } => {
  const verb = unit.words.findIndex(
    (word, index) =>
      index < before &&
      word.upos === 'VERB' &&
      reports.has(word.lemma.toLowerCase()) &&
      dependents(unit, index, 'ccomp', 'xcomp').length > 0,
  )
  const clause = verb < 0 ? undefined : dependents(unit, verb, 'ccomp', 'xcomp')[0]
  const from = clause === undefined ? 0 : Math.min(...subtree(unit, clause).filter((index) => index > verb))
  return { verb, span: spanOf(unit, indicesBetween(from, before)) }
}

const STOPS = /^(,|;|:|\.|\?|!|--|—|–|―|-|\(|\)|during|amid)$/i
const EXAMPLE = /^(including|especially|particularly|notably|such)$/i

/** "and Fiji refused": a verb with a tense, before any word that would make it part of a phrase. */
const opensClause = (unit: Unit, from: number): boolean => {
  for (let at = from; at < unit.words.length; at++) {
    const { text, upos } = wordAt(unit, at)
    if (/^(VERB|AUX)$/.test(upos)) return at === from || /^(VBD|VBZ|VBP|MD)$/.test(wordAt(unit, at).xpos)
    if (upos === 'SCONJ' || upos === 'PUNCT' || /^(who|which|that|whose)$/i.test(text)) return false
  }
  return false
}

/** True where what is told of the object ends: a mark, a day, "during", or a predicate of its own. */
const endsObject = (unit: Unit, at: number): boolean => {
  const { text, upos, start } = wordAt(unit, at)
  const next = unit.words[at + 1]
  if (text === '-' && start === wordAt(unit, at - 1).end) return false
  if (text === ',' && EXAMPLE.test(next?.text ?? '')) return false
  if (upos === 'CCONJ') return opensClause(unit, at + 1)
  return STOPS.test(text) || DAY.test(text)
}

/** "defended his plan for the border", "described the raid behind the lines": what follows the object is told of it too. */
const widened = ({ unit, head }: Frame, span: Span, reports: ReadonlySet<string>): Span => {
  const last = unit.words.findLastIndex(({ end }) => end <= span.end)
  if (last < head) return span
  const limit = clauseEnd(unit, head, last, reports)
  let at = last + 1
  while (at < limit && !endsObject(unit, at)) at++
  return { start: span.start, end: wordAt(unit, at - 1).end }
}

/**
 * What a frame reports. One that takes up the clause before it ("a statement echoed by Cuba") does not utter that clause; `echoes`
 * is the index of the verb that does, or -1.
 */
export interface Content {
  readonly spans: readonly Span[]
  readonly takesUp: boolean
  readonly echoes: number
}

/** "advises Chad to wait, arguing that …", "claimed to have signed, a claim echoed by …": what goes on after it is not what was advised or claimed. */
const clipped = ({ unit, head }: Frame, span: Span, reports: ReadonlySet<string>): Span => {
  const goesOn = unit.words.findIndex(
    (word, index) =>
      index > head &&
      word.start > span.start &&
      reports.has(word.lemma.toLowerCase()) &&
      continued(unit, index) === head,
  )
  const ends = [goesOn - 1, asideStart(unit, head)].filter(
    (comma) => comma > head && wordAt(unit, comma).start > span.start,
  )
  const comma = Math.min(...ends)
  return ends.length > 0 && wordAt(unit, comma).end <= span.end ? { ...span, end: wordAt(unit, comma - 1).end } : span
}

/** The words of a clause known by its place, without the punctuation at its end. */
const byPlace = (unit: Unit, from: number, to: number): Span | null =>
  spanOf(
    unit,
    indicesBetween(from, to).filter((index) => index < to - 1 || wordAt(unit, index).upos !== 'PUNCT'),
  )

/** The words reported: the `about` slot, the clause an anaphor takes up, or words outside that the segmenter found. */
export const contentOf = (match: Match, external: readonly Span[], reports: ReadonlySet<string>): Content => {
  const { about, frame, rule } = match
  const { unit } = frame
  const before = anaphor(frame)
  if (before > 0) {
    const { verb, span } = takenUp(unit, before, reports)
    if (span) return { spans: [span], takesUp: true, echoes: verb }
  }
  if (!about)
    return {
      spans: rule.about.includes('quote') || rule.about.includes('that') ? external : [],
      takesUp: false,
      echoes: -1,
    }
  const span = (filler: Filler): Span | null => {
    if (filler.from !== undefined && filler.to !== undefined) return byPlace(unit, filler.from, filler.to)
    return about.slot === 'that' && filler.type === 'clause' && frame.form === 'verb'
      ? reportedClause(frame, filler, reports)
      : /^(that|to|ing|object|subject|complement)$/.test(about.slot)
        ? fillerSpan(unit, filler)
        : prepositional(unit, filler)
  }
  const spans = about.fillers.flatMap((filler) => span(filler) ?? []).map((one) => clipped(frame, one, reports))
  const whole = spans.length > 1 ? [hull(spans)] : withObject(match, about.slot, spans)
  const widens = frame.form === 'verb' && !frame.passive && about.slot !== 'that'
  const inside = widens ? whole.map((one) => widened(frame, one, reports)) : whole
  const quoted = rule.about.includes('quote')
    ? external.filter((one) => !inside.some((own) => one.start < own.end && own.start < one.end))
    : []
  return { spans: [...inside, ...quoted].sort((a, b) => a.start - b.start), takesUp: false, echoes: -1 }
}

/** A prepositional phrase with its preposition, for conditions: "to the full execution of the package". */
export const withPreposition = (unit: Unit, { head }: Filler): Span | null =>
  markers(unit, head).length
    ? spanOf(
        unit,
        subtree(unit, head, (child) => base(wordAt(unit, child).deprel) === 'cc'),
      )
    : null
