/** What is wrong about an input: it does not fit, it goes against what is there, or it asks for more than an answer may hold or take. */
export type InputCode = 'BAD_INPUT' | 'CONFLICT' | 'TOO_MUCH' | 'TOO_SLOW'

/** The caller's fault: an article, an argument, an environment value. Shown to users of the CLI and of GraphQL, there with its code. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly code: InputCode

  constructor(message: string, { code = 'BAD_INPUT', ...options }: ErrorOptions & { readonly code?: InputCode } = {}) {
    super(message, options)
    this.code = code
  }
}

/** The fault of a file in `schema/`, `seeds/`, `cypher/` or `models/`; the message starts with its path. */
export class ModelError extends Error {
  override readonly name = 'ModelError'
}

/** The fault of the graph database: not reachable, refused, in use by another process, or not a database. */
export class EngineError extends Error {
  override readonly name = 'EngineError'
}

/** The three errors that name who must act; anything else that is thrown is a bug and keeps its stack. */
export type KnownError = InputError | ModelError | EngineError

/** True for an error whose message alone tells a user what to do. */
export const isKnownError = (error: unknown): error is KnownError =>
  error instanceof InputError || error instanceof ModelError || error instanceof EngineError
