import { anonymityTerms } from './anonymity.ts'
import { asideSplit, coordination, endOf, relativeSplit, reportingSplit, spans } from './clause-splits.ts'
import { hasFinite, type Range } from './cue-clause.ts'
import { joinNames } from './join-names.ts'
import { datelineEnd, isShouted, itemEnd, labelEnd, signatureLength, trailingLabel } from './openers.ts'
import { NAME, type Parser, type TaggedWord, type Token, type Word } from './parser.ts'
import { type PhraseSplit, phraseSplit } from './phrase-split.ts'
import { type Phrases, phraseAt } from './phrases.ts'
import type { Quotation } from './quotations.ts'
import type { Sentence } from './sentences.ts'
import type { Span } from './span.ts'

/**
 * A part of a sentence that is parsed alone. `content` holds what a cue clause reports when it stands outside the clause:
 * the words before or around an inserted "…, X said, …", or a quotation. `signature` is the X of "— X" under a quotation.
 */
export interface Segment {
  readonly words: readonly Word[]
  readonly role: 'main' | 'cue' | 'phrase' | 'label' | 'signature' | 'quote'
  readonly content: readonly Span[]
  /** The dash before a signature, the fixed words of a phrase: they stand for a verb. */
  readonly mark?: Span
  /** The phrase of the lexicon, and which of its words name the speaker. */
  readonly phrase?: { readonly name: string; readonly speaker: Range }
}

/** A segment before it has its tree. */
type Part = Omit<Segment, 'words'> & { readonly words: readonly TaggedWord[] }

/** What the segmenter must know of words: which lemmas report speech, which phrases tell whose words are told, and which tokens are parts of names. */
export interface SegmentContext {
  readonly parser: Parser
  readonly reports: (lemma: string) => boolean
  readonly phrases: Phrases
  /** True for a headline: a line of its own, with no mark at its end. */
  readonly isTitle: boolean
  /** Whom the words of a label name: a place or the state it stands for, another actor, or nobody known. */
  readonly labels: (tokens: readonly Token[]) => 'place' | 'dateline' | 'actor' | null
  /** Where the name begins that a token belongs to, -1 for none. */
  readonly nameAt: (token: Token) => number
}

/** Lower-case words in a name ("von der") are left to the tagger, but for those behind a hyphen ("Jae-in"). */
const isProper = (tokens: readonly Token[], i: number): boolean =>
  /^\p{Lu}/u.test(tokens[i]?.text ?? '') || tokens[i - 1]?.text === '-'

const tagWords = (tokens: readonly Token[], { parser, nameAt }: SegmentContext): readonly TaggedWord[] =>
  parser.tag(
    tokens,
    new Map(tokens.flatMap((token, i) => (nameAt(token) >= 0 && isProper(tokens, i) ? [[i, NAME] as const] : []))),
  )

const inside = (token: Token, span: Span): boolean => token.start >= span.start && token.end <= span.end

/** "China denied it: its ministry maintained …": a colon between two whole clauses, the first of which needs no content; 0 without. */
const explaining = (words: readonly TaggedWord[], reports: SegmentContext['reports']): number => {
  const colon = words.findIndex(({ text }, i) => i > 1 && text === ':')
  if (
    colon < 0 ||
    !hasFinite(words, { from: 0, to: colon }) ||
    !hasFinite(words, { from: colon + 1, to: words.length })
  )
    return 0
  return reports(words[colon - 1]?.lemma.toLowerCase() ?? '') ? 0 : colon
}

