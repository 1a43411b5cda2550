import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { EngineError, InputError } from '../../src/errors.ts'
import { openEngine } from '../../src/graph/engine.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const errorOf = async (url: string, credentials = {}): Promise<Error> => {
  try {
    await (await openEngine(url, credentials)).close()
  } catch (error) {
    return error as Error
  }
  throw new Error(`${url} was opened`)
}

test('a scheme that is no database is the caller’s error', async () => {
  for (const url of ['http://127.0.0.1:7474', 'mongodb://x', 'file:///graph', '', ' '])
    expect(await errorOf(url), url).toBeInstanceOf(InputError)
})

test('an address that cannot be one is the caller’s error', async () => {
  expect(await errorOf('bolt://:bad:url')).toBeInstanceOf(InputError)
})

test('an address where nothing listens is said to answer nothing', async () => {
  for (const url of ['bolt://127.0.0.1:1', 'neo4j://127.0.0.1:1']) {
    const error = await errorOf(url)
    expect(error).toBeInstanceOf(EngineError)
    expect(error.message).toBe(`No Neo4j answers at ${url}: start it, or set DEMARCHE_DB to where it listens.`)
  }
})

test('an address where something else listens is said to answer nothing', async () => {
  const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  const port = await new Promise<number>((done) =>
    server.listen(0, '127.0.0.1', () => done((server.address() as { port: number }).port)),
  )
  const error = await errorOf(`bolt://127.0.0.1:${port}`)
  server.close()
  expect(error).toBeInstanceOf(EngineError)
  expect(error.message).toContain('No Neo4j answers')
})

test('a graph that is open already is said to be held', async () => {
  const path = join(folder, 'graph')
  const engine = await openEngine(path)
  const error = await errorOf(path)
  await engine.close()
  expect(error).toBeInstanceOf(EngineError)
  expect(error.message).toContain('held by another process')
  await (await openEngine(path)).close()
})

test('something else than a database is left as it was', async () => {
  const path = join(folder, 'notes.txt')
  for (const content of ['no graph '.repeat(2_000), '']) {
    writeFileSync(path, content)
    const error = await errorOf(path)
    expect(error).toBeInstanceOf(EngineError)
    expect(error.message).toContain('was left as it was')
    expect(readFileSync(path, 'utf8')).toBe(content)
  }
  expect((await errorOf(folder)).message).toContain('was left as it was')
})

test('a place that cannot be written is said to be so', async () => {
  writeFileSync(join(folder, 'file'), 'x')
  expect((await errorOf(join(folder, 'file', 'graph'))).message).toContain('make its folder writable')
  mkdirSync(join(folder, 'shut'))
  chmodSync(join(folder, 'shut'), 0o500)
  // The superuser may write everywhere.
  if (process.getuid?.() !== 0)
    expect((await errorOf(join(folder, 'shut', 'graph'))).message).toContain('make its folder writable')
})

const { NEO4J_URI: uri = '', NEO4J_PASSWORD: password } = process.env
test.skipIf(!uri)('a server with another password or database says which setting is wrong', async () => {
  expect((await errorOf(uri, { user: 'neo4j', password, database: 'nowhere' })).message).toContain('NEO4J_DATABASE')
  if (password) expect((await errorOf(uri, { user: 'neo4j', password: 'wrong' })).message).toContain('NEO4J_PASSWORD')
})
