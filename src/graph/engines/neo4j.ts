import neo4j, { type Driver, type ManagedTransaction, type Result, type Session, type SessionMode } from 'neo4j-driver'
import { EngineError, InputError } from '../../errors.ts'
import { type Bounds, inTime, tooMany, tooSlow } from '../bounds.ts'
import type { Credentials, Engine, Params, Row, Run, Value } from '../engine.ts'

/** How long an unreachable server may keep the caller waiting, and a transaction be tried again, in milliseconds. */
const patience = { connectionTimeout: 5_000, connectionAcquisitionTimeout: 8_000, maxTransactionRetryTime: 15_000 }

/** Cypher that changes something goes to the leader of a cluster; all else may be answered by a follower. */
const writing = /\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH|LOAD|ALTER)\b/i
const commentsAndStrings = /\/\/.*$|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/gm

const codes: readonly (readonly [RegExp, (url: string) => string])[] = [
  [
    /Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired)|TokenExpired/,
    (url) => `The database at ${url} refused the user name or password: set NEO4J_USER and NEO4J_PASSWORD.`,
  ],
  [
    /Database\.DatabaseNotFound|DatabaseNotFound/,
    (url) => `The server at ${url} has no database of that name: set NEO4J_DATABASE.`,
  ],
  [
    /Security\.Forbidden/,
    (url) => `The user may not do this in the database at ${url}: give it the rights to read and write.`,
  ],
  [
    /ServiceUnavailable|SessionExpired|N\/A/,
    (url) => `No Neo4j answers at ${url}: start it, or set DEMARCHE_DB to where it listens.`,
  ],
]

const timedOut = /Transaction\.(TransactionTimedOut|Terminated|LockClientStopped)/

const toEngineError = (url: string, error: unknown): unknown => {
  if (!(error instanceof neo4j.Neo4jError)) return error
  if (timedOut.test(error.code)) return tooSlow()
  const known = codes.find(([pattern]) => pattern.test(error.code))
  return known ? new EngineError(known[1](url), { cause: error }) : error
}

/** The driver sends every JavaScript number as a float; whole numbers must arrive as integers, as LIMIT and list positions need them. */
const toBolt = (value: Value): unknown => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(toBolt)
  if (value === null || typeof value !== 'object') return value
  const map: Record<string, unknown> = {}
  for (const key in value) map[key] = toBolt((value as Params)[key]!)
  return map
}

/**
 * A `MERGE` finds its node by the unique key, however many there are: its plan is kept while the graph grows, where the server would make
 * it anew at each batch of a graph that begins empty.
 */
const planned = (cypher: string): string =>
  /\bMERGE\b/.test(cypher) && !/\bMATCH\b/.test(cypher) ? `CYPHER replan=skip ${cypher}` : cypher

const runIn =
  (transaction: ManagedTransaction): Run =>
  async (cypher, params = {}) => {
    const { records } = await transaction.run(planned(cypher), toBolt(params) as Params)
    return records.map((record) => record.toObject() as Row)
  }

/** How much longer than a bound of time the database itself may take to notice it, in milliseconds. */
const grace = 2_500

interface Read {
  readonly cypher: string
  readonly params: Params | undefined
}

const rowsOf = async (result: Result, most = Number.POSITIVE_INFINITY): Promise<readonly Row[]> => {
  const found: Row[] = []
  for await (const record of result) {
    if (found.length === most) throw tooMany(most)
    found.push(record.toObject() as Row)
  }
  return found
}

/**
 * A read goes out in one message, where a transaction takes three of which each waits for the one before; only when the server bids to try
 * again is it one, which the driver repeats. The database ends it by itself when its time is over, and records are taken only as far as the bound.
 */
const readIn = async (session: Session, { cypher, params = {} }: Read, bounds?: Bounds): Promise<readonly Row[]> => {
  const sent = toBolt(params) as Params
  const within = bounds && { timeout: Math.ceil(bounds.ms) }
  try {
    return await rowsOf(session.run(cypher, sent, within), bounds?.rows)
  } catch (error) {
    if (!neo4j.isRetryableError(error)) throw error
    return session.executeRead((transaction) => rowsOf(transaction.run(cypher, sent), bounds?.rows), within)
  }
}

const driverFor = (url: string, { user, password }: Credentials): Driver => {
  try {
    const auth = user || password ? neo4j.auth.basic(user || 'neo4j', password ?? '') : undefined
    return neo4j.driver(url, auth, { ...patience, disableLosslessIntegers: true, userAgent: 'demarche' })
  } catch (error) {
    throw new InputError(`${url} is no address of a Neo4j: ${(error as Error).message}.`)
  }
}

/**
 * Connects to the Neo4j at `url` and asks it one question, so that a wrong address, password or database name fails here.
 * Reads are spread over a cluster, yet see all that this connection wrote (bookmarks); transient failures are tried again by the driver.
 */
export const openNeo4j = async (url: string, credentials: Credentials): Promise<Engine> => {
  const driver = driverFor(url, credentials)
  const bookmarkManager = neo4j.bookmarkManager()
  const inSession = async <T>(mode: SessionMode, work: (session: Session) => Promise<T>): Promise<T> => {
    const session = driver.session({ database: credentials.database, bookmarkManager, defaultAccessMode: mode })
    try {
      return await work(session)
    } catch (error) {
      throw toEngineError(url, error)
    } finally {
      await session.close()
    }
  }
  const read = (asked: Read, bounds?: Bounds): Promise<readonly Row[]> =>
    inSession('READ', (session) => readIn(session, asked, bounds))
  const write = <T>(work: (transaction: ManagedTransaction) => Promise<T>): Promise<T> =>
    inSession('WRITE', (session) => session.executeWrite(work))
  const run: Run = (cypher, params, bounds) => {
    if (bounds && bounds.ms <= 0) return Promise.reject(tooSlow())
    if (bounds) return inTime(() => read({ cypher, params }, bounds), bounds.ms + grace)
    return writing.test(cypher.replace(commentsAndStrings, ''))
      ? write((transaction) => runIn(transaction)(cypher, params))
      : read({ cypher, params })
  }
  try {
    await driver.verifyConnectivity()
    await run('RETURN 1 AS one')
  } catch (error) {
    await driver.close()
    throw toEngineError(url, error)
  }
  return {
    name: 'neo4j',
    shared: true,
    version: async () => `Neo4j ${(await driver.getServerInfo()).agent?.replace('Neo4j/', '') ?? 'of unknown version'}`,
    run,
    indexWords: async (labels) => {
      await run(
        `CREATE FULLTEXT INDEX words IF NOT EXISTS FOR (n:${labels.join('|')}) ON EACH [n.words] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`,
      )
      await run("CALL db.awaitIndex('words', 3600)")
    },
    transaction: (work) => write((transaction) => work(runIn(transaction))),
    close: () => driver.close(),
  }
}
