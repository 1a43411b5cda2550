/** A kind of refusal: its HTTP status, and the short sentence that is the same each time (RFC 9457, section 3.1). */
interface ProblemKind {
  readonly status: number
  readonly title: string
}

const kinds = {
  BAD_INPUT: { status: 400, title: 'An argument or an article is wrong.' },
  BAD_REQUEST: { status: 400, title: 'The request is not one of GraphQL over HTTP.' },
  GRAPHQL_PARSE_FAILED: { status: 400, title: 'The operation cannot be parsed.' },
  GRAPHQL_VALIDATION_FAILED: { status: 400, title: 'The operation does not fit the schema.' },
  OPERATION_RESOLUTION_FAILURE: { status: 400, title: 'The request names no operation of its document.' },
  TOO_MUCH: { status: 400, title: 'The operation asks for too much at once.' },
  UNAUTHORIZED: { status: 401, title: 'A token is needed.' },
  FORBIDDEN: { status: 403, title: 'This client may not do that.' },
  PERSISTED_QUERY_ONLY: { status: 403, title: 'Only operations known to the server are run.' },
  NOT_FOUND: { status: 404, title: 'There is nothing here.' },
  PERSISTED_QUERY_NOT_FOUND: { status: 404, title: 'The server knows no operation of this hash.' },
  METHOD_NOT_ALLOWED: { status: 405, title: 'This method does not fit.' },
  CONFLICT: { status: 409, title: 'What is asked goes against what is already there.' },
  TOO_LARGE: { status: 413, title: 'The request is too large.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, title: 'The body must be JSON.' },
  RATE_LIMITED: { status: 429, title: 'Too many requests.' },
  INTERNAL: { status: 500, title: 'The server failed.' },
  NOT_READY: { status: 503, title: 'The server cannot answer now.' },
  TOO_SLOW: { status: 504, title: 'The answer took too long.' },
} as const satisfies Readonly<Record<string, ProblemKind>>

/** The codes of all refusals. */
export type ProblemCode = keyof typeof kinds

/** Members of a problem as RFC 9457 has them, and the code and request id of ours. Of `code`, `type` and `title` follow. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly requestId: string
}

/** True for a code of ours. */
const isCode = (code: string): code is ProblemCode => Object.hasOwn(kinds, code)

/** The codes of all refusals, as a list. */
export const problemCodes = Object.keys(kinds) as readonly ProblemCode[]

/** The problem of a code; a code that is not ours keeps its name under the title of a bad request. `status` says otherwise than the code's own. */
export const toProblem = (code: string, requestId: string, status?: number): Problem => {
  const kind: ProblemKind = isCode(code) ? kinds[code] : kinds.BAD_REQUEST
  const type = `urn:demarche:problem:${code.toLowerCase().replaceAll('_', '-')}`
  return { type, title: kind.title, status: status ?? kind.status, code, requestId }
}

/** A refusal before or beside GraphQL. */
export interface Refusal {
  readonly code: ProblemCode
  /** What is wrong this time, and what to do. */
  readonly detail: string
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * The HTTP answer to what is refused before GraphQL sees it: `application/problem+json` (RFC 9457). `errors` repeats it in the way of
 * GraphQL, for clients that look there whatever the media type.
 */
export const refuse = ({ code, detail, headers }: Refusal, requestId: string): Response => {
  const problem = toProblem(code, requestId)
  const body = { ...problem, detail, errors: [{ message: detail, extensions: problem }] }
  return new Response(JSON.stringify(body), {
    status: problem.status,
    headers: { ...headers, 'content-type': 'application/problem+json; charset=utf-8' },
  })
}
