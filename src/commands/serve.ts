import { InvalidArgumentError, Option } from 'commander'
import { readArticles } from '../article/read-article.ts'
import { openEngine } from '../graph/engine.ts'
import { announceServer } from '../graph/owner.ts'
import type { Graph } from '../services.ts'
import { type Call, type Command, exit } from './command.ts'
import { isEmbedded } from './place.ts'
import { print, tell } from './print.ts'
import { startProgress } from './progress.ts'
import { queriesToTry } from './queries-to-try.ts'
import { type Report, reportText, toReport } from './report.ts'

const port = (words: string): number => {
  const number = Number(words)
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number
  throw new InvalidArgumentError('It is no port: give a number from 0 to 65535.')
}

const ingestFirst = async ({ ingest }: Graph, inputs: readonly string[]): Promise<Report> => {
  const progress = await startProgress(inputs)
  const read = readArticles(inputs, { onBytes: progress.onBytes })
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

// Once each, so that a second Ctrl-C ends a process that hangs.
const stopSignal = (): Promise<void> =>
  new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop())
  })

const serveGraph = async ({ options, config }: Call, graph: Graph): Promise<void> => {
  const stopped = stopSignal()
  const report = options.ingest ? await ingestFirst(graph, options.ingest) : null
  if (report && !options.json) await print(`${reportText(report)}\n`)
  const host = options.host ?? config.host
  const { token } = config
  const { startServer } = await import('../api/server.ts')
  const running = await startServer(graph.services, { host, port: options.port ?? config.port, token, log: tell })
  const withdraw = isEmbedded(config.db) ? announceServer(config.db, { host, port: running.port }) : () => {}
  await print(options.json ? JSON.stringify({ url: running.url, ingested: report }) : welcome(running.url))
  await stopped
  withdraw()
  await running.close()
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
    const { openGraph } = await import('../services.ts')
    const engine = await openEngine(call.config.db, call.config.credentials)
    try {
      await serveGraph(call, await openGraph(engine))
    } finally {
      await engine.close()
    }
    return exit.ok
  },
}
