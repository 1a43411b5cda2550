import { type ExecutionResult, GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { InputError } from '../../errors.ts'
import { toProblem } from '../problem.ts'
import type { Log } from './log.ts'
import { factsOf } from './request.ts'

const original = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? original(error.originalError) : error

const place = (error: unknown) =>
  error instanceof GraphQLError
    ? { nodes: error.nodes, source: error.source, positions: error.positions, path: error.path }
    : {}

// What the executor says without a code is about variables that do not fit.
const visible = (cause: unknown, requestId: string) => {
  if (cause instanceof GraphQLError) return { message: cause.message, extensions: cause.extensions }
  if (cause instanceof InputError) return { message: cause.message, extensions: { code: cause.code } }
  const message = `The server failed; its log has the reason under ${requestId}.`
  return { message, extensions: { code: 'INTERNAL' } }
}

/**
 * Makes what a caller may see of an error: what GraphQL itself found wrong, or the sentence of an `InputError`; all else is ours, and only
 * `log` gets it. Each carries the members of a problem (RFC 9457) in `extensions`.
 */
const toShown = (error: unknown, requestId: string, log: Log): GraphQLError => {
  if (error instanceof GraphQLError && error.extensions.requestId) return error
  const cause = original(error)
  const { message, extensions } = visible(cause, requestId)
  const { code = 'BAD_INPUT', http } = extensions as { readonly code?: string; readonly http?: { status?: number } }
  if (code === 'INTERNAL') log.error({ requestId, err: cause }, 'a request failed')
  return new GraphQLError(message, {
    ...place(error),
    extensions: { ...extensions, ...toProblem(code, requestId, http?.status) },
  })
}

/** For Yoga: closes up what none of the hooks below has seen yet, such as an error in parsing or in a plugin. `useErrors` then opens it. */
export const maskError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError && original(error) instanceof GraphQLError
    ? error
    : new GraphQLError('The server failed.', {
        originalError: original(error) as Error,
        extensions: { code: 'INTERNAL' },
      })

interface Answered {
  readonly errors?: ExecutionResult['errors']
}

const isSingle = (result: object): result is Answered => !(Symbol.asyncIterator in result)

/** Masks the errors in results and gives them code, problem type and request id, wherever they come from: parsing, validation, execution or a subscription. */
export const useErrors = (log: Log): Plugin => {
  const shown = <T extends object>(result: T, request: Request | undefined): T => {
    if (!isSingle(result) || !result.errors?.length) return result
    const facts = factsOf(request)
    const errors = result.errors.map((error) => toShown(error, facts.id, log))
    facts.codes = errors.map(({ extensions }) => String(extensions.code))
    return { ...result, errors }
  }
  const requestOf = (context: unknown) => (context as { readonly request?: Request }).request
  return {
    onExecute: ({ args }) => ({
      onExecuteDone: ({ result, setResult }) => setResult(shown(result, requestOf(args.contextValue))),
    }),
    onSubscribe: ({ args }) => ({
      onSubscribeResult: () => ({
        onNext: ({ result, setResult }) => setResult(shown(result, requestOf(args.contextValue))),
      }),
    }),
    onResultProcess: ({ request, result, setResult }) => {
      if (!Array.isArray(result)) setResult(shown(result, request))
    },
  }
}
