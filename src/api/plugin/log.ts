import type { Plugin } from 'graphql-yoga'
import pino, { type Logger } from 'pino'
import { factsOf } from './request.ts'

/** Takes facts and a sentence for whoever runs the server. */
export type Log = Pick<Logger, 'error' | 'warn' | 'info' | 'debug'>

/** From which weight on lines are written. */
export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug'

const toReason = (error: unknown) =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack, cause: causeOf(error) }
    : { message: String(error) }

const causeOf = ({ cause }: Error): string | undefined => (cause instanceof Error ? cause.message : undefined)

/** A log of JSON lines, each of which `write` takes. Of an error it tells name, message and stack alone, for other members may hold what users sent. */
export const createLog = (level: LogLevel, write: (line: string) => void): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: toReason },
    },
    { write: (line) => write(line.trimEnd()) },
  )

/** Routes that are asked every few seconds by machines. */
const quiet = /^\/(health|ready|metrics)$/

/** One line for each request: who asked for what, how it ended and how long it took. Never tokens, variables, or the text of articles. */
export const useLog = (log: Log): Plugin => ({
  onResponse: ({ request, response }) => {
    const { id, startedAt, client, operation, codes } = factsOf(request)
    const { pathname } = new URL(request.url)
    const line = {
      requestId: id,
      method: request.method,
      path: pathname,
      status: response.status,
      ms: Math.round(performance.now() - startedAt),
      client: client.name ?? 'anonymous',
      ...(operation && { operation: operation.name, type: operation.type }),
      ...(codes.length > 0 && { codes }),
    }
    if (quiet.test(pathname)) log.debug(line, 'answered')
    else log.info(line, 'answered')
  },
})
