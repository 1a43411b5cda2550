import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getDirectiveValues,
  getOperationAST,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { allRoles, type Client } from '../client.ts'
import type { Role } from '../schema.generated.ts'
import { factsOf } from './request.ts'

interface Asked {
  readonly document: DocumentNode
  readonly operationName?: string | null
  readonly schema: GraphQLSchema
}

const onlyOperation = (document: DocumentNode, name: string): DocumentNode => separateOperations(document)[name]!

/** The roles that an operation needs: reading, and what `@role` of its fields says. */
const rolesNeeded = ({ document, operationName, schema }: Asked): ReadonlySet<Role> => {
  const operation = getOperationAST(document, operationName)
  const needed = new Set<Role>(['READ'])
  if (!operation) return needed
  const directive = schema.getDirective('role')!
  const types = new TypeInfo(schema)
  const look = () => {
    const field = types.getFieldDef()
    if (!field?.astNode) return
    const stated = getDirectiveValues(directive, field.astNode)?.is as Role | undefined
    if (stated) needed.add(stated)
    else if (types.getParentType() === schema.getMutationType()) for (const role of allRoles) needed.add(role)
  }
  visit(onlyOperation(document, operation.name?.value ?? ''), visitWithTypeInfo(types, { Field: look }))
  return needed
}

/** Why a client is refused what needs a role: `UNAUTHORIZED` without a token, `FORBIDDEN` with one of other roles. */
export const lacking = ({ name }: Client, role: Role) =>
  name === null
    ? ({
        code: 'UNAUTHORIZED',
        detail: `This needs the header "Authorization: Bearer TOKEN" with a token of this server for ${role}.`,
        headers: { 'www-authenticate': 'Bearer realm="demarche"' },
      } as const)
    : ({ code: 'FORBIDDEN', detail: `The token ${name} is not for ${role}.` } as const)

const statuses = { UNAUTHORIZED: 401, FORBIDDEN: 403 } as const

const refusal = (client: Client, role: Role): GraphQLError => {
  const { code, detail, ...more } = lacking(client, role)
  return new GraphQLError(detail, { extensions: { code, http: { status: statuses[code], ...more } } })
}

/** Lets an operation run only for clients that have all the roles it needs. */
export const useRoles = (): Plugin => {
  // Documents are the same object each time they come out of Yoga's cache.
  const seen = new WeakMap<DocumentNode, Map<string, ReadonlySet<Role>>>()
  const needed = (asked: Asked): ReadonlySet<Role> => {
    const byName = seen.get(asked.document) ?? new Map<string, ReadonlySet<Role>>()
    seen.set(asked.document, byName)
    const name = asked.operationName ?? ''
    const roles = byName.get(name) ?? rolesNeeded(asked)
    byName.set(name, roles)
    return roles
  }
  const against = (asked: Asked, contextValue: unknown): GraphQLError | null => {
    const { client } = factsOf((contextValue as { readonly request?: Request }).request)
    const missing = [...needed(asked)].find((role) => !client.roles.has(role))
    return missing ? refusal(client, missing) : null
  }
  return {
    onExecute: ({ args, setResultAndStopExecution }) => {
      const error = against(args, args.contextValue)
      if (error) setResultAndStopExecution({ errors: [error] })
    },
    onSubscribe: ({ args, setResultAndStopExecution }) => {
      const error = against(args, args.contextValue)
      if (error) setResultAndStopExecution({ errors: [error] })
    },
  }
}
