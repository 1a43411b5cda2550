import { canonical } from '../graph/canonical.ts'
import type { Engine, Params, Value } from '../graph/engine.ts'
import { objectLabels } from '../graph/summaries.ts'
import { type Joined, walkActors, walkArticles, walkObjects, walkStatements } from '../graph/walk.ts'
import { walkRelations } from '../graph/walk-relations.ts'

/** Properties that only keep summaries up or follow from others, and those that tell when the graph came to know something. */
const inner = new Set([
  'curatedName',
  'curatedWords',
  'curatedWikidata',
  'movedAt',
  'wasTold',
  'told',
  'toldName',
  'toldKind',
  'toldCountry',
  'lead',
  'termsLead',
  'claimedRung',
  'evidencedRung',
  'words',
  'sketch',
  'side',
])
const clocks = new Set([
  'recordedAt',
  'retractedAt',
  'earlier',
  'revision',
  'nameLog',
  'curatedWordsLog',
  'wikidataLog',
  'mergedIntoLog',
  'reviewLog',
])

const line = (record: string, content: Params): string => JSON.stringify({ record, ...(canonical(content) as Params) })

const kept = (node: Params, history: boolean): Params =>
  Object.fromEntries(Object.entries(node).filter(([key]) => !inner.has(key) && (history || !clocks.has(key))))

/** In the order of their bytes: edges have no id of their own. */
const sortedValues = (values: readonly Params[]): Params[] =>
  values
    .map((value) => [JSON.stringify(canonical(value)), value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value)

async function* articleLines(engine: Engine, history: boolean): AsyncGenerator<string> {
  for await (const { node, joined } of walkArticles(engine, history)) {
    const mentions = joined.map(({ other, edge }) => ({ actor: other, ...kept(edge, history) }))
    yield line('article', { ...kept(node, history), mentions: sortedValues(mentions) })
  }
}

const statementParts = (joined: readonly Joined[]): Params => {
  const of = (wanted: string): Params[] =>
    joined.filter(({ kind }) => kind === wanted).map(({ edge, other }) => ({ id: other, ...kept(edge, true) }))
  const by = (values: Params[], key: string): Value =>
    sortedValues(values).sort((a, b) => Number(a[key]) - Number(b[key]))
  return {
    speakers: by(of('SPEAKER'), 'order'),
    source: of('SOURCE')[0] ?? null,
    target: of('TARGET')[0] ?? null,
    about: of('ABOUT')[0] ?? null,
    issues: of('CONCERNS')
      .map(({ id }) => id!)
      .sort(),
    names: sortedValues(of('NAMES')),
    conditions: by(of('CONDITIONAL_ON'), 'start'),
    awaits: by(of('AWAITS'), 'at'),
    article: of('REPORTED_BY')[0]?.id ?? null,
  }
}

/**
 * The live graph as JSON lines: articles, actors, statements, canonical nodes, each sorted by id, and relations, without run times. Equal
 * graphs give equal bytes on any engine. With `history`, also retracted articles and statements, nodes that only they touch, and clocks.
 */
export async function* exportGraph(engine: Engine, { history }: { readonly history: boolean }): AsyncGenerator<string> {
  yield* articleLines(engine, history)
  for await (const actor of walkActors(engine, history)) yield line('actor', kept(actor, history))
  for await (const { node, joined } of walkStatements(engine, history))
    yield line('statement', { ...kept(node, history), ...statementParts(joined) })
  for await (const { node, label, commitment } of walkObjects(engine, [...objectLabels, 'Condition'], history))
    yield line(commitment ? 'commitment' : label.toLowerCase(), kept(node, history))
  for await (const { kind, edge, source, target } of walkRelations(engine))
    yield line('relation', { from: source.id, kind, to: target.id, label: target.label, ...edge })
}
