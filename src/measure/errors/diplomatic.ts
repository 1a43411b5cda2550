import type { Lexicon } from '../../extract/lexicon.ts'
import type { Relation } from '../../ontology/relations.ts'
import type { Trace } from '../../read.ts'
import type { Statement } from '../../resolve/statement.ts'
import { overlaps, type Quote, type Span, within } from '../../text/span.ts'
import type { DiplomaticGold } from '../gold.ts'
import { pairUp } from './align.ts'
import type { Judged, Judgement } from './judgement.ts'
import { treesOf, whyNothing } from './trees.ts'

type GoldStatement = DiplomaticGold['statements'][number]

/** A statement of gold or of a reading, actors by one name each. */
interface Coded {
  readonly kind: string
  readonly polarity: string
  readonly speakers: readonly (string | null)[]
  readonly source: string | null
  readonly target: string | null
  readonly cue: Quote | null
  readonly evidence: Quote
  readonly conditions: readonly Span[]
  readonly rule: string | null
}

const plain = (name: string | null): string | null =>
  name
    ?.normalize('NFC')
    .trim()
    .replace(/^the\s+/i, '')
    .replace(/\s+/g, ' ')
    .toLowerCase() || null

type Naming = (name: string | null) => string | null

/** One name for each actor of an article, whatever it is called. */
const namingOf = ({ actors }: DiplomaticGold): Naming => {
  const names = new Map(actors.map(({ name }) => [plain(name), plain(name)]))
  for (const { name, aliases } of actors)
    for (const alias of aliases) if (!names.has(plain(alias))) names.set(plain(alias), plain(name))
  return (name) => names.get(plain(name)) ?? plain(name)
}

const ofGold = (statement: GoldStatement, name: Naming): Coded => ({
  ...statement,
  speakers: statement.speakers.map(name),
  source: name(statement.source),
  target: name(statement.target),
  rule: null,
})

const ofReading = (statement: Statement, name: Naming): Coded => ({
  ...statement,
  speakers: statement.speakers.map((speaker) => name(speaker.name)),
  source: name(statement.source?.name ?? null),
  target: name(statement.target?.name ?? null),
})

/** How far two spans are the same, from 0 to 1; one inside another counts half at least up to four times its length. */
const overlap = (a: Span, b: Span): number => {
  if (!overlaps(a, b)) return 0
  const [x, y] = [a.end - a.start, b.end - b.start]
  const both = (2 * (Math.min(a.end, b.end) - Math.max(a.start, b.start))) / (x + y)
  const held = (within(a, b) && x * 4 >= y) || (within(b, a) && y * 4 >= x)
  return held ? Math.max(both, 0.5) : both
}

const sameParties = (
  p: Coded,
  g: Coded,
  symmetric: boolean,
): { readonly source: boolean; readonly target: boolean } => {
  const straight = { source: p.source === g.source, target: p.target === g.target }
  const swapped = symmetric && g.target !== null && p.target === g.source && p.source === g.target
  return swapped ? { source: true, target: true } : straight
}

const sameSpeakers = (p: Coded, g: Coded): boolean =>
  p.speakers.length === g.speakers.length && p.speakers.every((one, index) => one === g.speakers[index])

interface Tables {
  readonly lexicon: Lexicon
  readonly relations: ReadonlyMap<string, Relation>
}

const score = ({ relations }: Tables, p: Coded, g: Coded): number => {
  const evidence = overlap(p.evidence, g.evidence)
  if (p.kind !== g.kind || evidence < 0.5) return 0
  const { source, target } = sameParties(p, g, relations.get(g.kind)?.symmetric ?? false)
  const cue = p.cue && g.cue ? overlap(p.cue, g.cue) : 0
  return (
    evidence + (source ? 8 : 0) + 4 * (cue >= 0.5 ? 1 : cue) + (target ? 2 : 0) + (p.polarity === g.polarity ? 1 : 0)
  )
}

