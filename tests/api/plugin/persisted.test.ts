import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { hashToken } from '../../../src/api/client.ts'
import { hashOperation, readOperations } from '../../../src/api/operation-file.ts'
import { send, served } from '../served.ts'

const { start } = served()
const sizes = 'query Sizes { stats { articles } }'
const one = 'query One($id: ID!) { article(id: $id) { title } }'
const operations = new Map([sizes, one].map((text) => [hashOperation(text), text]))
const tokens = [
  { name: 'newsroom', roles: ['INGEST' as const], sha256: hashToken('x') },
  { name: 'map', roles: ['READ' as const], sha256: hashToken('y') },
]

const ask = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  send(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify(body),
  })
const outcome = async (answer: ReturnType<typeof ask>) => {
  const { status, body } = await answer
  return body.errors ? [status, body.errors[0]!.extensions.code] : body.data
}
const apollo = (hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } })
const answered = { stats: { articles: 4 } }

describe('an operation that the server knows', () => {
  it('runs by its hash, whichever way a client names it, and by POST as by GET', async () => {
    const { url } = await start({ persisted: { operations, only: false } })
    const hash = hashOperation(sizes)
    for (const body of [{ documentId: `sha256:${hash}` }, { documentId: hash }, apollo(hash)])
      expect(await outcome(ask(url, body))).toEqual(answered)
    const got = await send(url, { path: `/graphql?documentId=sha256:${hash}`, headers: { accept: 'application/json' } })
    expect(got.body.data).toEqual(answered)
    const id = 'https://courier.example/2025-03-10'
    expect(await outcome(ask(url, { documentId: hashOperation(one), variables: { id } }))).toEqual({
      article: { title: 'Strait report of 2025-03-10' },
    })
  })

  it('leaves others free to ask what they like', async () => {
    const { url } = await start({ persisted: { operations, only: false } })
    expect(await outcome(ask(url, { query: '{ stats { articles } }' }))).toEqual(answered)
  })
})

describe('only those that the server knows', () => {
  it('are run', async () => {
    const { url } = await start({ persisted: { operations, only: true } })
    expect(await outcome(ask(url, apollo(hashOperation(sizes))))).toEqual(answered)
    expect(await outcome(ask(url, { query: sizes }))).toEqual([403, 'PERSISTED_QUERY_ONLY'])
    expect(await outcome(ask(url, { query: '{ __schema { types { name } } }' }))).toEqual([403, 'PERSISTED_QUERY_ONLY'])
  })

  it('but for those who may change the graph', async () => {
    const { url } = await start({ persisted: { operations, only: true }, tokens })
    const query = '{ stats { articles } }'
    expect(await outcome(ask(url, { query }, { authorization: 'Bearer x' }))).toEqual(answered)
    expect(await outcome(ask(url, { query }, { authorization: 'Bearer y' }))).toEqual([403, 'PERSISTED_QUERY_ONLY'])
    expect(await outcome(ask(url, { documentId: hashOperation(sizes) }))).toEqual([401, 'UNAUTHORIZED'])
  })

  it.each([
    [{ documentId: 'sha256:0000' }, 404, 'PERSISTED_QUERY_NOT_FOUND'],
    [{}, 400, 'BAD_REQUEST'],
    [{ documentId: 3 }, 400, 'BAD_REQUEST'],
    [null, 400, 'BAD_REQUEST'],
    [[], 400, 'BAD_REQUEST'],
    ['x', 400, 'BAD_REQUEST'],
  ])('%j gets a reason', async (body, status, code) => {
    const { url } = await start({ persisted: { operations, only: true } })
    expect(await outcome(ask(url, body))).toEqual([status, code])
  })
})

describe('the operations of a server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }

  it('are the files of a folder, or the entries of a manifest', () => {
    write('sizes.graphql', sizes)
    write('one.graphql', one)
    write('notes.txt', 'nothing')
    expect(readOperations(folder)).toEqual(new Map([...operations].reverse()))
    const keys = [...operations].map(([hash, text], at) => [at === 0 ? `sha256:${hash}` : hash, text])
    expect(readOperations(write('manifest.json', JSON.stringify(Object.fromEntries(keys))))).toEqual(operations)
  })

  it.each([
    ['{"abc": "{ stats { articles } }"}', /the key abc is not the SHA-256 of its operation/],
    ['[]', /neither a folder of \.graphql files nor a JSON file/],
    ['{', /neither a folder of \.graphql files nor a JSON file/],
  ])('are refused as %s', (text, reason) => {
    const path = write('wrong.json', text)
    expect(() => readOperations(path)).toThrow(reason)
    expect(() => readOperations(path)).toThrow(/^PERSISTED_OPERATIONS: .*wrong\.json: /)
    expect(() => readOperations(join(folder, 'none'))).toThrow(/neither a folder/)
  })

  it('must fit the schema when the server starts', async () => {
    const text = 'query Old { nothing }'
    const persisted = { operations: new Map([[hashOperation(text), text]]), only: true }
    await expect(start({ persisted })).rejects.toThrow(/the operation [0-9a-f]{64}: Cannot query field "nothing"/)
  })
})
