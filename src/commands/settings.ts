import { readOperations } from '../api/operation-file.ts'
import type { Settings } from '../api/server.ts'
import { readTokens } from '../api/token-file.ts'
import type { Config } from '../config.ts'
import { InputError } from '../errors.ts'
import { isLoopback } from './place.ts'

/** Requests a minute that one client may send where others can reach the server and RATE_LIMIT says nothing. */
const usualRate = 600

/** On one's own machine a line for each request is in the way; where others ask, it is what tells of them. */
export const usualLogLevel = (host: string): 'info' | 'warn' => (isLoopback(host) ? 'warn' : 'info')

/** The settings of a server at `host`, with the files that they name read. `InputError` when one of them is wrong. */
export const settingsFor = ({ token, exposure }: Config, host: string): Settings => {
  const { tokensFile, operations, onlyPersisted, perMinute = isLoopback(host) ? 0 : usualRate } = exposure
  const { readNeedsToken, origins, introspection, graphiql, proxies, patience } = exposure
  if (onlyPersisted && !operations)
    throw new InputError(
      'PERSISTED_ONLY is on, and there are none: set PERSISTED_OPERATIONS to a folder or file of them.',
    )
  const tokens = tokensFile ? readTokens(tokensFile) : []
  if (readNeedsToken && !token && tokens.length === 0)
    throw new InputError('DEMARCHE_READ is token, and there is none: set DEMARCHE_TOKEN or DEMARCHE_TOKENS.')
  return {
    token,
    tokens,
    persisted: operations ? { operations: readOperations(operations), only: onlyPersisted } : undefined,
    ...{ readNeedsToken, origins, introspection, graphiql, perMinute, proxies, patience },
  }
}
