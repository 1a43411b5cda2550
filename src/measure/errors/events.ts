import { base, wordAt } from '../../extract/rules/tree.ts'
import type { Trace } from '../../read.ts'
import type { EventsGold } from '../gold.ts'
import { eventsOf, type PredictedEvent } from '../predictions.ts'
import { pairUp, sameWords } from './align.ts'
import type { Judged, Judgement } from './judgement.ts'
import { headsOf, type Trees, treesOf, wordsAt } from './trees.ts'

type Event = PredictedEvent | EventsGold['events'][number]

/** The names of the CAMEO roots (CAMEO 1.1b3, Schrodt 2012). */
const ROOTS = [
  'make statement',
  'appeal',
  'intend to cooperate',
  'consult',
  'cooperate diplomatically',
  'cooperate materially',
  'provide aid',
  'yield',
  'investigate',
  'demand',
  'disapprove',
  'reject',
  'threaten',
  'protest',
  'exhibit force',
  'reduce relations',
  'coerce',
  'assault',
  'fight',
  'mass violence',
]

const rootName = (code: string | null): string => (code ? `${code} ${ROOTS[Number(code) - 1] ?? ''}`.trim() : 'none')

/** Roots that `score.mjs events-text` takes for one: fighting is one, and the set tells of investigations as of disapproval. */
const folded = (code: string | null): string | null =>
  code === '19' || code === '20' ? '18' : code === '09' ? '11' : code

const PLACES: Readonly<Record<string, string>> = {
  obj: 'direct object',
  iobj: 'indirect object',
  'nsubj:pass': 'passive subject',
  nsubj: 'subject',
  obl: 'prepositional object',
  'obl:agent': 'by-phrase',
  nmod: 'inside a noun phrase, after a preposition',
  'nmod:poss': 'possessor of a noun',
  amod: 'adjective of a noun',
  compound: 'before a noun',
  conj: 'coordinated with another',
  appos: 'in apposition',
}

/** Where the target sits in its sentence: the relation by which its head word hangs on the rest (Universal Dependencies, by the parser). */
const placeOf = (text: string, trees: Trees, { targetText }: Event): string => {
  if (!targetText) return 'no target'
  const start = text.indexOf(targetText)
  const head = start < 0 ? undefined : headsOf(wordsAt(trees, { start, end: start + targetText.length }))[0]
  if (!head) return 'not as such in the text'
  const { deprel } = wordAt(head.unit, head.index)
  return PLACES[deprel] ?? PLACES[base(deprel)] ?? 'elsewhere'
}

const samePair = (p: Event, g: Event): boolean =>
  sameWords(p.sourceText, g.sourceText) && sameWords(p.targetText, g.targetText)

const sameRoot = (p: Event, g: Event): boolean => folded(p.rootCode) === folded(g.rootCode)

const short = (text: string | null, length: number): string =>
  text === null ? '-' : text.length > length ? `${text.slice(0, length)}…` : text

const told = ({ rootCode, sourceText, targetText }: Event): string =>
  `${rootCode} ${short(sourceText, 60)} > ${short(targetText, 60)}`

/** Why no predicted event is the gold one. */
const causeOf = (g: Event, predicted: readonly Event[], trace: Trace): string => {
  if (predicted.some((p) => samePair(p, g))) return 'right pair, other root'
  const root = predicted.filter((p) => sameRoot(p, g))
  if (root.some((p) => sameWords(p.sourceText, g.sourceText))) return 'right root and source, other target'
  if (root.some((p) => sameWords(p.targetText, g.targetText))) return 'right root and target, other source'
  if (root.length > 0) return 'right root, other source and target'
  const dropped = trace.resolution.dropped.find(({ candidate }) =>
    sameRoot({ ...g, rootCode: candidate.rule.relation.cameo.slice(0, 2) }, g),
  )
  return dropped ? `dropped: ${dropped.reason}` : 'nothing of that root read'
}

const key = ({ sourceText, targetText, rootCode }: Event): string =>
  `${sourceText}>${targetText}>${folded(rootCode)}`.toLowerCase()

/** Events with both parties, each once, as `score.mjs` counts pair + root. */
const counted = <T extends Event>(events: readonly T[]): T[] => {
  const seen = new Set<string>()
  return events.filter((event) => {
    if (!event.sourceText || !event.targetText || !event.rootCode || seen.has(key(event))) return false
    seen.add(key(event))
    return true
  })
}

const judgeSentence = ({ id, text, events }: EventsGold, trace: Trace): Omit<Judgement, 'by'> => {
  const trees = treesOf(trace)
  const gold = counted(events)
  const predicted = counted(eventsOf(trace.resolution.reading))
  const pairs = pairUp(predicted, gold, (p, g) => (samePair(p, g) && sameRoot(p, g) ? 1 : 0))
  const groups = (event: Event) => ({
    root: [rootName(folded(event.rootCode))],
    target: [placeOf(text, trees, event)],
  })
  const found = predicted.map(told).join('; ') || 'nothing'
  return {
    gold: gold.map((g, index): Judged => {
      const right = pairs.some(([, at]) => at === index)
      const cause = right ? null : causeOf(g, predicted, trace)
      return { id, groups: groups(g), right, cause, told: `${told(g)}  | found: ${found}  | ${short(text, 300)}` }
    }),
    predicted: predicted.map((p, index): Judged => {
      const right = pairs.some(([at]) => at === index)
      // What stands for a gold event that is listed as missed is not listed again.
      const cause = right || gold.some((g) => samePair(p, g) || sameRoot(p, g)) ? null : 'gold has no such event'
      return { id, groups: groups(p), right, cause, told: told(p) }
    }),
  }
}

/** Each event of the gold sentences and of their readings, judged as `score.mjs events-text` counts pair + root. */
export const judgeEvents = (golds: readonly (readonly [EventsGold, Trace])[]): Judgement => {
  const judged = golds.map(([gold, trace]) => judgeSentence(gold, trace))
  return {
    by: ['root', 'target'],
    gold: judged.flatMap(({ gold }) => gold),
    predicted: judged.flatMap(({ predicted }) => predicted),
  }
}
