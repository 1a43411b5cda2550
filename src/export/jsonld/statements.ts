import type { Params, Value } from '../../graph/engine.ts'
import type { Joined, Walked, WalkedArticle } from '../../graph/walk.ts'
import { around, toCodePoints } from './code-points.ts'
import { iri } from './context.ts'

/** What a statement says of itself, under the names that the graph has for it. */
const told = [
  ...['kind', 'family', 'polarity', 'modality', 'factivity', 'strength', 'asserted', 'depth', 'conditional'],
  ...['cue', 'content', 'force', 'action', 'beneficiary', 'deadline', 'claimedStage', 'evidencedStage'],
  ...['cameo', 'plover', 'extractor', 'rule', 'confidence', 'utteredOn', 'publishedAt'],
] as const

const pick = (node: Params): Params => Object.fromEntries(told.map((name) => [name, node[name] ?? null]))

const parties = (joined: readonly Joined[]): Params => {
  const of = (wanted: string) => joined.filter(({ kind }) => kind === wanted)
  const [[source], [target], [about]] = [of('SOURCE'), of('TARGET'), of('ABOUT')]
  const speakers = of('SPEAKER').sort((a, b) => Number(a.edge.order) - Number(b.edge.order))
  const conditions = of('CONDITIONAL_ON').sort((a, b) => Number(a.edge.start) - Number(b.edge.start))
  return {
    speakers: speakers.map(({ other }) => iri('actor', other)),
    source: source ? iri('actor', source.other) : null,
    target: target ? iri('actor', target.other) : null,
    about: about ? iri(about.edge.type === 'Commitment' ? 'claim' : (about.edge.type as string), about.other) : null,
    concerns: of('CONCERNS')
      .map(({ other }) => iri('issue', other))
      .sort(),
    conditions: conditions.map(({ edge }) => edge.text ?? null),
  }
}

/** The words in their article, as Web Annotation has them: quote with what stands around it, and position in code points. */
const selectors = (text: string, { quote, start, end }: { quote: string; start: number; end: number }): Value => {
  const { prefix, suffix } = around(text, { start, end })
  const at = toCodePoints(text)
  return [
    { type: 'oa:TextQuoteSelector', 'oa:exact': quote, 'oa:prefix': prefix, 'oa:suffix': suffix },
    { type: 'oa:TextPositionSelector', 'oa:start': at(start), 'oa:end': at(end) },
  ]
}

/** PROV-O: the reading that made a statement of an article, by which extractor and after which rule. */
const generation = (id: string, article: string, { extractor, rule }: Params): Value => ({
  id: iri('reading', id),
  type: 'prov:Activity',
  'prov:used': article,
  'prov:qualifiedAssociation': {
    type: 'prov:Association',
    'prov:agent': { id: iri('extractor', extractor as string), type: 'prov:SoftwareAgent' },
    'prov:hadPlan': { id: iri('rule', rule as string), type: 'prov:Plan' },
  },
})

/** A statement as an annotation of its article that tells where it comes from; offsets of the graph stand as `utf16Start`, `utf16End`. */
export const statementNode = (
  { id: articleId, node: article }: WalkedArticle,
  { id, node, joined }: Walked,
): Params => {
  const source = iri('article', articleId)
  const span = { quote: node.quote as string, start: node.start as number, end: node.end as number }
  return {
    id: iri('statement', id),
    type: ['Statement', 'oa:Annotation', 'prov:Entity'],
    ...pick(node),
    ...parties(joined),
    utf16Start: span.start,
    utf16End: span.end,
    'oa:hasTarget': {
      type: 'oa:SpecificResource',
      'oa:hasSource': source,
      'oa:hasSelector': selectors(article.text as string, span),
    },
    'prov:wasDerivedFrom': source,
    'prov:wasGeneratedBy': generation(id, source, node),
  }
}
