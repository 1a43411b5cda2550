import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql'
import { z } from 'zod'

const isoScalar = (name: string, schema: z.ZodType<string>, example: string): GraphQLScalarType => {
  const check = (value: unknown, shown = JSON.stringify(value)): string => {
    const { data, success } = schema.safeParse(value)
    if (success) return data
    throw new GraphQLError(`${shown} is no ${name}: write it as ${example}.`, { extensions: { code: 'BAD_INPUT' } })
  }
  const parseLiteral = (node: ValueNode) => check(node.kind === Kind.STRING ? node.value : null, print(node))
  return new GraphQLScalarType({ name, serialize: (value) => value, parseValue: (value) => check(value), parseLiteral })
}

/** ISO 8601 scalars; what a caller gives is checked, what the graph holds was checked when it was written. */
export const scalars = {
  Date: isoScalar('Date', z.iso.date(), '2025-05-02'),
  DateTime: isoScalar('DateTime', z.iso.datetime({ offset: true }), '2025-05-02T18:30:00Z'),
}
