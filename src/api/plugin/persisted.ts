import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations'
import { GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { InputError } from '../../errors.ts'
import type { Operations } from '../operation-file.ts'
import type { ProblemCode } from '../problem.ts'
import { factsOf } from './request.ts'

/** Operations that clients may ask for by their hash. */
export interface Persisted {
  readonly operations: Operations
  /** True: those alone, but for clients that may change the graph. */
  readonly only: boolean
}

const reasonAgainst = (schema: GraphQLSchema, text: string): string | undefined => {
  try {
    return validate(schema, parse(text))[0]?.message
  } catch (error) {
    return (error as Error).message
  }
}

/** Throws `InputError` for an operation that does not fit the schema: better when the server starts than when somebody asks. */
export const checkOperations = (schema: GraphQLSchema, operations: Operations): void => {
  for (const [hash, text] of operations) {
    const reason = reasonAgainst(schema, text)
    if (reason) throw new InputError(`PERSISTED_OPERATIONS: the operation ${hash}: ${reason}`)
  }
}

const error = (code: ProblemCode, status: number, message: string) => () =>
  new GraphQLError(message, { extensions: { code, http: { status, spec: true } } })

const customErrors = {
  notFound: error(
    'PERSISTED_QUERY_NOT_FOUND',
    404,
    'The server knows no operation of this hash: have it added to those it was started with.',
  ),
  keyNotFound: error(
    'BAD_REQUEST',
    400,
    'Send an operation as query, or its hash as documentId or extensions.persistedQuery.',
  ),
  persistedQueryOnly: error(
    'PERSISTED_QUERY_ONLY',
    403,
    'This server runs only operations that it knows: send the hash of one.',
  ),
}

interface Params {
  readonly documentId?: unknown
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash?: unknown } } | null
}

/** The name of the parameter of GraphQL over HTTP (appendix on persisted documents). */
export const documentParameter = 'documentId'

const hashOf = (params: object, request: Request): string | null => {
  const { documentId, extensions } = params as Params
  const asked = request.method === 'GET' ? new URL(request.url).searchParams.get(documentParameter) : null
  const given = asked ?? documentId ?? extensions?.persistedQuery?.sha256Hash
  return typeof given === 'string' ? given.replace(/^sha256:/, '') : null
}

/** Whoever may change the graph asks what it likes: `demarche ingest` does so through a server. */
const mayAskAll = (request: Request): boolean => {
  const { name, roles } = factsOf(request).client
  return name !== null && (roles.has('INGEST') || roles.has('CURATE'))
}

/** Runs operations that the server knows when a client names them by hash (`documentId`, or Apollo's `extensions.persistedQuery`). */
export const usePersisted = ({ operations, only }: Persisted): Plugin => {
  const plugin: Plugin = usePersistedOperations({
    allowArbitraryOperations: (request) => !only || mayAskAll(request),
    extractPersistedOperationId: hashOf,
    getPersistedOperation: (hash) => operations.get(hash) ?? null,
    customErrors,
  })
  return {
    ...plugin,
    // What is no object is refused further on, with its reason.
    onParams: (payload) => (payload.params ? plugin.onParams?.(payload) : undefined),
  }
}
