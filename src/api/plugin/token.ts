import { createHash, timingSafeEqual } from 'node:crypto'
import { GraphQLError, getOperationAST } from 'graphql'
import type { Plugin } from 'graphql-yoga'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** True when the header is `Bearer` and the token; takes the same time wherever they differ. */
const holds = (header: string | null, token: string): boolean =>
  timingSafeEqual(digest(header ?? ''), digest(`Bearer ${token}`))

const refused = (): GraphQLError =>
  new GraphQLError(
    'Mutations need the header "Authorization: Bearer TOKEN" with the token of this server (DEMARCHE_TOKEN).',
    {
      extensions: { code: 'UNAUTHORIZED', http: { status: 401 } },
    },
  )

/** Lets mutations pass only with the bearer token; without a token all pass (the server then listens on loopback alone). */
export const useToken = (token: string | undefined): Plugin => ({
  onExecute: ({ args, setResultAndStopExecution }) => {
    if (token === undefined || getOperationAST(args.document, args.operationName)?.operation !== 'mutation') return
    const { request } = args.contextValue as { readonly request: Request }
    if (!holds(request.headers.get('authorization'), token)) setResultAndStopExecution({ errors: [refused()] })
  },
})
