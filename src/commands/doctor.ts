import { existsSync } from 'node:fs'
import { platform } from 'node:os'
import type { Config } from '../config.ts'
import { isKnownError } from '../errors.ts'
import { openEngine } from '../graph/engine.ts'
import { servingAddress } from '../graph/owner.ts'
import { type GraphStats, graphStats } from '../graph/stats.ts'
import { type Command, exit, serverOption } from './command.ts'
import { isEmbedded, isLoopback } from './place.ts'
import { print } from './print.ts'
import { serverDoor } from './server-door.ts'
import { settingsFor } from './settings.ts'
import { statsOf, statsQuery } from './stats.ts'
import { table } from './table.ts'

/** What the doctor found: facts as they stand, and what is wrong with how to mend it. */
interface Findings {
  readonly facts: Readonly<Record<string, string | number>>
  readonly problems: readonly string[]
}

// What one check throws is a finding, and the other checks go on.
const check = async (look: () => Findings | Promise<Findings>): Promise<Findings> => {
  try {
    return await look()
  } catch (error) {
    if (isKnownError(error)) return { facts: {}, problems: [error.message] }
    throw error
  }
}

const runtime = (): Findings => ({ facts: { node: process.version, system: platform() }, problems: [] })

const reading = async (): Promise<Findings> => {
  const { createReader } = await import('../read.ts')
  createReader()
  return { facts: { reader: 'rules, with its model' }, problems: [] }
}

const exposure = (config: Config): Findings => {
  const { host } = config
  const { token, tokens = [] } = settingsFor(config, host)
  const missing = `HOST is ${host}, which others can reach, and there is no token: set DEMARCHE_TOKEN or DEMARCHE_TOKENS before serving.`
  return { facts: {}, problems: isLoopback(host) || token || tokens.length > 0 ? [] : [missing] }
}

const served = async (url: string, token: string | undefined): Promise<Findings> => {
  const { engine, version, counts } = statsOf(await serverDoor({ url, token }).ask(statsQuery))
  return { facts: { 'served at': url, engine, version, ...counts }, problems: [] }
}

const noneYet = 'none yet: `demarche ingest` or `demarche serve` makes them when it starts'

// A database that holds nothing lacks nothing: whatever writes to it makes the constraints first.
const constraints = ({ nodes, missingConstraints: missing }: GraphStats): Findings => {
  if (missing.length === 0) return { facts: { constraints: 'all there' }, problems: [] }
  if (Object.keys(nodes).length === 0) return { facts: { constraints: noneYet }, problems: [] }
  const told = `Constraints are missing (${missing.join(', ')}): \`demarche ingest\` or \`demarche serve\` makes them at its start.`
  return { facts: { constraints: 'missing' }, problems: [told] }
}

const opened = async ({ db, credentials }: Config): Promise<Findings> => {
  const graph = await openEngine(db, credentials)
  try {
    const found = await graphStats(graph)
    const live = found.statements.reduce((sum, { count }) => sum + count, 0)
    const { facts, problems } = constraints(found)
    const { engine, version, nodes } = found
    return { facts: { engine, version, ...facts, ...nodes, 'live statements': live }, problems }
  } finally {
    await graph.close()
  }
}

const database = async (config: Config, server: string | undefined): Promise<Findings> => {
  const url = server ?? (await servingAddress(config.db))
  if (url) return served(url, config.token)
  const none = isEmbedded(config.db) && !existsSync(config.db)
  return none ? { facts: { state: 'no graph yet: `demarche ingest` makes one' }, problems: [] } : opened(config)
}

/** `demarche doctor`: which engine and version, which constraints and counts, what is wrong and how to mend it. Fails when something is. */
export const doctor: Command = {
  name: 'doctor',
  summary: 'look whether all is well: engine, constraints, counts; say what is wrong and how to mend it',
  args: '',
  options: [serverOption],
  examples: ['demarche doctor', 'DEMARCHE_DB=neo4j://127.0.0.1:7687 demarche doctor --json'],
  run: async ({ options, config }) => {
    const found = [
      await check(runtime),
      await check(reading),
      await check(() => exposure(config)),
      await check(() => database(config, options.server)),
    ]
    const facts = Object.assign({ graph: options.server ?? config.db }, ...found.map((each) => each.facts))
    const problems = found.flatMap((each) => each.problems)
    const told = problems.length > 0 ? problems.map((problem) => `✗ ${problem}`).join('\n') : '✓ All is well.'
    await print(
      options.json
        ? JSON.stringify({ facts, problems })
        : `${table([['what', 'is'], ...Object.entries<string | number>(facts)])}\n\n${told}`,
    )
    return problems.length > 0 ? exit.failed : exit.ok
  },
}
