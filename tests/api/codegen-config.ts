import { Family } from '../../src/ontology/relations.ts'

const row = (name: string, type = `${name}Row`) => [name, `./row.ts#${type}`] as const
const parent = (name: string, type = `${name}Parent`) => [name, `./parent.ts#${type}`] as const

const nodes = [
  'Actor',
  'Article',
  'Statement',
  'Claim',
  'Commitment',
  'Agreement',
  'Event',
  'Issue',
  'About',
  'Curation',
  'Curated',
] as const
const parents = [
  'ActorRef',
  'Hop',
  'StageStep',
  'ArticleMention',
  'Office',
  'Response',
  'Relation',
  'Absence',
  'Silence',
  'Origin',
  'Shift',
  'Contradiction',
  'Condition',
  'Wait',
  'Deadlock',
  'Path',
  'Receipt',
  'Step',
  'Neighbour',
  'StatementAdded',
  'ClaimContradicted',
  'PositionShifted',
  'ActorShift',
  'CommitmentStageChanged',
  'StageChange',
] as const

/** What @graphql-codegen makes of the SDL: readonly types, and the rows of the graph behind object types. */
export const codegenConfig = {
  useTypeImports: true,
  enumsAsTypes: true,
  immutableTypes: true,
  strictScalars: true,
  skipTypename: true,
  scalars: { Date: 'string', DateTime: 'string', Kind: 'string', ID: 'string' },
  contextType: './context.ts#Context',
  enumValues: { Family: Object.fromEntries(Family.options.map((family) => [family.toUpperCase(), family])) },
  mappers: {
    ...Object.fromEntries(nodes.map((name) => row(name))),
    ...Object.fromEntries(parents.map((name) => parent(name))),
    ...Object.fromEntries([parent('SearchResult', 'SearchParent'), parent('Node')]),
  },
}
