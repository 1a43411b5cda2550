import { stat } from 'node:fs/promises'
import { InvalidArgumentError, Option } from 'commander'
import { toDay } from '../article/day.ts'
import type { Flags } from '../article/draft.ts'
import { formatOf } from '../article/format.ts'
import type { Config } from '../config.ts'

/** Exit codes: all went well; something failed; the command was called wrongly. */
export const exit = { ok: 0, failed: 1, usage: 2 } as const

/** The values of all options of all commands, as commander names them. */
export interface Options {
  readonly json?: boolean
  readonly server?: string
  readonly title?: string
  readonly date?: string
  readonly publisher?: string
  readonly author?: string
  readonly url?: string
  readonly format?: string
  readonly what?: string
  readonly out?: string
  readonly history?: boolean
  readonly variables?: string
  readonly ingest?: string[]
  readonly port?: number
  readonly host?: string
  readonly sentence?: number
  readonly statement?: string
  readonly role?: string[]
  readonly name?: string
}

/** One call of a command. `usage` ends it with a sentence and exit code 2. */
export interface Call {
  readonly args: readonly string[]
  readonly options: Options
  readonly config: Config
  readonly usage: (sentence: string) => never
}

/** A command as data; `run` gives the exit code. `args` is in commander's notation: `<input...>`. */
export interface Command {
  readonly name: string
  readonly summary: string
  readonly args: string
  readonly options: readonly Option[]
  readonly examples: readonly string[]
  readonly run: (call: Call) => Promise<number>
}

const day = (words: string): string => {
  try {
    return toDay(words)
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message)
  }
}

const isWeb = (words: string): boolean => URL.canParse(words) && /^https?:$/.test(new URL(words).protocol)

const address = (words: string): string => {
  if (isWeb(words)) return words
  throw new InvalidArgumentError('It is no address such as https://example.org/article.')
}

const serverAddress = (words: string): string => {
  if (isWeb(words)) return words
  throw new InvalidArgumentError('It is no address such as http://127.0.0.1:4000/graphql.')
}

/** `--json`, which every command takes. */
export const jsonOption = new Option('--json', 'print JSON for a program')

/** `--server`, for commands that ask a graph. */
export const serverOption = new Option('--server <url>', 'ask the demarche server at this address').argParser(
  serverAddress,
)

/** What a user may say about an article beside its file. */
export const articleOptions: readonly Option[] = [
  new Option('--title <words>', 'title of the article'),
  new Option('--date <day>', 'day it was published: 2025-05-02').argParser(day),
  new Option('--publisher <name>', 'who printed it'),
  new Option('--author <name>', 'who wrote it'),
  new Option('--url <address>', 'its address').argParser(address),
]

/** The flags about articles in the options of a call. */
export const flagsOf = ({ title, date, publisher, author, url }: Options): Flags => ({
  title,
  publishedAt: date,
  publisher,
  author,
  url,
})

/** Ends the call when options that fit one article alone come with more than one input. */
export const oneArticle = async ({ args, options, usage }: Call): Promise<void> => {
  if (!options.title && !options.url) return
  const isFolder = async (path: string): Promise<boolean> =>
    (await stat(path).catch(() => null))?.isDirectory() ?? false
  const [input = ''] = args
  if (args.length > 1 || formatOf(input) === 'jsonl' || (await isFolder(input)))
    usage('--title and --url name one article: give one input with them, no folder and no JSON lines.')
}
