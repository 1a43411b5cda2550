import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { packageFolder } from '../src/ontology/yaml-file.ts'

/** What a process printed and how it ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A folder in which nothing has been ingested yet. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'demarche-cli-'))

const cli = join(packageFolder, 'dist/cli.js')

/** The environment of a test: this process's without what would change demarche. */
const environment = (added: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(DEMARCHE_|NEO4J_|PORT$|HOST$)/.test(name))),
  ...added,
})

const output = async (child: ChildProcess): Promise<Ended> => {
  let out = ''
  let err = ''
  child.stdout!.setEncoding('utf8').on('data', (text) => (out += text))
  child.stderr!.setEncoding('utf8').on('data', (text) => (err += text))
  const code = await new Promise<number | null>((ended) => child.on('close', ended))
  return { code, out, err }
}

/** Where and with what a command runs. */
export interface Place {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string
}

/** Runs `demarche` with arguments to its end. */
export const demarche = async (args: readonly string[], { cwd, env = {}, stdin = '' }: Place): Promise<Ended> => {
  const child = spawn(process.execPath, [cli, ...args], { cwd, env: environment(env) })
  child.stdin.on('error', () => {})
  child.stdin.end(stdin)
  return output(child)
}

/** A running `demarche serve --json` with the line it printed; `signal` ends it. */
export interface Serving {
  readonly url: string
  readonly ingested: { readonly new: number; readonly unchanged: number } | null
  readonly signal: (name: NodeJS.Signals) => Promise<Ended>
}

const running = new Set<ChildProcess>()

/** Ends what tests left running. */
export const stopAll = (): void => {
  for (const child of running) child.kill('SIGKILL')
}

/** Starts `demarche serve --json` on a free port and waits until it listens. */
export const startServing = async (args: readonly string[], { cwd, env = {} }: Place): Promise<Serving> => {
  const child = spawn(process.execPath, [cli, 'serve', '--json', '--port', '0', ...args], {
    cwd,
    env: environment(env),
  })
  running.add(child)
  const ended = output(child).finally(() => running.delete(child))
  const line = await Promise.race([
    new Promise<string>((first) => createInterface(child.stdout).once('line', first)),
    ended.then(({ err }) => Promise.reject(new Error(`serve ended: ${err}`))),
  ])
  const signal = (name: NodeJS.Signals): Promise<Ended> => {
    child.kill(name)
    return ended
  }
  return { ...(JSON.parse(line) as Pick<Serving, 'url' | 'ingested'>), signal }
}
