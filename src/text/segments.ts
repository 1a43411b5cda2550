import type { Parser, Token, Word } from './parser.ts'
import type { Quotation } from './quotations.ts'
import type { Sentence } from './sentences.ts'
import type { Span } from './span.ts'

/**
 * A part of a sentence that is parsed alone. `content` holds what a cue clause reports when it stands outside the clause:
 * the words before or around an inserted "…, X said, …", or a quotation. `phrase` marks "according to X".
 */
export interface Segment {
  readonly words: readonly Word[]
  readonly role: 'main' | 'cue' | 'according' | 'label' | 'quote'
  readonly content: readonly Span[]
}

/** What the segmenter must know of words: which lemmas report speech, and which tokens are parts of names. */
export interface SegmentContext {
  readonly parse: Parser
  readonly reports: (lemma: string) => boolean
  readonly names: (token: Token) => boolean
}

interface Range {
  readonly from: number
  readonly to: number
}

const isFiniteVerb = (words: readonly Word[], index: number): boolean => {
  const word = words[index]
  return (
    word !== undefined &&
    (/^(VBD|VBZ|VBP|MD)$/.test(word.xpos) || (word.upos === 'AUX' && /^(VBD|VBZ|VBP|MD)$/.test(word.xpos)))
  )
}

const hasFinite = (words: readonly Word[], { from, to }: Range): boolean => {
  for (let i = from; i < to; i++) if (isFiniteVerb(words, i)) return true
  return false
}

const NOUN_PHRASE = new Set([
  'DET',
  'ADJ',
  'NOUN',
  'PROPN',
  'NUM',
  'PRON',
  'ADP',
  'PART',
  'CCONJ',
  'PUNCT',
  'ADV',
  'SYM',
  'X',
])
const AFTER = /^(ADP|ADV|SCONJ|PUNCT|NUM|CCONJ)$/
const DAY =
  /^(mon|tues|wednes|thurs|fri|satur|sun)day|^(today|yesterday|earlier|later|late|early|last|this|afterwards?|recently)$/i

const isComma = (word: Word | undefined): boolean => word !== undefined && /^(,|—|–|--|-)$/.test(word.text)

/** End of a run of words that may form the subject of a cue clause: stops at the first finite verb. */
const subjectEnd = (words: readonly Word[], { from, to }: Range): number => {
  let i = from
  while (i < to) {
    const word = words[i] as Word
    if (isFiniteVerb(words, i)) return i
    const inPhrase =
      NOUN_PHRASE.has(word.upos) || /^(VBG|VBN)$/.test(word.xpos) || /^(who|which|that)$/i.test(word.text)
    if (!inPhrase) return i
    i++
  }
  return i
}

