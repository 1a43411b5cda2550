import { Worker } from 'node:worker_threads'
import { InvalidArgumentError, Option } from 'commander'
import type { Log } from '../api/plugin/log.ts'
import type { Settings } from '../api/server.ts'
import type { Tracing } from '../api/tracing.ts'
import { readArticles } from '../article/read-article.ts'
import { openEngine } from '../graph/engine.ts'
import { announceServer } from '../graph/owner.ts'
import type { Graph } from '../services.ts'
import { type Call, type Command, exit } from './command.ts'
import { isEmbedded, isLoopback } from './place.ts'
import { print, tell } from './print.ts'
import { startProgress } from './progress.ts'
import { queriesToTry } from './queries-to-try.ts'
import { type Report, reportText, toReport } from './report.ts'
import { settingsFor, usualLogLevel } from './settings.ts'

const port = (words: string): number => {
  const number = Number(words)
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number
  throw new InvalidArgumentError('It is no port: give a number from 0 to 65535.')
}

const ingestFirst = async ({ ingest }: Graph, inputs: readonly string[], stopped: Promise<void>): Promise<Report> => {
  const progress = await startProgress(inputs)
  const read = until(stopped, readArticles(inputs, { onBytes: progress.onBytes }))
  return toReport(ingest(read), progress.onArticle).finally(progress.stop)
}

const welcome = (url: string): string =>
  [
    `GraphQL and GraphiQL at ${url}`,
    '',
    'Three queries to try:',
    ...queriesToTry.map(({ question, graphql }) => `\n# ${question}\n${graphql}`),
    '',
    'Ctrl-C stops the server.',
  ].join('\n')

/** How long what is under way may take after the first signal, and then the last traces, in milliseconds. */
const patience = 2_000
const spare = 400

// A thread of its own, because reading an article may keep this one busy. Whatever is half done, the graph bears it.
const endLate = (): void =>
  new Worker(`setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${patience + 500})`, { eval: true }).unref()

// After the first signal the second is left to the system, which ends the process at once, busy or not. Both may also have come while
// it was busy: then they are heard in one turn.
const stopSignal = (): Promise<void> =>
  new Promise((stop) => {
    const signals = ['SIGINT', 'SIGTERM'] as const
    let heard = false
    const hear = (): void => {
      if (heard) process.exit(exit.failed)
      heard = true
      setImmediate(() => {
        for (const signal of signals) process.off(signal, hear)
      })
      endLate()
      stop()
    }
    for (const signal of signals) process.on(signal, hear)
  })

async function* until<T>(stopped: Promise<void>, all: AsyncIterable<T>): AsyncGenerator<T> {
  let ended = false
  void stopped.then(() => (ended = true))
  for await (const each of all) {
    if (ended) return
    yield each
  }
}

const serveGraph = async ({ options, config }: Call, { graph, settings }: Serving): Promise<void> => {
  const stopped = stopSignal()
  const report = options.ingest ? await ingestFirst(graph, options.ingest, stopped) : null
  if (report && !options.json) await print(`${reportText(report)}\n`)
  const host = hostOf({ options, config })
  const { startServer } = await import('../api/server.ts')
  const { createLog } = await import('../api/plugin/log.ts')
  const log = createLog(config.exposure.logLevel ?? usualLogLevel(host), tell)
  const tracing = await tracingFor(config, log)
  const port = options.port ?? config.port
  const running = await startServer(graph.services, { ...settings, tracing, host, port, log })
  const withdraw = isEmbedded(config.db) ? announceServer(config.db, { host, port: running.port }) : () => {}
  await print(options.json ? JSON.stringify({ url: running.url, ingested: report }) : welcome(running.url))
  await stopped
  withdraw()
  await running.close(patience)
  await tracing?.close(spare)
}

const tracingFor = async ({ exposure }: Call['config'], log: Log): Promise<Tracing | undefined> =>
  exposure.tracing && (await import('../api/tracing.ts')).openTracing({ ...exposure.tracing, log })

interface Serving {
  readonly graph: Graph
  readonly settings: Settings
}

const hostOf = ({ options, config }: Pick<Call, 'options' | 'config'>): string => options.host ?? config.host

// Before the graph is opened and articles are read for nothing.
const checkedSettings = (call: Call): Settings => {
  const host = hostOf(call)
  const settings = settingsFor(call.config, host)
  if (!isLoopback(host) && !settings.token && settings.tokens?.length === 0)
    call.usage(
      `HOST is ${host}, which others can reach: set DEMARCHE_TOKEN or DEMARCHE_TOKENS, of which mutations must then carry one.`,
    )
  return settings
}

/** `demarche serve`: GraphQL over the graph until SIGINT or SIGTERM; with `--ingest`, articles are read first. */
export const serve: Command = {
  name: 'serve',
  summary: 'serve GraphQL and GraphiQL over the graph',
  args: '',
  options: [
    new Option('--ingest <input...>', 'first read these articles into the graph'),
    new Option('--port <number>', 'port to listen on, instead of PORT').argParser(port),
    new Option('--host <address>', 'address to listen on, instead of HOST'),
  ],
  examples: ['demarche serve', 'demarche serve --ingest news/ --port 8080'],
  run: async (call) => {
    const settings = checkedSettings(call)
    const { openGraph } = await import('../services.ts')
    const engine = await openEngine(call.config.db, call.config.credentials)
    try {
      await serveGraph(call, { graph: await openGraph(engine), settings })
    } finally {
      await engine.close()
    }
    // A collector that does not answer would be tried again for some seconds: by then all else is done.
    if (call.config.exposure.tracing) process.exit(exit.ok)
    return exit.ok
  },
}
