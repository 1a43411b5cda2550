import type { Trace } from '../../read.ts'
import type { AttributionGold } from '../gold.ts'
import { goldQuotes, type QuoteOfSpeaker, quotesOf } from '../quotes.ts'
import { dice, pairUp, sameWords, shared, wordSet, wordsOf } from './align.ts'
import type { Judged, Judgement } from './judgement.ts'

/** Where a quotation stands: a paragraph of its own, before, after or around the words that cite it. */
const placeOf = (text: string, { start, end, parts }: QuoteOfSpeaker): string => {
  const from = text.lastIndexOf('\n', start) + 1
  const to = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end)
  const [before, after] = [text.slice(from, start), text.slice(end, to)].map((words) => /\p{L}/u.test(words))
  if (parts.length > 1) return 'in parts'
  if (!before && !after) return 'a paragraph of its own'
  return before && after ? 'inside a paragraph' : before ? 'at the end of a paragraph' : 'at the start of a paragraph'
}

const told = ({ quote, speaker }: QuoteOfSpeaker): string =>
  `[${speaker ?? '-'}] ${quote.replace(/\s+/g, ' ').slice(0, 140)}`

const judgeText = (gold: AttributionGold, trace: Trace): Omit<Judgement, 'by'> => {
  const { id, text } = gold
  const words = wordsOf(text)
  const counted = (quotes: readonly QuoteOfSpeaker[]) => quotes.map((quote) => ({ quote, set: wordSet(quote, words) }))
  const golds = counted(goldQuotes(gold))
  const predicted = counted(quotesOf(trace.resolution.reading, text))
  const pairs = pairUp(predicted, golds, (p, g) => (dice(p.set, g.set) >= 0.5 ? dice(p.set, g.set) : 0))
  const isRight = (p: number, g: number): boolean =>
    sameWords(predicted[p]?.quote.speaker ?? null, golds[g]?.quote.speaker ?? null)
  const groups = (quote: QuoteOfSpeaker) => ({ place: [placeOf(text, quote)] })
  return {
    gold: golds.map(({ quote, set }, index): Judged => {
      const pair = pairs.find(([, g]) => g === index)
      const right = pair !== undefined && isRight(...pair)
      const found = pair ? predicted[pair[0]]?.quote : predicted.find((p) => shared(p.set, set) > 0)?.quote
      const missing = found ? 'other boundary' : 'not found'
      const cause = right ? null : pair ? (found?.speaker ? 'other speaker' : 'no speaker') : missing
      return { id, groups: groups(quote), right, cause, told: told(quote) + (found ? `  | found: ${told(found)}` : '') }
    }),
    predicted: predicted.map(({ quote, set }, index): Judged => {
      const pair = pairs.find(([p]) => p === index)
      const cause = pair || golds.some((g) => shared(g.set, set) > 0) ? null : 'gold has no such quotation'
      return { id, groups: groups(quote), right: pair !== undefined && isRight(...pair), cause, told: told(quote) }
    }),
  }
}

/** Each quotation of the attribution set and of its readings, judged as `score.mjs quotes` counts quote + speaker. */
export const judgeQuotes = (golds: readonly (readonly [AttributionGold, Trace])[]): Judgement => {
  const judged = golds.map(([gold, trace]) => judgeText(gold, trace))
  return {
    by: ['place'],
    gold: judged.flatMap(({ gold }) => gold),
    predicted: judged.flatMap(({ predicted }) => predicted),
  }
}