const told = ({ kind, polarity, speakers, source, target, evidence, rule }: Coded): string =>
  [
    polarity === 'NEGATIVE' ? 'not' : '',
    `${kind} ${source ?? '-'} -> ${target ?? '-'}`,
    speakers.length > 0 ? `[${speakers.join(' > ')}]` : '',
    rule ? `{${rule}}` : '',
    ` ${evidence.text.replace(/\s+/g, ' ').slice(0, 200)}`,
  ]
    .filter(Boolean)
    .join(' ')

/** What is wrong with a statement of the right kind at the right place, the gravest first. */
const faults = ({ relations }: Tables, p: Coded, g: Coded): string[] => {
  const { source, target } = sameParties(p, g, relations.get(g.kind)?.symmetric ?? false)
  const unmet = g.conditions.some((one) => !p.conditions.some((other) => overlap(one, other) >= 0.5))
  return [
    ...(source ? [] : [p.source ? 'other source' : 'no source']),
    ...(p.polarity === g.polarity ? [] : ['other polarity']),
    ...(target ? [] : [p.target ? (g.target ? 'other target' : 'target where gold has none') : 'no target']),
    ...(sameSpeakers(p, g) ? [] : ['other speakers']),
    ...(unmet ? ['condition missed'] : p.conditions.length > g.conditions.length ? ['condition too much'] : []),
  ]
}

const missed = (tables: Tables, trace: Trace, g: Coded, predicted: readonly Coded[]): [string, string] => {
  const { cue } = g
  const near = cue ? predicted.filter((p) => p.cue && overlaps(p.cue, cue)) : []
  const found = near.map(told).join('; ')
  const same = near.find(({ kind }) => kind === g.kind)
  if (same) return [same.source === g.source ? 'another of the same kind there' : 'other source', found]
  if (near[0]) return [`other kind: ${near[0].kind}`, found]
  return [cue ? whyNothing(trace, tables.lexicon, treesOf(trace), cue) : 'no cue in gold', '']
}

const judgeArticle = (tables: Tables, gold: DiplomaticGold, trace: Trace): Omit<Judgement, 'by'> => {
  const name = namingOf(gold)
  const golds = gold.statements.map((one) => ofGold(one, name))
  const predicted = trace.resolution.reading.statements.map((one) => ofReading(one, name))
  const pairs = pairUp(predicted, golds, (p, g) => score(tables, p, g))
  const groups = ({ kind }: Coded) => ({ kind: [kind], family: [tables.relations.get(kind)?.family ?? 'none'] })
  const { id } = gold
  const right = ([p, g]: readonly [number, number]): boolean =>
    sameParties(
      predicted[p] as Coded,
      golds[g] as Coded,
      tables.relations.get((golds[g] as Coded).kind)?.symmetric ?? false,
    ).source
  return {
    gold: golds.map((g, index): Judged => {
      const pair = pairs.find(([, at]) => at === index)
      const p = pair && (predicted[pair[0]] as Coded)
      const [cause, found] = p ? [faults(tables, p, g)[0] ?? null, told(p)] : missed(tables, trace, g, predicted)
      return {
        id,
        groups: groups(g),
        right: pair !== undefined && right(pair),
        cause,
        told: told(g) + (cause && found ? `  | found: ${found}` : ''),
      }
    }),
    predicted: predicted.map((p, index): Judged => {
      const pair = pairs.find(([at]) => at === index)
      const cause = pair ? null : 'gold has no such statement'
      return { id, groups: groups(p), right: pair !== undefined && right(pair), cause, told: told(p) }
    }),
  }
}

/** Each statement of the gold articles and of their readings, judged as `score-diplomatic.mjs` counts kind + source; `~` what is wrong beside. */
export const judgeDiplomatic = (golds: readonly (readonly [DiplomaticGold, Trace])[], tables: Tables): Judgement => {
  const judged = golds.map(([gold, trace]) => judgeArticle(tables, gold, trace))
  return {
    by: ['kind', 'family'],
    gold: judged.flatMap(({ gold }) => gold),
    predicted: judged.flatMap(({ predicted }) => predicted),
  }
}
