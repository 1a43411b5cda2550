import { isKnownError } from '../errors.ts'

const isArgumentError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

/** Runs the work of a measuring script. A known error is told in a line (exit 1), a wrong option with the usage (exit 2). */
export const runScriptFile = async (usage: string, work: () => void | Promise<void>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    if (isArgumentError(error)) console.error(`${error.message}\nUsage: ${usage}`)
    else if (isKnownError(error)) console.error(error.message)
    else throw error
    process.exitCode = isArgumentError(error) ? 2 : 1
  }
}
