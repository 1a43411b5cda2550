import { isPassive } from '../extract/rules/arguments.ts'
import { base, dependents, lemmaAt, markers, type Unit, wordAt } from '../extract/rules/tree.ts'
import { type Span, within } from '../text/span.ts'
import { daysIn, type ToldDay } from './days.ts'
import type { Who } from './discourse.ts'
import { isFirstPersonWord } from './naming.ts'
import { isPlace, phraseWords } from './noun-phrase.ts'
import { numberAt } from './numbers.ts'
import { innermost, type Naming } from './place.ts'
import { type PlacedWord, topsOf, wordsIn } from './words.ts'

/** What the gist of words is taken with: whom they name, and the article's day. */
export interface Telling extends Naming {
  readonly words: readonly PlacedWord[]
  readonly day: string | null
}

/** Who acts in a clause that names nobody ("denied attacking"), and whether it is the future by itself ("pledged to send"). */
export interface Sense {
  readonly actor: string | null
  readonly future: boolean
  /** The day is told elsewhere ("on Monday" of a deed). */
  readonly undated?: boolean
  /** Words whose negation is told elsewhere ("would not" of a refusal). */
  readonly cue?: Span
}

/** What is told, so that two wordings of it are equal: sorted marks, and how many of them carry meaning. */
export interface Gist {
  readonly key: string
  readonly size: number
  readonly dated: boolean
  /** Told in a clause, not by a noun alone. */
  readonly clause: boolean
  /** How many of what is told of. */
  readonly numbers: readonly string[]
}

const FUTURE = /^(will|shall|would|'ll|’ll|'d|’d|wo)$/i
/** Prepositions that tell nothing apart; the others do ("from", "before", "without"). */
const PLAIN = new Set(['of', 'in', 'on', 'at', "'s", '’s', 'that', 'to', 'whether', 'as', 'over'])
const EMPTY = new Set([
  'also',
  'too',
  'however',
  'meanwhile',
  'moreover',
  'indeed',
  'so',
  'there',
  'now',
  'already',
  'then',
])
const CONTENT = /^(NOUN|PROPN|VERB|ADJ|ADV|NUM|X|INTJ)$/

/** True for a word whose clause is of the future: under "will", "would", or an infinitive. */
export const looksAhead =
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

const isParticiple = (unit: Unit, index: number): boolean =>
  wordAt(unit, index).upos === 'ADJ' && /[^e]ed$/.test(lemmaAt(unit, index))

/** A lemma, so that "was closed" is the same read as a passive and as an adjective: close and closed are `clos`. */
const stemAt = (unit: Unit, index: number): string => {
  const lemma = lemmaAt(unit, index)
  if (wordAt(unit, index).upos !== 'VERB' && !isParticiple(unit, index)) return lemma
  return lemma
    .replace(isParticiple(unit, index) ? /ed$/ : /e$/, '')
    .replace(/([bdgmnprt])\1$/, '$1')
    .replace(/y$/, 'i')
}

const verbOf = (unit: Unit, index: number): string => stemAt(unit, wordAt(unit, index).head)

/** Whom an actor's words name: by the gazetteer and the discourse; a seat only where it acts ("in Kyiv" is a town). */
const whoAt = (telling: Telling, { unit, index, word }: PlacedWord): Who | null => {
  if (isFirstPersonWord(word)) return innermost(telling.utterances, word)?.sources[0]?.who ?? null
  const whos = telling.named.at.get(word.start) ?? []
  const [who] = whos
  if (!who || whos.length > 1 || who.provisional) return null
  const hit = telling.named.units.get(word.start)?.hitAt.get(index)
  const seat = hit?.entries.every(({ type }) => type === 'metonym')
  const acts = /^(nsubj|nmod:poss)$/.test(word.deprel) || markers(unit, index).includes('by')
  return seat && (isPlace(unit, index) || !acts) ? null : who
}

/** The words that an actor's id stands for: a person's or ministry's whole phrase, "the Russian government", else the name alone. */
const namedWords = (telling: Telling, { unit, index, word }: PlacedWord, who: Who): number[] | null => {
  const hit = telling.named.units.get(word.start)?.hitAt.get(index)
  const name = hit ? Array.from({ length: hit.to - hit.from }, (_, k) => hit.from + k) : [index]
  const proper = hit?.entries.some(
    ({ type }) => type === 'name' || type === 'surname' || type === 'demonym' || type === 'metonym',
  )
  const ruling = telling.gazetteer.seeds.nouns.government.includes(lemmaAt(unit, index))
  if (word.upos === 'PRON' || (proper && who.kind !== 'PERSON')) return name
  if (who.kind !== 'PERSON' && !hit && !ruling) return null
  const phrase = phraseWords(unit, index).filter((at) => wordAt(unit, at).upos !== 'NUM')
  const beside = dependents(unit, index, 'appos').flatMap((at) => phraseWords(unit, at))
  return [...name, ...phrase, ...(who.kind === 'PERSON' ? beside : [])]
}

/** Before it: "from:", "without:", the verb's subject "act>": what the place of a word in its clause adds to it. */
const placed = (unit: Unit, index: number, mark: string): string => {
  const { deprel, head } = wordAt(unit, index)
  const relation = base(deprel)
  const agent = relation === 'obl' && head >= 0 && isPassive(unit, head) && markers(unit, index).includes('by')
  if (agent || (deprel === 'nsubj' && head >= 0 && !isPassive(unit, head) && !isParticiple(unit, head)))
    return `${mark}>${verbOf(unit, index)}`
  const before = markers(unit, index).filter((word) => !PLAIN.has(word))
  return before.length > 0 ? `${before.join(' ')}:${mark}` : mark
}

