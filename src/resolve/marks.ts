import { isPassive } from '../extract/rules/arguments.ts'
import { base, dependents, lemmaAt, markers, type Unit, wordAt } from '../extract/rules/tree.ts'
import type { Word } from '../text/parser.ts'
import type { ToldDay } from './days.ts'
import type { Who } from './discourse.ts'
import { isFirstPersonWord } from './naming.ts'
import { isPlace, phraseWords } from './noun-phrase.ts'
import { numberAt } from './numbers.ts'
import { innermost, type Naming } from './place.ts'
import type { PlacedWord } from './words.ts'

/** What the gist of words is taken with: whom they name, and the article's day. */
export interface Telling extends Naming {
  readonly words: readonly PlacedWord[]
  readonly day: string | null
}

/** "Will" and "would" are the future, whatever the tense around them. */
export const FUTURE = /^(will|shall|would|'ll|’ll|'d|’d|wo)$/i
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
const CONTENT = /^(NOUN|PROPN|VERB|ADJ|ADV|NUM|X|INTJ|PRON)$/
/** Closed, so that a noun read as a pronoun stays a word. */
const PRONOUN =
  /^(i|we|you|he|she|it|they|me|us|him|her|them|my|our|your|his|hers|its|their|theirs|this|that|these|those|who|whom|whose|which|what|there|itself|himself|herself|themselves|one|each|other|such)$/i

/** The word of a run that the others hang on. */
const headWithin = (unit: Unit, { from, to }: { readonly from: number; readonly to: number }): number => {
  for (let index = from; index < to; index++) {
    const { head } = wordAt(unit, index)
    if (head < from || head >= to) return index
  }
  return from
}

const isParticiple = (unit: Unit, index: number): boolean =>
  wordAt(unit, index).upos === 'ADJ' && /[^e]ed$/.test(lemmaAt(unit, index))

/** A lemma, so that "was closed" is the same read as a passive and as an adjective: close and closed are `clos`. */
export const stemAt = (unit: Unit, index: number): string => {
  const lemma = lemmaAt(unit, index)
  if (wordAt(unit, index).upos !== 'VERB' && !isParticiple(unit, index)) return lemma
  return lemma
    .replace(isParticiple(unit, index) ? /ed$/ : /e$/, '')
    .replace(/([bdgmnprt])\1$/, '$1')
    .replace(/y$/, 'i')
}

const verbOf = (unit: Unit, index: number): string => stemAt(unit, wordAt(unit, index).head)

/** Whom an actor's words name: by the gazetteer and the discourse; a seat only where it acts ("in Kyiv" is a town). */
const whoAt = ({ telling, acting }: Marking, { unit, index, word }: PlacedWord): Who | null => {
  if (isFirstPersonWord(word)) return innermost(telling.utterances, word)?.sources[0]?.who ?? null
  const whos = telling.named.at.get(word.start) ?? []
  const [who] = whos
  if (!who || whos.length > 1 || who.provisional) return null
  const hit = telling.named.units.get(word.start)?.hitAt.get(index)
  const seat = hit?.entries.every(({ type }) => type === 'metonym')
  const acts = acting.has(word.start) || /^(nsubj|nmod:poss)$/.test(word.deprel) || markers(unit, index).includes('by')
  return seat && (isPlace(unit, index) || !acts) ? null : who
}

/** The words that an actor's id stands for: a person's or ministry's whole phrase, "the Russian government", else the name alone. */
const namedWords = (telling: Telling, { unit, index, word }: PlacedWord, who: Who): number[] | null => {
  const hit = telling.named.units.get(word.start)?.hitAt.get(index)
  const name = hit ? Array.from({ length: hit.to - hit.from }, (_, k) => hit.from + k) : [index]
  const proper = hit?.entries.some(
    ({ type }) => type === 'name' || type === 'surname' || type === 'demonym' || type === 'metonym',
  )
  const ruling = telling.gazetteer.nouns.government.has(lemmaAt(unit, index))
  if (word.upos === 'PRON' || (proper && who.kind !== 'PERSON')) return name
  if (who.kind !== 'PERSON' && !hit && !ruling) return null
  const phrase = phraseWords(unit, index).filter((at) => wordAt(unit, at).upos !== 'NUM')
  const beside = dependents(unit, index, 'appos').flatMap((at) => phraseWords(unit, at))
  return [...name, ...phrase, ...(who.kind === 'PERSON' ? beside : [])]
}