const splitPlain = (words: readonly TaggedWord[], context: SegmentContext): Part[] => {
  if (words.length === 0) return []
  const terms = anonymityTerms(words, endOf(words))
  if (terms) return splitPlain([...words.slice(0, terms.from), ...words.slice(terms.to)], context)
  const split = (from: number, to?: number): Part[] => splitPlain(words.slice(from, to), context)
  const semicolon = words.findIndex(({ text }) => text === ';')
  if (semicolon > 0) return [...split(0, semicolon), ...split(semicolon + 1)]
  const colon = explaining(words, context.reports)
  if (colon > 0) return [...split(0, colon), ...split(colon + 1)]
  const relative = relativeSplit(words)
  if (relative) {
    const main = [...words.slice(0, relative.from), ...words.slice(relative.to + 1)]
    return [...splitPlain(main, context), ...split(0, relative.to)]
  }
  const aside = asideSplit(words)
  const phraseFrom = (at: number) => phraseAt(words, at, { phrases: context.phrases, end: endOf(words) })
  if (aside && !phraseFrom(aside.from + 1)) {
    const main = [...words.slice(0, aside.from), ...words.slice(aside.to + 1)]
    return [...splitPlain(main, context), ...split(aside.from + 1, aside.to)]
  }
  const nor = words.findIndex(
    ({ text }, i) =>
      i > 1 && text.toLowerCase() === 'nor' && words[i - 1]?.text === ',' && words[i + 1]?.upos === 'AUX',
  )
  if (nor > 0) return [...split(0, nor), ...split(nor)]
  const joint = coordination(words, context.reports, phraseFrom(0) !== null)
  if (joint > 0) return [...split(0, joint), ...split(joint + 1)]
  const phrase = phraseSplit(words, context)
  if (phrase) return splitAtPhrase(words, phrase, context)
  const reporting = reportingSplit(words, context.reports)
  if (!reporting) return [{ words, role: 'main', content: [] }]
  const rest = reporting.rest.flatMap((range) => slice(words, range))
  return [
    { words: slice(words, reporting.cue), role: 'cue', content: spans(words, reporting.told ?? reporting.rest) },
    ...splitPlain(rest, context),
  ]
}

const slice = (words: readonly TaggedWord[], { from, to }: Range): readonly TaggedWord[] => words.slice(from, to)

/** "according to the ministry, which had denied it": where what else is told of the speaker begins, or where the speaker ends. */
const speakerEnd = (words: readonly TaggedWord[], { from, to }: Range): number => {
  const relative = words.findIndex(
    ({ text }, i) => i > from && i < to && /^(which|who|whose)$/i.test(text) && words[i - 1]?.text === ',',
  )
  return relative < 0 ? to : relative - 1
}

const splitAtPhrase = (
  words: readonly TaggedWord[],
  { hit, rest, told }: PhraseSplit,
  context: SegmentContext,
): Part[] => {
  const to = speakerEnd(words, hit.speaker)
  const ends = to < hit.speaker.to
  return [
    {
      words: slice(words, ends ? { from: hit.all.from, to } : hit.all),
      role: 'phrase',
      content: spans(words, told),
      mark: spans(words, [hit.cue])[0] as Span,
      phrase: { name: hit.phrase.name, speaker: { from: hit.speaker.from - hit.all.from, to: to - hit.all.from } },
    },
    ...splitPlain(
      rest.flatMap((range) => slice(words, range)),
      context,
    ),
    ...(ends ? splitPlain(slice(words, hit.speaker), context) : []),
  ]
}

/** A quotation that is a whole utterance: it opens or closes the sentence, follows a comma, colon or cue, or runs over several sentences. */
const isBlock = (quotation: Quotation, sentence: Sentence, context: SegmentContext): boolean => {
  const own = sentence.tokens.filter((token) => inside(token, quotation.inner))
  if (quotation.start <= sentence.start && quotation.end >= sentence.end) return true
  if (quotation.start < sentence.start || quotation.end > sentence.end) return true
  const before = sentence.tokens.filter((token) => token.end <= quotation.start).at(-1)
  const last = own.at(-1)?.text ?? ''
  const capital = /^\p{Lu}/u.test(own[0]?.text ?? '')
  // `"By then," she said`, `he added: "Never again."`: its mark tells an utterance without a verb from a word in quotes.
  if (before === undefined && last === ',') return true
  if (before && /^[,:]$/.test(before.text) && capital && /^[,.!?]$/.test(last)) return true
  if (own.length < 3) return false
  // `says the deal "would be a mistake."` goes on the clause before it; `says "We lost."` and `says, "We lost."` do not.
  const next = sentence.tokens.find(({ start }) => start >= quotation.end)?.text ?? ''
  // `"This is the price" of delay, she said`: the words after the quotation go on its sentence.
  if (before === undefined && /^(of|for|to|in|on|at|from|with|by|about|as|against|among|between)$/.test(next))
    return false
  const whole = before === undefined || /^[,:—–]$/.test(before.text) || (capital && /^[,.!?]$/.test(last))
  return whole && hasFinite(tagWords(own, context), { from: 0, to: own.length })
}

/** `said that, "We agree"`: the conjunction before a quotation is part of what is said. */
const withThat = ({ tokens }: Sentence, inner: Span): Span => {
  const at = tokens.findIndex(({ start }) => start >= inner.start) - 1
  const that = [tokens[at - 1], tokens[at - 2]].find((token) => token && token.text !== ',')
  return at > 0 && that?.text === 'that' ? { start: that.start, end: inner.end } : inner
}

