import { randomUUID } from 'node:crypto'
import { GraphQLError } from 'graphql'
import { InputError } from '../../errors.ts'

/** Takes a line for whoever runs the server. */
export type Log = (line: string) => void

const original = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? original(error.originalError) : error

const place = (error: unknown) => (error instanceof GraphQLError ? { nodes: error.nodes, path: error.path } : {})

/**
 * Makes what a caller may see of an error: what GraphQL itself found wrong, and the sentence of an `InputError` (code `BAD_INPUT`).
 * All else is ours: the caller gets code `INTERNAL` with a request id, and `log` the same id with the whole error.
 */
export const maskError =
  (log: Log) =>
  (error: unknown): Error => {
    const cause = original(error)
    if (cause instanceof GraphQLError) return cause
    if (cause instanceof InputError)
      return new GraphQLError(cause.message, { ...place(error), extensions: { code: 'BAD_INPUT' } })
    const requestId = randomUUID()
    log(`${requestId} ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`)
    const message = `The server failed; its log has the reason under ${requestId}.`
    return new GraphQLError(message, { ...place(error), extensions: { code: 'INTERNAL', requestId } })
  }
