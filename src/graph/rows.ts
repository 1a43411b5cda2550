import { hashId } from '../article/document.ts'
import { sketchOf } from '../article/sketch.ts'
import type { ActorRef, Condition, Hop, Statement } from '../resolve/statement.ts'
import { type Quote, within } from '../text/span.ts'
import { actorRows, keptMentions, mentionRows, officeRows, partRows } from './actor-rows.ts'
import type { ReadDocument } from './check-reading.ts'
import type { Params, Row } from './engine.ts'
import { keptOf, type Merges } from './known-actors.ts'
import { type RelationRow, relationRows } from './relation-rows.ts'
import type { SeedGraph } from './seed-graph.ts'
import { commitmentRows, labelOf, type ObjectLabel, objectLabels, objectRows, type Telling } from './summaries.ts'
import { wordsProperty } from './words.ts'

/** The rows of one batch for each file of `cypher/write/`; templates by what fills them. */
export interface BatchRows {
  readonly plain: Readonly<Record<PlainFile, readonly Row[]>>
  readonly abouts: ReadonlyMap<ObjectLabel | 'Actor', readonly Row[]>
  readonly objects: ReadonlyMap<ObjectLabel, readonly Row[]>
  readonly commitments: readonly Row[]
  readonly relations: readonly RelationRow[]
}

/** The files of `cypher/write/` that take rows as they are, in the order of writing. */
export const plainFiles = [
  'actors',
  'offices',
  'parts',
  'mentions',
  'merged-mentions',
  'sources',
  'targets',
  'speakers',
  'conditions',
  'conditionals',
  'awaits',
  'concerns',
  'names',
] as const
type PlainFile = (typeof plainFiles)[number]

/** The row of `write/articles`: `words` is what a search looks through, `sketch` tells copies and rewrites of a text. */
export const articleRow = ({ document: { id, ...rest } }: ReadDocument): Row => ({
  id,
  properties: { ...rest, words: wordsProperty([rest.title, rest.text]), sketch: sketchOf(rest.text) },
})

const mentionOf = (mention: Quote | null): Params => (mention ? { ...mention } : {})

const edgeRow = (statement: Statement, ref: ActorRef, order: number): Row => ({
  statement: statement.id,
  actor: ref.id,
  order,
  mention: mentionOf(ref.mention),
})

/** The row of an edge to an actor that was merged into another, as an edge to that; `was` tells whom the words name. */
const toKept =
  (merges: Merges) =>
  (row: Row): Row => {
    const was = row.actor as string
    const actor = keptOf(merges, was)
    return actor === was ? row : { ...row, actor, mention: { ...(row.mention as Params), was } }
  }

const hopRow = (statement: Statement, hop: Hop, order: number): Row => {
  const { text: cue, start: cueStart, end: cueEnd } = hop.cue
  const mention = { ...mentionOf(hop.mention), kind: hop.kind, cue, cueStart, cueEnd }
  return { ...edgeRow(statement, hop, order), mention }
}

/** Conditions are the same when they differ in capitals and spaces only. */
const conditionalRow = (statement: Statement, { start, end, text }: Quote): Row => ({
  statement: statement.id,
  condition: hashId('condition', text.toLowerCase().replace(/\s+/g, ' ').trim()),
  mention: { start, end, text },
})

/** Whom a condition of a statement waits for; `at` is where the condition starts. */
const awaitRows = (statement: Statement, { start, awaits = [] }: Condition): Row[] =>
  awaits.map(({ id, mention }) => ({ statement: statement.id, actor: id, at: start, mention: mentionOf(mention) }))

const conditionRows = (conditionals: readonly Row[]): Row[] => {
  const texts = new Map<string, string[]>()
  for (const { condition, mention } of conditionals as readonly { condition: string; mention: Quote }[])
    texts.set(condition, [...(texts.get(condition) ?? []), mention.text])
  return [...texts].sort().map(([id, all]) => ({ id, count: all.length, text: all.sort()[0]! }))
}

/**
 * Whom the words that an utterance reports name, in their place there or as who acts or is acted on in what is told inside;
 * `party` is true of the latter.
 */
const namesRows = ({ reading }: ReadDocument): Row[] =>
  reading.statements.flatMap((statement) => {
    const { content, family } = statement
    if (family !== 'utterance' || !content) return []
    const parts = (content.parts ?? [[content.start, content.end]]).map(([start, end]) => ({ start, end }))
    const isInside = (span: Quote): boolean => parts.some((part) => within(span, part))
    const inside = reading.statements.filter((one) => one !== statement && isInside(one.cue))
    const parties = new Set(inside.flatMap(({ source, target }) => [source, target].flatMap((ref) => ref?.id ?? [])))
    const named = reading.actors.filter(({ mentions }) => mentions.some(isInside)).map(({ id }) => id)
    const all = [...new Set([...parties, ...named])].sort()
    return all.map((actor): Row => {
      const mention = { party: parties.has(actor) }
      return { statement: statement.id, actor, named: actor, mention }
    })
  })

