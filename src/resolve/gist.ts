import { isPassive } from '../extract/rules/arguments.ts'
import { dependents, markers, type Unit, wordAt } from '../extract/rules/tree.ts'
import { type Span, within } from '../text/span.ts'
import { daysIn, type ToldDay } from './days.ts'
import { FUTURE, type Marking, markOf, stemAt, type Telling } from './marks.ts'
import { type PlacedWord, topsOf, wordsIn } from './words.ts'

/** Who acts in a clause that names nobody ("denied attacking"), and whether it is the future by itself ("pledged to send"). */
export interface Sense {
  readonly actor: string | null
  readonly future: boolean
  /** Who says it: "its" may be theirs as well as that of whoever acts. */
  readonly speaker?: string | null
  /** The day is told elsewhere ("on Monday" of a deed). */
  readonly undated?: boolean
  /** Words whose negation is told elsewhere ("would not" of a refusal). */
  readonly cue?: Span
}

/** What is told, so that two wordings of it are equal: sorted marks, and how many of them carry meaning. */
export interface Gist {
  readonly key: string
  /** The marks that the key is made of. */
  readonly marks: readonly string[]
  readonly size: number
  readonly dated: boolean
  /** Told in a clause, not by a noun alone. */
  readonly clause: boolean
  /** How many of what is told of. */
  readonly numbers: readonly string[]
}

/** True for a word whose clause is of the future: under "will", "would", or an infinitive. */
const looksAhead =
  (unit: Unit, always = false) =>
  (index: number): boolean => {
    for (let at = index, steps = 0; at >= 0 && steps < 20; at = wordAt(unit, at).head, steps++) {
      if (wordAt(unit, at).upos !== 'VERB') continue
      const helpers = dependents(unit, at, 'aux', 'mark')
      if (helpers.some((helper) => FUTURE.test(wordAt(unit, helper).text))) return true
      return always || helpers.some((helper) => wordAt(unit, helper).xpos === 'TO')
    }
    return always
  }

const daysOf = (places: readonly PlacedWord[], { day }: Telling, { future }: Sense): Map<number, ToldDay> => {
  const found = new Map<number, ToldDay>()
  for (const unit of new Set(places.map((place) => place.unit)))
    for (const told of daysIn(unit.words, { today: day, ahead: looksAhead(unit, future) }))
      for (let at = told.from; at < told.to; at++) found.set(wordAt(unit, at).start, told)
  return found
}

/** "Britain of helping", "Israel to withdraw": the verb that has no subject but the noun before it, and that noun. */
const controlled = (places: readonly PlacedWord[]): { readonly noun: PlacedWord; readonly verb: PlacedWord } | null => {
  const tops = topsOf(places)
  const noun = tops[0]
  if (
    !noun ||
    !/^(NOUN|PROPN|PRON)$/.test(noun.word.upos) ||
    dependents(noun.unit, noun.index, 'cop', 'nsubj').length > 0
  )
    return null
  const verb = places.find(
    ({ unit, index, word }) =>
      unit === noun.unit &&
      index > noun.index &&
      /^(VB|VBG)$/.test(word.xpos) &&
      word.upos === 'VERB' &&
      (word.head === noun.index || tops.some((top) => top.index === index)) &&
      markers(unit, index).length > 0 &&
      dependents(unit, index, 'nsubj').length === 0,
  )
  return verb ? { noun, verb } : null
}

/** What the head of a clause lacks to be told in full: its actor, and that it is to be done. */
const clauseMarks = (places: readonly PlacedWord[], { actor, future }: Sense): string[] => {
  const top = controlled(places)?.verb ?? topsOf(places)[0]
  if (top?.word.upos !== 'VERB') return []
  const { unit, index } = top
  const lemma = stemAt(unit, index)
  const subject = controlled(places) !== null || dependents(unit, index, 'nsubj', 'csubj').length > 0
  return [
    ...(actor && !subject ? [isPassive(unit, index) ? `@${actor}<${lemma}` : `@${actor}>${lemma}`] : []),
    ...(top.word.xpos === 'VB' && !future && dependents(unit, index, 'aux').length === 0 ? [`to:${lemma}`] : []),
  ]
}

/** What the sense of the whole tells already. */
const isTold = ({ word }: PlacedWord, mark: string, { future, undated, cue }: Sense): boolean =>
  (future && mark.startsWith('will:')) ||
  (undated === true && /(^|:)\d{4}(-\d\d|$)/.test(mark)) ||
  (cue !== undefined && mark.startsWith('not:') && within(word, cue))

/** To whom things are done, and whose they are, is told apart only where there is more than one of them. */
const unbound = (marks: readonly string[]): string[] =>
  ['<', '~'].reduce<string[]>(
    (left, tie) => {
      const ends = new Set(left.flatMap((mark) => mark.split(tie)[1] ?? []))
      return ends.size > 1 ? left : left.map((mark) => mark.split(tie)[0] as string)
    },
    [...marks],
  )

/**
 * The gist of words: who (by id), does (by lemma), what, when (by day), how many; without articles, tense, order and voice, with
 * every negation. Words that name somebody nobody knows make it the gist of their article alone.
 */
export const gistOf = (telling: Telling, spans: readonly Span[], sense: Sense): Gist => {
  const places = spans.flatMap((span) => wordsIn(telling.words, span))
  const control = controlled(places)
  const marking: Marking = {
    telling,
    speaker: sense.speaker ?? null,
    days: daysOf(places, telling, sense),
    acting: new Map(control ? [[control.noun.word.start, stemAt(control.verb.unit, control.verb.index)]] : []),
    taken: new Map(),
  }
  const marked = places.flatMap((place) => {
    const mark = markOf(marking, place)
    return mark === null || isTold(place, mark, sense) ? [] : [{ mark, start: place.word.start }]
  })
  const marks = marked.filter(({ start }) => (marking.taken.get(start) ?? start) === start).map(({ mark }) => mark)
  const all = unbound([...marks, ...clauseMarks(places, sense)]).sort()
  return {
    key: all.join(' '),
    marks: all,
    size: all.length,
    dated: marking.days.size > 0,
    clause: all.some((mark) => mark.includes('>')),
    numbers: marks.filter((mark) => /^[\d.]+:/.test(mark)).sort(),
  }
}
