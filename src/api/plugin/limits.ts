import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor'
import {
  type ArgumentNode,
  type ASTNode,
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  type ValidationContext,
  valueFromASTUntyped,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { maxPage } from '../page.ts'

/**
 * How deep, how broad and how long a query may be: levels, what one level may hold (`breadth`), GraphQL Armor's cost (fields times the
 * sizes of the pages they are in), aliases, tokens, directives, and nodes that its pages may multiply to.
 */
export const limits = {
  depth: 16,
  breadth: 100,
  cost: 500_000,
  aliases: 30,
  tokens: 4_000,
  directives: 20,
  nodes: 100_000,
} as const

// Yoga takes code and status of what it does not know from here.
const name = (_: unknown, error: GraphQLError): void => {
  Object.assign(error.extensions, { code: 'TOO_MUCH', http: { status: 400, spec: true } })
}

const told = { onReject: [name] }

/** Refuses queries that are too deep, too long or too broad, before anything runs. Introspection is free; where there is none, errors suggest no names either. */
export const useLimits = (introspection: boolean): Plugin =>
  EnvelopArmorPlugin({
    blockFieldSuggestion: { enabled: !introspection },
    maxDepth: { n: limits.depth, ignoreIntrospection: true, ...told },
    costLimit: {
      maxCost: limits.cost,
      ignoreIntrospection: true,
      depthCostFactor: 1.2,
      fragmentRecursionCost: 500_000,
      ...told,
    },
    maxAliases: { n: limits.aliases, ...told },
    maxTokens: { n: limits.tokens, ...told },
    maxDirectives: { n: limits.directives, ...told },
  }) as Plugin

const pageSize = ({ arguments: given }: FieldNode): number => {
  const first = given?.find(({ name }: ArgumentNode) => name.value === 'first')
  if (!first) return 20
  const size = first.value.kind === 'Variable' ? maxPage : Number(valueFromASTUntyped(first.value))
  return Number.isFinite(size) ? Math.max(size, 1) : 1
}

const isConnection = (node: FieldNode): boolean =>
  node.selectionSet?.selections.some((one) => one.kind === 'Field' && one.name.value === 'edges') ?? false

const tooMuch = (message: string, nodes: ASTNode): GraphQLError =>
  new GraphQLError(message, { nodes, extensions: { code: 'TOO_MUCH' } })

/** A validation rule that refuses a level of too many fields. */
const breadthLimit = (context: ValidationContext): ASTVisitor => ({
  SelectionSet: (node) => {
    const { length } = node.selections
    if (length <= limits.breadth) return
    context.reportError(
      tooMuch(`Breadth limit of ${limits.breadth} exceeded: a level asks for ${length} fields.`, node),
    )
  },
})

/** Lists within lists multiply: a validation rule that refuses a query which could ask for more than `limits.nodes` nodes. */
const nodeLimit = (context: ValidationContext): ASTVisitor => {
  const sizes: number[] = [1]
  return {
    Field: {
      enter: (node) => {
        const asked = sizes.at(-1)! * (isConnection(node) ? pageSize(node) : 1)
        sizes.push(asked)
        if (asked > limits.nodes)
          context.reportError(
            tooMuch(`The query asks for up to ${asked} ${node.name.value}: make its pages smaller (first).`, node),
          )
      },
      leave: () => {
        sizes.pop()
      },
    },
  }
}

/** Refuses queries that ask for too many fields at one level, and those whose nested pages multiply to too many nodes. */
export const useNodeLimit = (): Plugin => ({
  onValidate: ({ addValidationRule }) => {
    addValidationRule(breadthLimit)
    addValidationRule(nodeLimit)
  },
})
