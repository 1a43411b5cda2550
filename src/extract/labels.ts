import { isShouted, labelEnd } from '../text/openers.ts'
import type { Token } from '../text/parser.ts'
import type { Sentence } from '../text/sentences.ts'
import { findNames, type NameHit } from './find-names.ts'
import type { Gazetteer, NameType } from './names.ts'

/** Labels of those who ask in a transcript; what they say states nothing. */
export const QUESTION = /^(q|question|questions|reporter|journalist|interviewer|moderator|correspondent)$/i

/** The labels of a document by sentence, and those of them whose answer goes on over paragraphs. */
export interface Labels {
  readonly at: ReadonlyMap<number, readonly Token[]>
  readonly talk: ReadonlySet<number>
}

/** "“ROE: …" as well as "ROE: …". */
const labelOf = ({ tokens }: Sentence): readonly Token[] => {
  const from = /^["“]$/.test(tokens[0]?.text ?? '') ? 1 : 0
  const own = tokens.slice(from, from + 14)
  const end = labelEnd(own)
  return end > 0 ? own.slice(0, end - 1) : []
}

const wordsOf = (label: readonly Token[]): string => label.map(({ text }) => text).join(' ')

const asks = (label: readonly Token[] | undefined): boolean => QUESTION.test(label?.at(-1)?.text ?? '')

/** The labels that open sentences; in a talk somebody asks beside them, or they come again ("Roe: talks to resume" heads an article). */
export const labelsOf = (sentences: readonly Sentence[]): Labels => {
  const at = new Map<number, readonly Token[]>()
  sentences.forEach((sentence, index) => {
    const label = labelOf(sentence)
    if (label.length > 0) at.set(index, label)
  })
  const all = [...at].map(([index, label]) => ({ index, label, words: wordsOf(label) }))
  const goesOn = all.filter(
    ({ index, words }, k) =>
      asks(all[k - 1]?.label) ||
      asks(all[k + 1]?.label) ||
      all.some((other) => other.words === words && other.index !== index),
  )
  return { at, talk: new Set(goesOn.map(({ index }) => index)) }
}

const FINAL = /^[.!?…]+$/

/** A headline: a line of its own, with no mark at its end. */
export const isTitle = (sentences: readonly Sentence[], index: number): boolean => {
  const { paragraph, tokens } = sentences[index] as Sentence
  return (
    tokens.length < 25 &&
    !FINAL.test(tokens.at(-1)?.text ?? '') &&
    sentences[index - 1]?.paragraph !== paragraph &&
    sentences[index + 1]?.paragraph !== paragraph
  )
}

const WE = /^(I|we|our|us|my)$/i

const isOwnWord = (sentences: readonly Sentence[], paragraph: number): boolean =>
  sentences.some((one) => one.paragraph === paragraph && one.tokens.some(({ text }) => WE.test(text)))

/**
 * Where an answer ends: in a talk up to the next label, after the last one as long as a paragraph says "we"; elsewhere at the
 * next label or the end of its paragraph.
 */
export const answerEnd = (sentences: readonly Sentence[], { at, talk }: Labels, index: number): number => {
  const next = sentences.findIndex((_, other) => other > index && at.has(other))
  let last = index
  for (let other = index + 1; other < (next < 0 ? sentences.length : next); other++) {
    const { paragraph } = sentences[other] as Sentence
    const sameParagraph = paragraph === sentences[other - 1]?.paragraph
    if (!sameParagraph && !(talk.has(index) && (next > 0 || isOwnWord(sentences, paragraph)))) break
    last = other
  }
  return (sentences[last] as Sentence).end
}

/** Names of states, or words that stand for their governments: of all types, or of one. */
const isPlaceName = ({ actors }: Gazetteer, { entries }: NameHit, ...types: readonly NameType[]): boolean =>
  entries.some(({ type, id }) => types.includes(type) && actors.get(id)?.kind === 'COUNTRY')

const BETWEEN = /^(['’]s?|the|of|and|for|-)$/i

/** What the words of a label name, for a sentence of a document; `whole` where the sentence has a mark at its end. */
export const labelKind = (
  gazetteer: Gazetteer,
  tokens: readonly Token[],
  { whole, alone }: { readonly whole: boolean; readonly alone: boolean },
): 'place' | 'dateline' | 'actor' | null => {
  const hits = findNames(gazetteer, tokens)
  const covered = tokens.every(({ text }, i) => BETWEEN.test(text) || hits.some(({ from, to }) => i >= from && i < to))
  const every = (...types: readonly NameType[]): boolean =>
    hits.length > 0 && hits.every((hit) => isPlaceName(gazetteer, hit, ...types))
  const isHuman = tokens.some(({ text }) => isHumanWord(gazetteer, text.toLowerCase()))
  // "OSLO: The king …", "NEW DELHI: …", and a city nobody knows; but "ANA ROE: …" where somebody is asked.
  const isCity = every('metonym') || (hits.length === 0 && alone)
  if (isShouted(tokens) && whole && isCity && !isHuman) return 'dateline'
  if (covered && every('metonym', 'name')) return 'place'
  const media = hits.some(({ entries }) => entries.some(({ id }) => gazetteer.actors.get(id)?.kind === 'MEDIA'))
  return covered && !media && hits.some(({ entries }) => entries.some(({ type }) => type !== 'demonym'))
    ? 'actor'
    : null
}

const isHumanWord = ({ nouns }: Gazetteer, word: string): boolean =>
  nouns.person.has(word) || nouns.spokesperson.has(word) || QUESTION.test(word)
