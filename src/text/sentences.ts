import { INSTITUTIONS, STARTERS, TITLES } from './abbreviations.ts'
import { splitParagraphs } from './paragraphs.ts'
import type { Token } from './parser.ts'
import type { Span } from './span.ts'
import { tokenize } from './tokens.ts'

/** A sentence of a text; `paragraph` counts from 0. A headline, a bullet or a label alone on its line is a sentence too. */
export interface Sentence extends Span {
  readonly paragraph: number
  readonly tokens: readonly Token[]
}

const FINAL = /^(?:[.!?…]+|[。！？])$/u
const CLOSING = /^(?:["'”’»›)\]]|'')$/u
const OPENING = /^(?:["'“‘«‹([„]|``|'')$/u
const FINITE =
  /^(?:said|says|told|asked|was|were|is|are|has|had|have|will|would|can|could|may|did|does|went|came|met|made|took|\p{L}{2,}ed)$/u
const ASKED =
  /^(?:said|says|asked|asks|wondered|added|told|wrote|shouted|replied|demanded|insisted|exclaimed|continued)$/

/** The tokens of a paragraph, one of which is looked at: an end of a sentence or not. */
interface Place {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Where the sentence began. */
  readonly from: number
  /** The token that may end it. */
  readonly at: number
  /** The first token after it and after the marks that close with it. */
  readonly after: number
}

const textAt = ({ tokens }: Place, index: number): string => tokens[index]?.text ?? ''

const isTouching = ({ tokens }: Place, index: number): boolean => tokens[index]?.start === tokens[index - 1]?.end

/** The first word after opening quotes and brackets. */
const wordAfter = (place: Place): string => {
  let i = place.after
  while (OPENING.test(textAt(place, i))) i++
  return textAt(place, i)
}

const startsSentence = (place: Place): boolean =>
  /^[\p{Lu}\p{Lt}\p{Lo}\p{N}$€£#@]/u.test(wordAfter(place)) || OPENING.test(textAt(place, place.after))

/** `"Is this peace?" Zelensky asked`: the quotation began the sentence and a verb of speech follows. */
const isAskedQuote = (place: Place): boolean => {
  if (place.after === place.at + 1 || textAt(place, place.at) === '.') return false
  if (!OPENING.test(textAt(place, place.from))) return false
  return [0, 1, 2, 3].some((n) => ASKED.test(textAt(place, place.after + n)))
}

const endsAtMark = (place: Place): boolean => {
  if (isTouching(place, place.after)) return gluedStart(place)
  return startsSentence(place) && !isAskedQuote(place)
}

/** "was signed.The ministry": a space was lost in print. */
const gluedStart = (place: Place): boolean => {
  const next = textAt(place, place.after)
  return (
    /^\p{Lu}\p{Ll}*$/u.test(next) && STARTERS.has(next.toLowerCase()) && /\p{Ll}$/u.test(textAt(place, place.at - 1))
  )
}

/** "He flew to the U.S. Lavrov stayed": a name and its verb follow, and no noun that goes with "U.S.". */
const nameAndVerb = (place: Place): boolean => {
  const next = textAt(place, place.after)
  return (
    place.at - place.from >= 3 &&
    /^\p{Lu}\p{Ll}+$/u.test(next) &&
    !INSTITUTIONS.has(next.toLowerCase()) &&
    FINITE.test(textAt(place, place.after + 1))
  )
}

const endsAtAbbreviation = (place: Place): boolean => {
  const abbreviation = textAt(place, place.at).slice(0, -1).toLowerCase()
  if (TITLES.has(abbreviation) || isTouching(place, place.after)) return false
  const next = wordAfter(place)
  const starter = STARTERS.has(next.toLowerCase()) && /^\p{Lu}/u.test(next) && next !== 'I'
  const closed = place.after > place.at + 1 && /^\p{Lu}/u.test(next)
  const dotted = /^\p{L}(?:\.\p{L})+$/u.test(abbreviation)
  return starter || closed || (dotted && nameAndVerb(place))
}

const isEnd = (place: Place): boolean => {
  if (place.after >= place.tokens.length) return false
  const mark = textAt(place, place.at)
  if (FINAL.test(mark)) return endsAtMark(place)
  return /^\p{L}.*\.$/u.test(mark) && endsAtAbbreviation(place)
}

/** The first token after `at` that does not close a quotation or a bracket without a space before it. */
const afterClosing = (tokens: readonly Token[], at: number): number => {
  let i = at + 1
  while (i < tokens.length && tokens[i]!.start === tokens[i - 1]!.end && CLOSING.test(tokens[i]!.text)) i++
  return i
}

/** "1." or "(2)" before the words of a list item is not a sentence. */
const isListNumber = (place: Place): boolean =>
  place.from === 0 &&
  place.at <= 2 &&
  /^\(?\d{1,3}[.)]$/.test(
    place.tokens
      .slice(0, place.after)
      .map((t) => t.text)
      .join(''),
  )

const splitTokens = (text: string, tokens: readonly Token[]): (readonly Token[])[] => {
  const groups: (readonly Token[])[] = []
  let from = 0
  for (let at = 0; at < tokens.length; at++) {
    const place: Place = { text, tokens, from, at, after: afterClosing(tokens, at) }
    if (!isEnd(place) || isListNumber(place)) continue
    groups.push(tokens.slice(from, place.after))
    from = place.after
    at = from - 1
  }
  return [...groups, tokens.slice(from)].filter((group) => group.length > 0)
}

/**
 * The sentences of a text, in order; together they cover every character that is no white space. A sentence that ends
 * inside a quotation ends there: `findQuotations` tells which sentences a quotation runs through.
 */
export const splitSentences = (text: string): Sentence[] =>
  splitParagraphs(text).flatMap(({ start, end }, paragraph) =>
    splitTokens(text, tokenize(text, start, end)).map((tokens) => ({
      start: tokens[0]!.start,
      end: tokens.at(-1)!.end,
      paragraph,
      tokens,
    })),
  )