/** Index of the reporting verb when the range is a cue clause such as "officials said on Tuesday" or "said the minister". */
const cueVerb = (words: readonly Word[], range: Range, reports: SegmentContext['reports']): number | null => {
  let from = range.from
  if (words[from]?.text.toLowerCase() === 'as' || words[from]?.upos === 'CCONJ') from++
  const at = subjectEnd(words, { from, to: range.to })
  let verb = at
  while (verb < range.to && (words[verb]?.upos === 'AUX' || words[verb]?.upos === 'ADV')) verb++
  const word = words[verb]
  if (word?.upos !== 'VERB' || !reports(word.lemma.toLowerCase())) return null
  if (verb > at && /^(VB|VBG)$/.test(word.xpos) && !/^(will|did)$/.test(words[at]?.lemma ?? '')) return null
  const subject = words.slice(from, at)
  if (subject.length === 0)
    return INVERTS.has(word.lemma.toLowerCase()) && invertedSubject(words, { from: verb + 1, to: range.to })
      ? verb
      : null
  if (subject.some(({ text }, k) => /^(which|that)$/i.test(text) || (/^who$/i.test(text) && !isComma(subject[k - 1]))))
    return null
  if (!subject.some(({ upos }) => upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON')) return null
  return endsClause(words, { from: verb + 1, to: range.to }, word.lemma.toLowerCase()) ? verb : null
}

/** Verbs that stand before their subject after what they report: "…, said the minister". */
const INVERTS = new Set(
  'say add report write explain note continue ask reply recall declare announce claim argue insist warn tweet state observe remark answer conclude'.split(
    ' ',
  ),
)

const invertedSubject = (words: readonly Word[], { from, to }: Range): boolean => {
  const first = words[from]
  if (from >= to || !first || !/^(DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(first.upos)) return false
  return subjectEnd(words, { from, to }) > from
}

/** After the verb of a cue clause only an addressee, a day, a place or a further clause may follow, never its content. */
const endsClause = (words: readonly Word[], { from, to }: Range, lemma: string): boolean => {
  let i = from
  if (lemma === 'tell' || lemma === 'inform') {
    while (i < to && /^(DET|ADJ|NOUN|PROPN|PRON|PART|NUM)$/.test(words[i]?.upos ?? '')) i++
    if (words[i]?.text.toLowerCase() === 'that') return false
  }
  const next = words[i]
  if (i >= to || !next) return true
  if (next.text.toLowerCase() === 'that' || next.text === ':') return false
  if (!AFTER.test(next.upos) && !DAY.test(next.text)) return false
  return !/^(PRON)$/.test(next.upos) && !finiteMain(words, { from: i, to })
}

/** A finite verb that is not opened by a conjunction, relative or comma would make the rest the content. */
const finiteMain = (words: readonly Word[], { from, to }: Range): boolean => {
  for (let i = from; i < to; i++) {
    const { text, upos } = words[i] as Word
    if (
      upos === 'SCONJ' ||
      upos === 'PUNCT' ||
      upos === 'CCONJ' ||
      /^(who|which|that|as|when|while|where|after|before)$/i.test(text)
    )
      return false
    if (isFiniteVerb(words, i)) return true
  }
  return false
}

const spanBetween = (words: readonly Word[], { from, to }: Range): Span | null => {
  let a = from
  let b = to - 1
  while (a <= b && words[a]?.upos === 'PUNCT') a++
  while (b >= a && words[b]?.upos === 'PUNCT') b--
  return a <= b ? { start: (words[a] as Word).start, end: (words[b] as Word).end } : null
}

const spans = (words: readonly Word[], ranges: readonly Range[]): Span[] =>
  ranges.flatMap((range) => spanBetween(words, range) ?? [])

interface Split {
  readonly cue: Range
  readonly rest: readonly Range[]
  readonly role: 'cue' | 'according'
}

const endOf = (words: readonly Word[]): number => {
  let to = words.length
  while (to > 0 && /^[.!?…"”’']+$/.test(words[to - 1]?.text ?? '')) to--
  return to
}

/** "According to X, …", "…, according to X", "…, according to X, …". */
const accordingSplit = (words: readonly Word[]): Split | null => {
  const at = words.findIndex(
    (word, i) => word.text.toLowerCase() === 'according' && words[i + 1]?.text.toLowerCase() === 'to',
  )
  if (at < 0) return null
  const end = endOf(words)
  let to = at + 2
  while (to < end && !isComma(words[to]) && words[to]?.text !== ';') to++
  if (to < end && at > 0 && !isComma(words[at - 1]) && !isComma(words[to])) return null
  const rest = [
    { from: 0, to: at },
    { from: to, to: words.length },
  ].filter((range) => spanBetween(words, range))
  return rest.length ? { cue: { from: at, to }, rest, role: 'according' } : null
}

/** "…, officials said on Tuesday" and "…, officials said, …". */
const reportingSplit = (words: readonly Word[], reports: SegmentContext['reports']): Split | null => {
  const end = endOf(words)
  const commas = words.flatMap((word, i) => (i > 0 && i < end && isComma(word) ? [i] : []))
  for (const comma of commas) {
    const before = { from: 0, to: comma }
    if (!hasFinite(words, before)) continue
    if (cueVerb(words, { from: comma + 1, to: end }, reports) !== null)
      return { cue: { from: comma + 1, to: end }, rest: [before], role: 'cue' }
  }
  for (const comma of commas) {
    const next = commas.find(
      (other) => other > comma + 1 && cueVerb(words, { from: comma + 1, to: other }, reports) !== null,
    )
    if (next === undefined || words[comma + 1]?.upos === 'CCONJ') continue
    const rest = [
      { from: 0, to: comma },
      { from: next, to: words.length },
    ]
    if (hasFinite(words, rest[1] as Range) || hasFinite(words, rest[0] as Range))
      return { cue: { from: comma + 1, to: next }, rest, role: 'cue' }
  }
  return null
}

/**
 * Where a coordinated clause with a subject of its own begins (", while Russia asserts …"): index of its conjunction, or 0. A clause
 * that may still be reported ("said A left, and B came") is left whole.
 */
const coordination = (words: readonly Word[], reports: SegmentContext['reports']): number => {
  for (let i = 2; i < words.length - 2; i++) {
    if (!/^(and|but|yet|while|whereas)$/i.test(words[i]?.text ?? '') || words[i - 1]?.text !== ',') continue
    const at = subjectEnd(words, { from: i + 1, to: words.length })
    const subject = words.slice(i + 1, at)
    if (
      !isFiniteVerb(words, at) ||
      !subject.some(({ upos }) => /^(NOUN|PROPN|PRON)$/.test(upos)) ||
      subject.some(({ text }) => /^(that|which|who|,)$/i.test(text))
    )
      continue
    const left = words.slice(0, i)
    if (!hasFinite(words, { from: 0, to: i })) continue
    let verb = at
    while (words[verb]?.upos === 'AUX' || words[verb]?.upos === 'ADV' || words[verb]?.upos === 'PART') verb++
    const reported =
      left.some(({ upos, lemma }) => upos === 'VERB' && reports(lemma.toLowerCase())) ||
      words[0]?.text.toLowerCase() === 'according'
    if (!reported || words[i]?.text === 'yet' || reports(words[verb]?.lemma.toLowerCase() ?? '')) return i
  }
  return 0
}

const parseWords = (tokens: readonly Token[], context: SegmentContext): readonly Word[] =>
  context.parse(tokens, new Set(tokens.flatMap((token, i) => (context.names(token) ? [i] : []))))

const inside = (token: Token, span: Span): boolean => token.start >= span.start && token.end <= span.end

const splitPlain = (tokens: readonly Token[], context: SegmentContext): Segment[] => {
  if (tokens.length === 0) return []
  const semicolon = tokens.findIndex(({ text }) => text === ';')
  if (semicolon > 0)
    return [...splitPlain(tokens.slice(0, semicolon), context), ...splitPlain(tokens.slice(semicolon + 1), context)]
  const words = parseWords(tokens, context)
  const nor = words.findIndex(
    ({ text }, i) =>
      i > 1 && text.toLowerCase() === 'nor' && words[i - 1]?.text === ',' && words[i + 1]?.upos === 'AUX',
  )
  if (nor > 0) return [...splitPlain(tokens.slice(0, nor), context), ...splitPlain(tokens.slice(nor), context)]
  const joint = coordination(words, context.reports)
  if (joint > 0)
    return [...splitPlain(tokens.slice(0, joint), context), ...splitPlain(tokens.slice(joint + 1), context)]
  const split = accordingSplit(words) ?? reportingSplit(words, context.reports)
  if (!split) return [{ words, role: 'main', content: [] }]
  const rest = split.rest.flatMap(({ from, to }) => tokens.slice(from, to))
  const cue = parseWords(tokens.slice(split.cue.from, split.cue.to), context)
  return [{ words: cue, role: split.role, content: spans(words, split.rest) }, ...splitPlain(rest, context)]
}

const LABEL = /^[\p{L}][\p{L}.’' -]*$/u

const DATELINE = /^[\p{Lu}][\p{Lu}\p{L}.'’ -]*$/u

/** "GENEVA —", "LOS ANGELES, Sept. 28 (UPI) —" before a report: index after the dash, or 0. */
const datelineEnd = (tokens: readonly Token[]): number => {
  const dash = tokens.slice(0, 12).findIndex(({ text }) => /^(—|–|--|-)$/.test(text))
  const first = tokens[0]?.text ?? ''
  return dash > 0 && DATELINE.test(first) && first.length > 2 && first === first.toUpperCase() ? dash + 1 : 0
}

/** "• 8 September:", "5." before an item of a list: index after the mark and its date, or 0. */
const itemEnd = (tokens: readonly Token[]): number => {
  const mark = /^([•*–—-]|\d+[.)]?|\(\d+\)|[a-z]\))$/.test(tokens[0]?.text ?? '') && tokens.length > 2 ? 1 : 0
  const from = mark && tokens[1]?.text === '.' ? 2 : mark
  const colon = tokens.slice(from, from + 6).findIndex(({ text }) => text === ':')
  const date = colon > 0 && tokens.slice(from, from + colon).some(({ text }) => /^\d{1,4}$/.test(text))
  return date ? from + colon + 1 : /^\d/.test(tokens[0]?.text ?? '') && from < 2 ? 0 : from
}

/** "SPOKESWOMAN:" or "Q:" at the head of a sentence: index after the colon, or 0. */
const labelEnd = (tokens: readonly Token[]): number => {
  const colon = tokens.slice(0, 8).findIndex(({ text }) => text === ':')
  if (colon < 1 || colon === tokens.length - 1) return 0
  const label = tokens.slice(0, colon)
  const capital =
    label.every(({ text }) => LABEL.test(text)) &&
    label.every(({ text }) => /^\p{Lu}/u.test(text) || /^(of|for|the|and|to)$/.test(text))
  return capital ? colon + 1 : 0
}

/** A quotation that is a whole utterance: it opens or closes the sentence, follows a comma, colon or cue, or runs over several sentences. */
const isBlock = (quotation: Quotation, sentence: Sentence, context: SegmentContext): boolean => {
  const own = sentence.tokens.filter((token) => inside(token, quotation.inner))
  if (quotation.start < sentence.start || quotation.end > sentence.end) return true
  if (own.length < 3) return false
  const before = sentence.tokens.filter((token) => token.end <= quotation.start).at(-1)
  const last = own.at(-1)?.text ?? ''
  // `says voter fraud "would be a way to lose."` goes on the clause before it; `says "We lost."` and `says, "We lost."` do not.
  const whole =
    before === undefined ||
    /^[,:—–]$/.test(before.text) ||
    (/^\p{Lu}/u.test(own[0]?.text ?? '') && /^[,.!?]$/.test(last))
  return whole && hasFinite(parseWords(own, context), { from: 0, to: own.length })
}

/**
 * Splits a sentence into parts that are parsed alone: block quotations, labels of answers, "according to X", and inserted or
 * final cue clauses. Everything the parser alone gets wrong there (nlp.md: content-first cues .360 against .714) is decided by tokens.
 */
export const segment = (sentence: Sentence, quotations: readonly Quotation[], context: SegmentContext): Segment[] => {
  const blocks = quotations.filter(
    (quotation) =>
      quotation.depth === 0 &&
      quotation.start < sentence.end &&
      quotation.end > sentence.start &&
      isBlock(quotation, sentence, context),
  )
  const content = blocks.map(({ inner }) => inner)
  const quoted = blocks.flatMap(({ inner }) => {
    const own = sentence.tokens.filter((token) => inside(token, inner))
    return splitPlain(own, context).map((part): Segment => (part.role === 'main' ? { ...part, role: 'quote' } : part))
  })
  const outside = sentence.tokens.filter((token) => !blocks.some((quotation) => inside(token, quotation)))
  const label = labelEnd(outside)
  const rest = outside.slice(label || datelineEnd(outside) || itemEnd(outside))
  const plain = splitPlain(rest.some(({ text }) => /\p{L}/u.test(text)) ? rest : [], context)
  const labelled: Segment[] =
    label > 0 ? [{ words: parseWords(outside.slice(0, label - 1), context), role: 'label', content: [] }] : []
  if (content.length === 0) return [...labelled, ...plain]
  return [
    ...labelled,
    ...plain.map((part) =>
      part.role === 'main' ? { ...part, content } : { ...part, content: [...part.content, ...content] },
    ),
    ...quoted,
  ]
}