/** The topics that a statement names and is not about as a whole. */
const concernsOf = ({ issues, object }: Statement): Statement['issues'] =>
  issues.filter(({ id }) => object?.type !== 'Issue' || object.id !== id)

const tellingsOf = (reads: readonly ReadDocument[], statements: readonly Row[]): Telling[] => {
  const properties = new Map(statements.map((row) => [row.id, row.properties as Params]))
  return reads.flatMap(({ reading }) =>
    reading.statements.flatMap((told) => {
      const { object } = told
      const statement = properties.get(told.id)!
      const about = object && object.type !== 'Actor' ? [{ ...object, type: object.type }] : []
      const concerned = concernsOf(told).map(({ id, name }) => ({ id, type: 'Issue' as const, text: name }))
      return [...about, ...concerned].map(
        ({ id, type, text, ...rest }): Telling => ({
          object: id,
          type,
          text,
          date: 'date' in rest ? (rest.date ?? null) : null,
          contrary: 'contrary' in rest ? (rest.contrary ?? null) : null,
          statement,
        }),
      )
    }),
  )
}

const keptObject = (id: string, label: ObjectLabel | 'Actor', merges: Merges) => {
  const object = label === 'Actor' ? keptOf(merges, id) : id
  return { object, was: object === id ? null : id }
}

const aboutRows = (reads: readonly ReadDocument[], label: ObjectLabel | 'Actor', merges: Merges): Row[] =>
  reads.flatMap(({ reading }) =>
    reading.statements.flatMap(({ id, object }) =>
      object && (object.type === 'Actor' ? 'Actor' : labelOf(object.type)) === label
        ? [
            {
              statement: id,
              ...keptObject(object.id, label, merges),
              type: object.type,
              text: object.text,
              words: wordsProperty([object.text]),
              date: object.date ?? null,
            },
          ]
        : [],
    ),
  )

/** What rows are made with: the seeds, the rows of `statementRows`, and whom curators merged into whom. */
export interface RowParts {
  readonly seeds: SeedGraph
  readonly statements: readonly Row[]
  readonly merges: Merges
}

/** Turns checked readings into the rows of each write file. */
export const batchRows = (reads: readonly ReadDocument[], { seeds, statements, merges }: RowParts): BatchRows => {
  const all = reads.flatMap(({ reading }) => reading.statements)
  const own = reads.flatMap((read) => mentionRows(read, seeds))
  const mentions = keptMentions(own, merges, seeds)
  const kept = toKept(merges)
  const offices = officeRows([...new Set(own.map(({ actor }) => actor as string))], seeds)
  const parts = partRows(reads, seeds)
  const neighbours = [...offices, ...parts].map(({ of }) => of as string)
  const tellings = tellingsOf(reads, statements)
  const conditionals = all.flatMap((statement) => statement.conditions.map((quote) => conditionalRow(statement, quote)))
  return {
    plain: {
      actors: actorRows(mentions, neighbours, seeds),
      offices,
      parts,
      mentions: mentions.filter(({ was }) => was === undefined),
      'merged-mentions': mentions.filter(({ was }) => was !== undefined),
      sources: all.flatMap((statement) => (statement.source ? [kept(edgeRow(statement, statement.source, 0))] : [])),
      targets: all.flatMap((statement) => (statement.target ? [kept(edgeRow(statement, statement.target, 0))] : [])),
      speakers: all.flatMap((statement) => statement.speakers.map((hop, order) => kept(hopRow(statement, hop, order)))),
      conditions: conditionRows(conditionals),
      conditionals,
      awaits: all.flatMap((one) => one.conditions.flatMap((condition) => awaitRows(one, condition).map(kept))),
      concerns: all.flatMap((statement) =>
        concernsOf(statement).map(({ id }): Row => ({ statement: statement.id, issue: id })),
      ),
      names: reads.flatMap(namesRows).map(kept),
    },
    abouts: new Map([...objectLabels, 'Actor' as const].map((label) => [label, aboutRows(reads, label, merges)])),
    objects: new Map(
      objectLabels.map((label) => [
        label,
        objectRows(
          tellings.filter(({ type }) => labelOf(type) === label),
          seeds,
        ),
      ]),
    ),
    commitments: commitmentRows(tellings),
    relations: relationRows(reads, seeds, merges),
  }
}
