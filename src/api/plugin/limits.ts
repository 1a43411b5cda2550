import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor'
import {
  type ArgumentNode,
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  type ValidationContext,
  valueFromASTUntyped,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { maxPage } from '../page.ts'

/** How deep, how broad and how long a query may be. */
export const limits = { depth: 16, cost: 500_000, aliases: 30, tokens: 4_000, directives: 20, nodes: 100_000 } as const

/** Refuses queries that are too deep, too long or too broad, before anything runs. Introspection is free. */
export const useLimits = (): Plugin =>
  EnvelopArmorPlugin({
    blockFieldSuggestion: { enabled: false },
    maxDepth: { n: limits.depth, ignoreIntrospection: true },
    costLimit: {
      maxCost: limits.cost,
      ignoreIntrospection: true,
      depthCostFactor: 1.2,
      fragmentRecursionCost: 500_000,
    },
    maxAliases: { n: limits.aliases },
    maxTokens: { n: limits.tokens },
    maxDirectives: { n: limits.directives },
  }) as Plugin

const pageSize = ({ arguments: given }: FieldNode): number => {
  const first = given?.find(({ name }: ArgumentNode) => name.value === 'first')
  if (!first) return 20
  const size = first.value.kind === 'Variable' ? maxPage : Number(valueFromASTUntyped(first.value))
  return Number.isFinite(size) ? Math.max(size, 1) : 1
}

const isConnection = (node: FieldNode): boolean =>
  node.selectionSet?.selections.some((one) => one.kind === 'Field' && one.name.value === 'edges') ?? false

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
            new GraphQLError(`The query asks for up to ${asked} ${node.name.value}: make its pages smaller (first).`, {
              nodes: node,
              extensions: { code: 'TOO_MUCH' },
            }),
          )
      },
      leave: () => {
        sizes.pop()
      },
    },
  }
}

/** Refuses queries whose nested pages multiply to too many nodes. */
export const useNodeLimit = (): Plugin => ({
  onValidate: ({ addValidationRule }) => addValidationRule(nodeLimit),
})
