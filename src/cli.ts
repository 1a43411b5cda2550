#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command as Commander, CommanderError } from 'commander'
import { type Command, exit, jsonOption, type Options } from './commands/command.ts'
import { doctor } from './commands/doctor.ts'
import { explain } from './commands/explain.ts'
import { exportGraph } from './commands/export.ts'
import { extract } from './commands/extract.ts'
import { ingest } from './commands/ingest.ts'
import { print, tell } from './commands/print.ts'
import { query } from './commands/query.ts'
import { retract } from './commands/retract.ts'
import { serve } from './commands/serve.ts'
import { stats } from './commands/stats.ts'
import { token } from './commands/token.ts'
import { type Config, readConfig } from './config.ts'
import { isKnownError } from './errors.ts'
import { packageFolder } from './ontology/yaml-file.ts'

const commands: readonly Command[] = [
  ingest,
  extract,
  explain,
  serve,
  query,
  exportGraph,
  retract,
  stats,
  token,
  doctor,
]

const { version, description } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
  version: string
  description: string
}

const examplesText = (examples: readonly string[]): string =>
  `\nExample${examples.length > 1 ? 's' : ''}:\n${examples.map((example) => `  $ ${example}`).join('\n')}\n`

const add = (program: Commander, command: Command, ended: (code: number) => void): void => {
  const added = program.command(command.name).description(command.summary)
  added.showHelpAfterError(`Run "demarche ${command.name} --help" to see what it takes.`)
  if (command.args) added.arguments(command.args)
  for (const option of [...command.options, jsonOption]) added.addOption(option)
  added.addHelpText('after', examplesText(command.examples))
  added.action(async () => {
    const options = added.optsWithGlobals<Options>()
    const args = added.processedArgs.flat().filter((each) => each !== undefined) as string[]
    const usage = (sentence: string): never => added.error(`error: ${sentence}`, { exitCode: exit.usage })
    ended(await command.run({ args, options, config: configOr(usage), usage }))
  })
}

// A wrong variable is a wrong call, as a wrong option is.
const configOr = (usage: (sentence: string) => never): Config => {
  try {
    return readConfig()
  } catch (error) {
    if (!isKnownError(error)) throw error
    return usage(error.message)
  }
}

const codes = { InputError: 'INPUT', ModelError: 'MODEL', EngineError: 'ENGINE' } as const

// For a program the reason is on standard output, as every answer of `--json` is.
const tellJson = async (code: string, message: string): Promise<void> =>
  print(JSON.stringify({ error: { code, message: message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ') } }))

const wantsJson = (argv: readonly string[]): boolean => argv.includes('--json')

const run = async (argv: readonly string[]): Promise<number> => {
  let code: number = exit.ok
  const program = new Commander('demarche')
    .description(description)
    .version(version)
    .addOption(jsonOption)
    .exitOverride()
  program.showHelpAfterError(`Run "demarche --help" or "demarche <command> --help" to see what there is.`)
  if (wantsJson(argv)) program.configureOutput({ writeErr: () => {} })
  for (const command of commands) add(program, command, (ended) => (code = ended))
  await program.parseAsync(argv)
  return code
}

const main = async (argv: readonly string[]): Promise<number> => {
  try {
    return await run(argv)
  } catch (error) {
    const json = wantsJson(argv)
    if (error instanceof CommanderError) {
      if (json && error.exitCode !== 0) await tellJson('USAGE', error.message)
      return error.exitCode === 0 ? exit.ok : exit.usage
    }
    if (json && isKnownError(error)) await tellJson(codes[error.name], error.message)
    else tell(isKnownError(error) ? `demarche: ${error.message}` : String((error as Error).stack ?? error))
    return exit.failed
  }
}

// `extract | head` closes the pipe: the reader has what it wanted.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? exit.ok : exit.failed))

process.exitCode = await main(process.argv)
