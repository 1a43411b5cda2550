import type { Lexicon } from '../../extract/lexicon.ts'
import type { Trace } from '../../read.ts'
import { overlaps } from '../../text/span.ts'
import type { AttributionGold } from '../gold.ts'
import { attributionsOf } from '../predictions.ts'
import { outerQuotations } from '../quotes.ts'
import { dice, pairUp, sameWords, shared, wordSet, wordsOf } from './align.ts'
import { type Cited, constructionOf, type Shown, traitsOf } from './constructions.ts'
import type { Judged, Judgement } from './judgement.ts'
import { treesOf, whyNothing } from './trees.ts'

/** An attribution with its words as `score.mjs` counts them. */
interface Counted {
  readonly cited: Cited
  readonly source: ReadonlySet<number>
  readonly cue: ReadonlySet<number>
  readonly content: ReadonlySet<number>
}

const isWithin = (inner: ReadonlySet<number>, outer: ReadonlySet<number>): boolean =>
  inner.size > 0 && inner.size <= outer.size && shared(inner, outer) === inner.size

/** Those that lie in the content of no other: gold has the outermost alone. */
const outermost = (all: readonly Counted[]): Counted[] =>
  all.filter((one, index) => {
    const own = new Set([...one.content, ...one.source, ...one.cue])
    const same = (other: Counted): boolean => own.size === other.content.size
    return !all.some((other, at) => other !== one && isWithin(own, other.content) && !(same(other) && at > index))
  })

const count = (text: string, cited: readonly Cited[]): Counted[] => {
  const words = wordsOf(text)
  return outermost(
    cited.map((one) => ({
      cited: one,
      source: wordSet(one.source, words),
      cue: wordSet(one.cue, words),
      content: wordSet(one.content, words),
    })),
  )
}

const score = (p: Counted, g: Counted): number => {
  const content = dice(p.content, g.content)
  if (content < 0.5) return 0
  return content + 0.001 * Math.min(1, shared(p.cue, g.cue)) + 0.0005 * Math.min(1, shared(p.source, g.source))
}

const sameSource = (p: Counted, g: Counted): boolean => {
  if (!p.cited.source || !g.cited.source) return !p.cited.source && !g.cited.source
  const both = shared(p.source, g.source) > 0
  return (
    dice(p.source, g.source) >= 0.5 ||
    (both && sameWords(p.cited.source.text, g.cited.source.text)) ||
    p.cited.source.text.toLowerCase() === g.cited.source.text.toLowerCase()
  )
}

/** What is wrong with a predicted attribution of the same content; null when nothing is. */
const fault = (p: Counted, g: Counted): string | null => {
  if (shared(p.cue, g.cue) === 0) return 'other cue'
  if (sameSource(p, g)) return null
  if (!g.cited.source) return 'speaker where gold has none'
  return p.cited.source ? 'other speaker' : 'no speaker'
}

const short = (text: string, length: number): string =>
  (text.length > length ? `${text.slice(0, length)}…` : text).replace(/\s+/g, ' ')

const told = ({ source, cue, content }: Cited): string =>
  `[${source ? short(source.text, 40) : '-'}] ${cue.text}: ${short(content.text, 110)}`

const beside = ({ source, cue, content }: Cited, cause: string): string =>
  cause === 'content boundary' || cause === 'other content'
    ? `  | found: ${short(content.text, 110)}`
    : `  | found: [${source ? short(source.text, 40) : '-'}] ${cue.text}`

interface Document extends Shown {
  readonly id: string
  readonly lexicon: Lexicon
}

const judgeMiss = (document: Document, g: Counted, predicted: readonly Counted[]): [string, Cited | null] => {
  const near = predicted.filter(({ cue }) => shared(cue, g.cue) > 0)
  const touching = near.find(({ content }) => shared(content, g.content) > 0)
  if (touching) return ['content boundary', touching.cited]
  if (near[0]) return ['other content', near[0].cited]
  return [whyNothing(document.trace, document.lexicon, document.trees, g.cited.cue), null]
}

const judgeDocument = (
  document: Document,
  gold: readonly Counted[],
  predicted: readonly Counted[],
): Omit<Judgement, 'by'> => {
  const groups = ({ cited }: Counted) => ({
    construction: [constructionOf(document, cited)],
    trait: traitsOf(document, cited),
  })
  const pairs = pairUp(predicted, gold, score)
  const ofGold = new Map(pairs.map(([p, g]) => [g, predicted[p] as Counted]))
  const ofPredicted = new Map(pairs.map(([p, g]) => [p, gold[g] as Counted]))
  const { id } = document
  return {
    gold: gold.map((g, index): Judged => {
      const p = ofGold.get(index)
      const [cause, found] = p ? [fault(p, g), p.cited] : judgeMiss(document, g, predicted)
      return {
        id,
        groups: groups(g),
        right: cause === null,
        cause,
        told: told(g.cited) + (cause && found ? beside(found, cause) : ''),
      }
    }),
    predicted: predicted.map((p, index): Judged => {
      const g = ofPredicted.get(index)
      const inGold = gold.some(({ cited }) => overlaps(cited.cue, p.cited.cue))
      // One that stands for a gold attribution that is listed as missed is not listed again.
      const cause = g || inGold ? null : 'gold has no such cue'
      return { id, groups: groups(p), right: g !== undefined && fault(p, g) === null, cause, told: told(p.cited) }
    }),
  }
}

/** Each attribution of the gold texts and of their readings, judged as `score.mjs` counts speaker + cue + content. */
export const judgeAttributions = (
  golds: readonly (readonly [AttributionGold, Trace])[],
  lexicon: Lexicon,
): Judgement => {
  const judged = golds.map(([{ id, text, attributions }, trace]) => {
    const cited = attributions.flatMap(({ source, cue, content }) => (cue && content ? [{ source, cue, content }] : []))
    const predicted = attributionsOf(trace.resolution.reading, text)
    const document = { id, text, quotations: outerQuotations(text), trace, trees: treesOf(trace), lexicon }
    return judgeDocument(document, count(text, cited), count(text, predicted))
  })
  return {
    by: ['construction', 'trait'],
    gold: judged.flatMap(({ gold }) => gold),
    predicted: judged.flatMap(({ predicted }) => predicted),
  }
}
