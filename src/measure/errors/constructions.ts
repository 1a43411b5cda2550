import { dependents, wordAt } from '../../extract/rules/tree.ts'
import type { Trace } from '../../read.ts'
import type { Quotation } from '../../text/quotations.ts'
import type { Quote, Span } from '../../text/span.ts'
import { type Content, quotationIn } from '../quotes.ts'
import { headsClause, headsOf, type Trees, wordsAt } from './trees.ts'

/** An attribution by its words, of gold or predicted. */
export interface Cited {
  readonly source: Quote | null
  readonly cue: Quote
  readonly content: Content
}

/** What constructions are told by: the text with its quotations, as it was divided into sentences and parsed. */
export interface Shown {
  readonly text: string
  readonly quotations: readonly Quotation[]
  readonly trace: Trace
  readonly trees: Trees
}

const PRONOUN = /^(i|we|you|he|she|it|they|who|which|that|this)$/i

const NOT = /^(not|n['’]t|never|no)$/i

const isDirect = ({ text, quotations }: Shown, { content }: Cited): boolean =>
  quotationIn(text, content, quotations) !== null

const sentenceOf = ({ trace }: Shown, offset: number): number =>
  trace.extraction.sentences.findLastIndex(({ start }) => start <= offset)

const sentencesOf = (shown: Shown, { start, end }: Span): readonly [number, number] => [
  sentenceOf(shown, start),
  sentenceOf(shown, end - 1),
]

const PREPOSITION =
  /^(about|of|on|for|against|with|in|as|from|over|at|by|into|toward|towards|between|after|behind|upon|through|around|under)\b/i

/** What follows its cue, by its first words and the tree of the rest. */
const formOf = (shown: Shown, cited: Cited): string => {
  if (isDirect(shown, cited)) return 'quotation after the cue'
  const bare = cited.content.text.replace(/^["“‘']+/, '')
  if (/^that\b/i.test(bare)) return 'that-clause'
  const heads = headsOf(wordsAt(shown.trees, cited.content))
  const verb = heads.find(({ unit, index }) => /^V/.test(wordAt(unit, index).xpos))
  if (/^to\b/i.test(bare) && verb) return 'infinitive'
  if (/^(if|whether|how|why|what|when|where|who|which)\b/i.test(bare)) return 'question clause'
  if (PREPOSITION.test(bare)) return 'prepositional object'
  if (heads.some(headsClause)) return 'clause without “that”'
  if (verb) return wordAt(verb.unit, verb.index).xpos === 'VBG' ? 'gerund' : 'clause without “that”'
  return 'direct object'
}

const cueForm = ({ trees }: Shown, { cue, source }: Cited): string => {
  if (/^(according|in the words of|as per)\b/i.test(cue.text)) return '“according to”'
  const tags = wordsAt(trees, cue).map(({ unit, index }) => wordAt(unit, index).upos)
  if (tags.includes('VERB')) return 'verb'
  if ((source && cue.start >= source.start && cue.end <= source.end) || /^\W+$/.test(cue.text)) return 'label or colon'
  if (tags.some((tag) => /^(NOUN|PROPN)$/.test(tag))) return 'noun cue'
  return tags.includes('ADJ') ? 'adjective cue' : 'other cue'
}

/**
 * The construction of an attribution, one of: a cue that is no verb, by what it is; content in another sentence than its cue; a cue
 * inside its content; content before its cue; content after it, by its form. Tags are the parser's, so a few in a hundred are wrong.
 */
export const constructionOf = (shown: Shown, cited: Cited): string => {
  const { cue, content } = cited
  const [first, last] = sentencesOf(shown, content)
  const at = sentenceOf(shown, cue.start)
  const form = cueForm(shown, cited)
  if (form !== 'verb') return form
  if (at < first || at > last) return 'cross-sentence'
  if (content.start < cue.start && content.end > cue.end) return 'cue inside its content'
  if (content.end <= cue.start) return isDirect(shown, cited) ? 'quotation first' : 'content first'
  return formOf(shown, cited)
}

const isNegated = ({ trees }: Shown, cue: Span): boolean =>
  wordsAt(trees, cue).some(({ unit, index }) =>
    [index, ...dependents(unit, index, 'advmod')].some((at) => NOT.test(wordAt(unit, at).text)),
  )

/** What else an attribution is; it may be several of these. */
export const traitsOf = (shown: Shown, cited: Cited): string[] => {
  const { source, cue, content } = cited
  const [first, last] = sentencesOf(shown, content)
  const traits: Readonly<Record<string, boolean>> = {
    'no speaker': !source,
    'pronoun speaker': PRONOUN.test(source?.text ?? ''),
    'speaker in another sentence': source !== null && sentenceOf(shown, source.start) !== sentenceOf(shown, cue.start),
    'speaker after its cue': source !== null && source.start > cue.start,
    'direct quotation': isDirect(shown, cited),
    'mixed quotation': /["“”]/.test(content.text) && !isDirect(shown, cited),
    'content over several sentences': first !== last,
    'negated cue': isNegated(shown, cue),
  }
  return Object.keys(traits).filter((name) => traits[name])
}
