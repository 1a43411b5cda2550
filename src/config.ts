import { z } from 'zod'
import { InputError } from './errors.ts'
import type { Credentials } from './graph/engine.ts'

const Environment = z.object({
  DEMARCHE_DB: z
    .string()
    .default('.demarche/graph')
    .describe('path of the embedded graph, or neo4j://, neo4j+s://, bolt://'),
  NEO4J_USER: z.string().optional().describe('neo4j when there is a password alone'),
  NEO4J_PASSWORD: z.string().optional().describe('absent for a server without authentication'),
  NEO4J_DATABASE: z.string().optional().describe('the server has a default of its own'),
  PORT: z.coerce.number('must be a port number').int('must be a port number').min(0).max(65_535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  DEMARCHE_TOKEN: z.string().optional().describe('bearer token for mutations'),
  NEO4J_URI: z.string().optional().describe('a Neo4j that tests and bench may empty'),
  NO_COLOR: z.string().optional().describe('no colours, see no-color.org'),
})

/** The names of all environment variables that demarche reads. */
export const environmentNames: readonly string[] = Object.keys(Environment.shape)

/** What the environment says, checked once. */
export interface Config {
  readonly db: string
  readonly credentials: Credentials
  readonly port: number
  readonly host: string
  readonly token: string | undefined
  readonly benchUri: string | undefined
  readonly color: boolean
}

/** Reads the environment; an empty variable counts as none. Throws `InputError` naming the variable that is wrong. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>> = process.env): Config => {
  const given = Object.fromEntries(environmentNames.map((name) => [name, environment[name] || undefined]))
  const { data, error } = Environment.safeParse(given)
  if (!data) throw new InputError(`${error.issues[0]!.path.join('.')}: ${error.issues[0]!.message}.`)
  return {
    db: data.DEMARCHE_DB,
    credentials: {
      user: data.NEO4J_USER ?? (data.NEO4J_PASSWORD && 'neo4j'),
      password: data.NEO4J_PASSWORD,
      database: data.NEO4J_DATABASE,
    },
    port: data.PORT,
    host: data.HOST,
    token: data.DEMARCHE_TOKEN,
    benchUri: data.NEO4J_URI,
    color: !data.NO_COLOR,
  }
}