/** True for an actor behind the mark, and words before it that say something: "Eurovision: Chad" says nothing. */
const isSpeaker = (tokens: readonly Token[], mark: number, context: SegmentContext): boolean =>
  context.labels(tokens.slice(mark + 1)) !== null &&
  tagWords(tokens.slice(0, mark), context).some(
    ({ upos, text }) => upos === 'VERB' || upos === 'AUX' || /^(no|not)$/i.test(text),
  )

const toTrailing = (sentence: Sentence, [mark, ...name]: readonly Token[], context: SegmentContext): Part => {
  const told = sentence.tokens.filter(({ start }) => start < (mark as Token).start)
  return {
    words: tagWords(name, context),
    role: 'label',
    content: [{ start: (told[0] as Token).start, end: (told.at(-1) as Token).end }],
  }
}

const partsOf = (sentence: Sentence, quotations: readonly Quotation[], context: SegmentContext): Part[] => {
  const blocks = quotations.filter(
    (quotation) =>
      quotation.depth === 0 &&
      quotation.start < sentence.end &&
      quotation.end > sentence.start &&
      isBlock(quotation, sentence, context),
  )
  const content = blocks.map(({ inner }) => withThat(sentence, inner))
  const quoted = blocks.flatMap(({ inner }) => {
    const own = sentence.tokens.filter((token) => inside(token, inner))
    return splitPlain(tagWords(own, context), context).map(
      (part): Part => (part.role === 'main' ? { ...part, role: 'quote' } : part),
    )
  })
  const outside = sentence.tokens.filter((token) => !blocks.some((quotation) => inside(token, quotation)))
  const signed =
    content.length > 0 && outside[0] && outside[0].start >= (blocks.at(-1)?.end ?? 0) ? signatureLength(outside) : 0
  const mark = outside[0]
  if (mark && signed > 0)
    return [{ words: tagWords(outside.slice(1, signed + 1), context), role: 'signature', content, mark }, ...quoted]
  const tail = context.isTitle ? trailingLabel(outside) : 0
  if (tail > 0 && isSpeaker(outside, tail, context))
    return [
      toTrailing(sentence, outside.slice(tail), context),
      ...splitPlain(tagWords(outside.slice(0, tail), context), context),
      ...quoted,
    ]
  const opening = labelEnd(outside)
  const named = opening > 0 ? context.labels(outside.slice(0, opening - 1)) : null
  const rest = outside.slice(opening || datelineEnd(outside) || itemEnd(outside))
  const plain = rest.some(({ text }) => /\p{L}/u.test(text)) ? splitPlain(tagWords(rest, context), context) : []
  // "Chad: raid on a camp, Togo says": where, not who says so.
  const isTopic = named === 'place' && plain.some(({ role }) => role === 'cue' || role === 'phrase')
  const label = named === 'dateline' || isTopic ? 0 : opening
  const labelled: Part[] =
    label > 0 ? [{ words: tagWords(outside.slice(0, label - 1), context), role: 'label', content: [] }] : []
  if (content.length === 0) return [...labelled, ...plain]
  return [
    ...labelled,
    ...plain.map((part) =>
      part.role === 'main' ? { ...part, content } : { ...part, content: [...part.content, ...content] },
    ),
    ...quoted,
  ]
}

/** A transcript quoted paragraph by paragraph, `"ROE: We agree.`: the mark before the label is nobody's quotation. */
const unquoted = (sentence: Sentence): Sentence => {
  const tokens = sentence.tokens.slice(1)
  const label = /^["“]$/.test(sentence.tokens[0]?.text ?? '') ? labelEnd(tokens) : 0
  return label > 0 && isShouted(tokens.slice(0, label - 1))
    ? { ...sentence, start: tokens[0]!.start, tokens }
    : sentence
}

/**
 * Splits a sentence into parts that are parsed alone: block quotations, labels of answers, "according to X", and inserted or
 * final cue clauses. Everything the parser alone gets wrong there (nlp.md: content-first cues .360 against .714) is decided by tokens.
 */
export const segment = (sentence: Sentence, quotations: readonly Quotation[], context: SegmentContext): Segment[] => {
  const own = unquoted(sentence)
  const around = own === sentence ? quotations : quotations.filter(({ start }) => start >= own.start)
  return partsOf(own, around, context).map((part) => ({
    ...part,
    words: joinNames(context.parser.attach(part.words), part.words.map(context.nameAt)),
  }))
}
