import { z } from 'zod'
import { InputError } from './errors.ts'
import type { Credentials } from './graph/engine.ts'

const seconds = 1_000

/** From which weight on a server logs. */
export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const

/** A whole number from `least` on. */
const whole = (least: number) =>
  z.coerce.number('must be a number').int('must be a whole number').min(least, `must be at least ${least}`)

const onOff = z.enum(['on', 'off'], 'must be on or off')

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
  DEMARCHE_TOKEN: z.string().optional().describe('a bearer token for everything'),
  DEMARCHE_TOKENS: z.string().optional().describe('file of more tokens, each with its roles'),
  DEMARCHE_READ: z.enum(['open', 'token'], 'must be open or token').optional(),
  CORS_ORIGINS: z.string().optional().describe('origins, parted by commas'),
  INTROSPECTION: onOff.default('on'),
  GRAPHIQL: onOff.default('on'),
  RATE_LIMIT: whole(0).optional().describe('requests a minute and client; 0 for as many as come'),
  TRUST_PROXY: whole(0).default(0).describe('how many proxies in front add to X-Forwarded-For'),
  QUERY_TIMEOUT: whole(1).default(30).describe('seconds for all reads of a query'),
  PERSISTED_OPERATIONS: z.string().optional().describe('folder or JSON file of operations'),
  PERSISTED_ONLY: onOff.default('off'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be an address such as http://127.0.0.1:4318' })
    .optional(),
  OTEL_SERVICE_NAME: z.string().default('demarche'),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).optional(),
  NEO4J_URI: z.string().optional().describe('a Neo4j that tests and bench may empty'),
  NO_COLOR: z.string().optional().describe('no colours, see no-color.org'),
})

/** The names of all environment variables that demarche reads. */
export const environmentNames: readonly string[] = Object.keys(Environment.shape)

/** How a server may be used by others. */
export interface Exposure {
  /** The path of the file of tokens. */
  readonly tokensFile: string | undefined
  readonly readNeedsToken: boolean | undefined
  readonly origins: readonly string[]
  readonly introspection: boolean
  readonly graphiql: boolean
  readonly perMinute: number | undefined
  readonly proxies: number
  /** In milliseconds. */
  readonly patience: number
  /** The path of a folder or file of operations that clients may name by their hash, and whether they may ask nothing else. */
  readonly operations: string | undefined
  readonly onlyPersisted: boolean
  /** Where a collector listens, for traces. */
  readonly tracing: { readonly endpoint: string; readonly serviceName: string } | undefined
  readonly logLevel: (typeof logLevels)[number] | undefined
}

/** What the environment says, checked once. */
export interface Config {
  readonly db: string
  readonly credentials: Credentials
  readonly port: number
  readonly host: string
  readonly token: string | undefined
  readonly exposure: Exposure
  readonly benchUri: string | undefined
  readonly color: boolean
}

const toExposure = (data: z.infer<typeof Environment>): Exposure => ({
  tokensFile: data.DEMARCHE_TOKENS,
  readNeedsToken: data.DEMARCHE_READ && data.DEMARCHE_READ === 'token',
  origins: (data.CORS_ORIGINS ?? '')
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean),
  introspection: data.INTROSPECTION === 'on',
  graphiql: data.GRAPHIQL === 'on',
  perMinute: data.RATE_LIMIT,
  proxies: data.TRUST_PROXY,
  patience: data.QUERY_TIMEOUT * seconds,
  operations: data.PERSISTED_OPERATIONS,
  onlyPersisted: data.PERSISTED_ONLY === 'on',
  tracing: data.OTEL_EXPORTER_OTLP_ENDPOINT
    ? { endpoint: data.OTEL_EXPORTER_OTLP_ENDPOINT, serviceName: data.OTEL_SERVICE_NAME }
    : undefined,
  logLevel: data.LOG_LEVEL,
})

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
    exposure: toExposure(data),
    benchUri: data.NEO4J_URI,
    color: !data.NO_COLOR,
  }
}