interface Reading {
  readonly telling: Telling
  readonly days: ReadonlyMap<number, ToldDay>
  /** The noun that acts in the verb after it, by where it starts, and that verb. */
  readonly acting: ReadonlyMap<number, string>
  /** Words told by the mark of another: where each starts, and where that one does. */
  readonly taken: Map<number, number>
}

/** "two hundred prisoners": what a number counts. */
const counted = (unit: Unit, index: number): string =>
  wordAt(unit, index).deprel === 'nummod' ? verbOf(unit, index) : ''

const functionMark = (unit: Unit, index: number): string | null => {
  const { text, upos, xpos, head } = wordAt(unit, index)
  const lower = text.toLowerCase()
  if (/^(not|n['’]t|never|no|neither|nor|without)$/.test(lower) && upos !== 'ADP')
    return `not:${head < 0 ? '' : verbOf(unit, index)}`
  if (xpos !== 'MD') return null
  const have = head >= 0 && dependents(unit, head, 'aux').some((aux) => lemmaAt(unit, aux) === 'have') ? 'have:' : ''
  const modal = FUTURE.test(lower) ? 'will' : lower.replace('might', 'may').replace('could', 'can')
  return `${modal}:${have}${head < 0 ? '' : verbOf(unit, index)}`
}

/** The mark of one word; null for what tells nothing apart. */
const markOf = (reading: Reading, place: PlacedWord): string | null => {
  const { telling, days, taken } = reading
  const { unit, index, word } = place
  if (taken.has(word.start)) return null
  const take = (at: number): void => void taken.set(wordAt(unit, at).start, word.start)
  const told = days.get(word.start)
  if (told) {
    for (let at = told.from; at < told.to; at++) take(at)
    return placed(unit, headWithin(unit, told), told.day)
  }
  const number = numberAt(unit.words, index)
  if (number) {
    for (let at = index; at < number.to; at++) take(at)
    return `${number.value}:${counted(unit, headWithin(unit, { from: index, to: number.to }))}`
  }
  const hit = telling.named.units.get(word.start)?.hitAt.get(index)
  const head = hit ? headWithin(unit, hit) : index
  const who = whoAt(telling, { unit, index: head, word: wordAt(unit, head) })
  const named = who && namedWords(telling, { unit, index: head, word: wordAt(unit, head) }, who)
  if (who && named) {
    for (const at of named) take(at)
    return acting(reading, wordAt(unit, head).start, `@${who.id}`) ?? placed(unit, head, `@${who.id}`)
  }
  return plainMark(reading, place)
}

const RELATIVE = /^(who|whom|which|that|whose|what|itself|himself|herself|themselves|there|each|other)$/i

const acting = (reading: Reading, start: number, mark: string): string | null => {
  const verb = reading.acting.get(start)
  return verb === undefined ? null : `${mark}>${verb}`
}

const plainMark = (reading: Reading, { unit, index, word }: PlacedWord): string | null => {
  const negation = functionMark(unit, index)
  if (negation) return negation
  // "it", "this": nobody can tell whether those of two articles are the same.
  if (word.upos === 'PRON')
    return word.deprel === 'expl' || RELATIVE.test(word.text) ? null : `?${reading.telling.document}:${word.start}`
  const lemma = word.text === '%' ? 'percent' : stemAt(unit, index)
  if ((!CONTENT.test(word.upos) && word.text !== '%') || EMPTY.has(lemma)) return null
  return acting(reading, word.start, lemma) ?? placed(unit, index, lemma)
}

/** The word of a run that the others hang on. */
const headWithin = (unit: Unit, { from, to }: { readonly from: number; readonly to: number }): number => {
  for (let index = from; index < to; index++) {
    const { head } = wordAt(unit, index)
    if (head < from || head >= to) return index
  }
  return from
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
    ...(actor && !subject ? [isPassive(unit, index) ? `@${actor}` : `@${actor}>${lemma}`] : []),
    ...(top.word.xpos === 'VB' && !future && dependents(unit, index, 'aux').length === 0 ? [`to:${lemma}`] : []),
  ]
}

/** What the sense of the whole tells already. */
const isTold = ({ word }: PlacedWord, mark: string, { future, undated, cue }: Sense): boolean =>
  (future && mark.startsWith('will:')) ||
  (undated === true && /(^|:)\d{4}(-\d\d|$)/.test(mark)) ||
  (cue !== undefined && mark.startsWith('not:') && within(word, cue))

/**
 * The gist of words: who (by id), does (by lemma), what, when (by day), how many; without articles, tense, order and voice, with
 * every negation. Words that name somebody nobody knows make it the gist of their article alone.
 */
export const gistOf = (telling: Telling, spans: readonly Span[], sense: Sense): Gist => {
  const places = spans.flatMap((span) => wordsIn(telling.words, span))
  const control = controlled(places)
  const reading: Reading = {
    telling,
    days: daysOf(places, telling, sense),
    acting: new Map(control ? [[control.noun.word.start, stemAt(control.verb.unit, control.verb.index)]] : []),
    taken: new Map(),
  }
  const marked = places.flatMap((place) => {
    const mark = markOf(reading, place)
    return mark === null || isTold(place, mark, sense) ? [] : [{ mark, start: place.word.start }]
  })
  const marks = marked.filter(({ start }) => (reading.taken.get(start) ?? start) === start).map(({ mark }) => mark)
  const all = [...marks, ...clauseMarks(places, sense)].sort()
  return {
    key: all.join(' '),
    size: all.length,
    dated: reading.days.size > 0,
    clause: all.some((mark) => mark.includes('>')),
    numbers: marks.filter((mark) => /^[\d.]+:/.test(mark)).sort(),
  }
}
