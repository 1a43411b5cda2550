import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql'

const onEdges = ['ABOUT', 'AWAITS', 'REPORTED_BY', 'SOURCE', 'SPEAKER', 'TARGET']

/** The types of edges of statements that a field looks at, by `Type.field`. A field that is not here costs a read of its own, no more. */
const edgesOf: Readonly<Record<string, readonly string[]>> = {
  'Statement.speakers': ['SPEAKER'],
  'Statement.chain': ['SPEAKER'],
  'Statement.source': ['SOURCE'],
  'Statement.target': ['TARGET'],
  'Statement.object': ['ABOUT'],
  'Statement.issues': ['ABOUT', 'CONCERNS'],
  'Statement.conditions': ['CONDITIONAL_ON', 'AWAITS'],
  'Statement.article': ['REPORTED_BY'],
  'StageStep.by': ['SPEAKER'],
  'Wait.waiting': ['SOURCE'],
  'Wait.awaited': ['AWAITS'],
  'Wait.condition': ['CONDITIONAL_ON', 'AWAITS'],
  'Receipt.articles': onEdges,
  'Receipt.tellings': onEdges,
  'Receipt.merges': onEdges,
  'Receipt.offices': onEdges,
  'Receipt.overturnedBy': onEdges,
  'Subscription.commitmentStageChanged': ['ABOUT'],
}

const found = new WeakMap<DocumentNode, readonly string[]>()

/**
 * The types of edges that the fields of a valid document look at, wherever they stand in it: what statements are joined to comes along with
 * these, in the read that gives them.
 */
export const edgesAsked = (schema: GraphQLSchema, document: DocumentNode): readonly string[] => {
  const known = found.get(document)
  if (known) return known
  const types = new TypeInfo(schema)
  const edges = new Set<string>()
  const Field = ({ name }: { readonly name: { readonly value: string } }): void => {
    for (const edge of edgesOf[`${types.getParentType()?.name}.${name.value}`] ?? []) edges.add(edge)
  }
  visit(document, visitWithTypeInfo(types, { Field }))
  found.set(document, [...edges])
  return [...edges]
}
