import { isKnownError } from './errors.ts'

/** The error of a call that a script cannot make sense of, as `parseArgs` throws it for an option there is not. */
export const wrongCall = (sentence: string): Error =>
  Object.assign(new Error(sentence), { code: 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' })

const isWrongCall = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

/**
 * Runs the work of a script of package.json with the exit codes of the command line: 1 with a sentence when something failed, 2 with the
 * usage when it was called wrongly. Any other error is a bug and keeps its stack.
 */
export const runScript = async (usage: string, work: () => void | Promise<void>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    if (isWrongCall(error)) process.stderr.write(`${error.message}\nUsage: ${usage}\n`)
    else if (isKnownError(error)) process.stderr.write(`${error.message}\n`)
    else throw error
    process.exitCode = isWrongCall(error) ? 2 : 1
  }
}