/** Before it: "from:", "without:", whose doing "act>", to whom "act<", whose "~noun": what the place of a word in its clause adds to it. */
const placed = (unit: Unit, index: number, mark: string): string => {
  const { deprel, head } = wordAt(unit, index)
  const relation = base(deprel)
  const agent = relation === 'obl' && head >= 0 && isPassive(unit, head) && markers(unit, index).includes('by')
  const passive = head >= 0 && (isPassive(unit, head) || isParticiple(unit, head))
  if (agent || (deprel === 'nsubj' && head >= 0 && !passive)) return `${mark}>${verbOf(unit, index)}`
  if (relation === 'obj' || (relation === 'nsubj' && passive)) return `${mark}<${verbOf(unit, index)}`
  if (mark.startsWith('@') && /^(amod|nmod|nmod:poss|compound)$/.test(deprel)) return `${mark}~${verbOf(unit, index)}`
  const before = markers(unit, index).filter((word) => !PLAIN.has(word))
  return before.length > 0 ? `${before.join(' ')}:${mark}` : mark
}

/** What the marks of some words are made with. */
export interface Marking {
  readonly telling: Telling
  readonly speaker: string | null
  readonly days: ReadonlyMap<number, ToldDay>
  /** The noun that acts in the verb after it, by where it starts, and that verb. */
  readonly acting: ReadonlyMap<number, string>
  /** Words told by the mark of another: where each starts, and where that one does. */
  readonly taken: Map<number, number>
}

/** "Egypt said that Libya had closed its border": whose, is sure only where the same speaker says it again. */
const isDoubtful = ({ speaker }: Marking, word: Word, who: Who): boolean =>
  word.upos === 'PRON' && !isFirstPersonWord(word) && speaker !== null && speaker !== who.id

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
export const markOf = (marking: Marking, place: PlacedWord): string | null => {
  const { telling, days, taken } = marking
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
  const who = whoAt(marking, { unit, index: head, word: wordAt(unit, head) })
  const named = who && namedWords(telling, { unit, index: head, word: wordAt(unit, head) }, who)
  if (who && named) {
    for (const at of named) take(at)
    const mark = `@${who.id}${isDoubtful(marking, word, who) ? `|${marking.speaker}` : ''}`
    return acting(marking, wordAt(unit, head).start, mark) ?? placed(unit, head, mark)
  }
  return plainMark(marking, place)
}

const RELATIVE = /^(who|whom|which|that|whose|what|itself|himself|herself|themselves|there|each|other)$/i

const acting = (marking: Marking, start: number, mark: string): string | null => {
  const verb = marking.acting.get(start)
  return verb === undefined ? null : `${mark}>${verb}`
}

const plainMark = (marking: Marking, { unit, index, word }: PlacedWord): string | null => {
  const negation = functionMark(unit, index)
  if (negation) return negation
  // "it", "this": nobody can tell whether those of two articles are the same.
  if (word.upos === 'PRON' && PRONOUN.test(word.text))
    return word.deprel === 'expl' || RELATIVE.test(word.text) ? null : `?${marking.telling.document}:${word.start}`
  const lemma = word.text === '%' ? 'percent' : stemAt(unit, index)
  if ((!CONTENT.test(word.upos) && word.text !== '%') || EMPTY.has(lemma)) return null
  return acting(marking, word.start, lemma) ?? placed(unit, index, lemma)
}
