import { hull, type Span } from '../../text/span.ts'
import { continued, type Filler, isFiniteVerb } from './arguments.ts'
import { ANAPHORS, ANSWERING, asideStart, DAY, firstOf, indicesBetween, reportedBetween } from './clause-end.ts'
import type { Frame } from './frames.ts'
import type { Match } from './match.ts'
import { widened, withObject } from './object-content.ts'
import { clauseSpan, fullPhrase } from './phrase.ts'
import { base, dependents, lemmaAt, markers, spanOf, subtree, type Unit, wordAt } from './tree.ts'

/** The words of a slot's filler. */
export const fillerSpan = (unit: Unit, { head, type }: Filler): Span | null =>
  type === 'clause' ? clauseSpan(unit, head) : fullPhrase(unit, head)

/** "told Stoltenberg on Wednesday that": the last such word before the clause, with no verb in between. */
const thatBefore = (unit: Unit, verb: number, clause: number): number | undefined => {
  const between = unit.words.slice(verb + 1, clause)
  const at = between.findLastIndex(({ text, upos }) => text.toLowerCase() === 'that' && upos === 'SCONJ')
  return at < 0 || between.slice(0, at).some(({ upos }) => upos === 'VERB') ? undefined : verb + 1 + at
}

/** "said the road, built in May, would …": the noun phrase right after a verb of saying and its day; the end of the unit without. */
const subjectAfter = (unit: Unit, verb: number): number => {
  let at = verb + 1
  while (at < unit.words.length && (DAY.test(wordAt(unit, at).text) || /^["“]$/.test(wordAt(unit, at).text))) at++
  return /^(DET|NOUN|PROPN|PRON|NUM|ADJ)$/.test(unit.words[at]?.upos ?? '') ? at : unit.words.length
}

/**
 * A that-clause runs from its marker to the next predicate of the speaker: the parser often ends it too early, and newswire
 * seldom goes on in its own voice within the sentence (PolNeAR: contents that follow their cue).
 */
const reportedClause = ({ frame, rule }: Match, filler: Filler, reports: ReadonlySet<string>): Span | null => {
  const { unit, head } = frame
  if (filler.from !== undefined) return reportedBetween(frame, filler.from, filler.from, reports)
  const after = rule.target.includes('object') ? unit.words.length : subjectAfter(unit, head)
  const own = subtree(unit, filler.head).filter((index) => index > head)
  // "When the road opened, Norway said it would pay": a clause that the tree finds before its verb, and one right after it.
  if (filler.head < head && unit.words.some((_, index) => index > after && isFiniteVerb(unit, index)))
    return reportedBetween(frame, after, after, reports)
  if (filler.head < head || own.length === 0) return fillerSpan(unit, filler)
  const that = dependents(unit, filler.head, 'mark').find((mark) => lemmaAt(unit, mark) === 'that' && mark > head)
  const told = that ?? thatBefore(unit, head, filler.head) ?? Math.min(...own)
  let from = Math.min(told, after)
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
  const which = (index: number): boolean => lemmaAt(unit, index) === 'which' && comma(index)
  if (object.local !== undefined && frame.passive && which(object.local)) return object.local
  // "which Niger denied", "which Niger declined to confirm".
  const answered = [head, wordAt(unit, head).head].flatMap((verb) => dependents(unit, verb, 'obj')).find(which)
  if (answered !== undefined && ANSWERING.has(frame.lemma)) return answered
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
      ? reportedClause(match, filler, reports)
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
