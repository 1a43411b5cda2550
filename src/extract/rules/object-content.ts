import { hull, type Span } from '../../text/span.ts'
import { OBJECT_CONTROL } from './arguments.ts'
import { clauseEnd, DAY } from './clause-end.ts'
import type { Frame } from './frames.ts'
import type { Match } from './match.ts'
import { phraseSpan } from './phrase.ts'
import { type Unit, wordAt } from './tree.ts'

/** "called the vote a farce", "blamed Peru for the delay": slots that tell something of the object. */
const OF_OBJECT = /^(as|complement|for|of|over)$/

/**
 * "described the vote as a farce", "urged Peru to sign": what is said is the object with what it is, did or is to do (PolNeAR: 50 of
 * 58 contents of such cues hold the object).
 */
export const withObject = ({ frame, rule, target }: Match, slot: string, spans: readonly Span[]): Span[] => {
  const object = (rule.preps.length > 0 ? target : frame.slots.get('object'))?.[0]
  const urged = slot === 'to' && (OBJECT_CONTROL.has(frame.lemma) || rule.preps.length > 0)
  if (!object || !(urged || OF_OBJECT.test(slot)) || object.head <= frame.head || frame.form !== 'verb')
    return [...spans]
  const span = phraseSpan(frame.unit, object.head)
  return spans.length > 0 ? [hull([span, ...spans])] : [...spans]
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
export const widened = ({ unit, head }: Frame, span: Span, reports: ReadonlySet<string>): Span => {
  const last = unit.words.findLastIndex(({ end }) => end <= span.end)
  if (last < head) return span
  const limit = clauseEnd(unit, head, last, reports)
  let at = last + 1
  while (at < limit && !endsObject(unit, at)) at++
  return { start: span.start, end: wordAt(unit, at - 1).end }
}
