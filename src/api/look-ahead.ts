import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

type Edges = Readonly<Record<string, readonly string[]>>

const grounds = ['ABOUT', 'AWAITS', 'REPORTED_BY', 'SOURCE', 'SPEAKER', 'TARGET']

/** The types of edges of statements that a field looks at, by `Type.field`. A field that is not here costs a read of its own, no more. */
const edgesOf: Edges = {
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
  'Receipt.articles': grounds,
  'Receipt.tellings': grounds,
  'Receipt.merges': grounds,
  'Receipt.offices': grounds,
  'Receipt.overturnedBy': grounds,
  'Subscription.commitmentStageChanged': ['ABOUT'],
}

const heard = ['SOURCE', 'SPEAKER']
const heardAndNamed = ['NAMES', 'SOURCE', 'SPEAKER', 'TARGET']

/** The types of edges of all statements about a node that a field of this node looks at, likewise. */
const sidesOf: Edges = {
  'Claim.responses': heardAndNamed,
  'Commitment.responses': heardAndNamed,
  'Commitment.confirmedBy': heard,
  'Commitment.deniedBy': heard,
  'Commitment.by': ['SOURCE'],
  'Commitment.to': ['TARGET'],
  'Commitment.conditions': ['CONDITIONAL_ON'],
}

interface Place {
  readonly field: GraphQLField<unknown, unknown>
  readonly node: FieldNode
}

/** What the fields of an operation will ask for, so that a read can bring it along. */
export interface LookAhead {
  /** The types of edges at whose ends stands what fields ask of statements. */
  readonly edges: readonly string[]
  /** The types of edges of all statements about a node at whose ends stands what fields ask of this node. */
  readonly sides: readonly string[]
  /** The first place at which each field stands, by `Type.field`. */
  readonly places: ReadonlyMap<string, Place>
}

/** Of what has no operation. */
export const nothingAhead: LookAhead = { edges: [], sides: [], places: new Map() }

const seen = new WeakMap<DocumentNode, LookAhead>()

/** Looks at all fields of a valid document, wherever they stand in it. */
export const lookAhead = (schema: GraphQLSchema, document: DocumentNode): LookAhead => {
  const known = seen.get(document)
  if (known) return known
  const types = new TypeInfo(schema)
  const places = new Map<string, Place>()
  const Field = (node: FieldNode): void => {
    const field = types.getFieldDef()
    const name = `${types.getParentType()?.name}.${node.name.value}`
    if (field && !places.has(name)) places.set(name, { field, node })
  }
  visit(document, visitWithTypeInfo(types, { Field }))
  const all = (of: Edges) => [...new Set([...places.keys()].flatMap((name) => of[name] ?? []))]
  const ahead = { edges: all(edgesOf), sides: all(sidesOf), places }
  seen.set(document, ahead)
  return ahead
}

/** The arguments with which a field below (`Type.field`) is asked for at its first place; null where it is not. */
export const argsAhead = <T extends object>(
  { places }: LookAhead,
  name: string,
  { variableValues }: GraphQLResolveInfo,
): T | null => {
  const place = places.get(name)
  return place ? (getArgumentValues(place.field, place.node, variableValues) as T) : null
}
