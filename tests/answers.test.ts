import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLog } from '../src/api/plugin/log.ts'
import { createApi } from '../src/api/server.ts'
import { readArticles } from '../src/article/read-article.ts'
import { type Engine, openEngine } from '../src/graph/engine.ts'
import { packageFolder } from '../src/ontology/yaml-file.ts'
import { openGraph } from '../src/services.ts'

// `npm run answers` writes the answers anew: a changed reading changes them.
const width = 120
const pairs = /(```graphql\n([\s\S]*?)```\n\n```json\n)([\s\S]*?)(\n```)/g
const folder = join(packageFolder, 'docs/questions')
const pages = ['README.md', ...(existsSync(folder) ? readdirSync(folder).map((page) => `docs/questions/${page}`) : [])]

let engine: Engine
let api: ReturnType<typeof createApi>
beforeAll(async () => {
  engine = await openEngine(join(mkdtempSync(join(tmpdir(), 'demarche-')), 'graph'))
  const { services, ingest } = await openGraph(engine)
  for await (const { reason } of ingest(readArticles([join(packageFolder, 'seeds/articles')])))
    expect(reason).toBeNull()
  api = createApi(services, { log: createLog('error', (line) => expect.fail(line)) })
})
afterAll(() => engine.close())

const ask = async (query: string): Promise<unknown> => {
  const response = await api.fetch('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown }
  expect(errors).toBeUndefined()
  return data
}

const inLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${inLine(inner)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

/** JSON with each value on one line where it fits behind what stands before it. */
const inLines = (value: unknown, indent = '', before = 0): string => {
  const short = inLine(value)
  if (value === null || typeof value !== 'object' || indent.length + before + short.length < width) return short
  const deeper = `${indent}  `
  const items = Array.isArray(value)
    ? value.map((inner) => inLines(inner, deeper))
    : Object.entries(value).map(([key, inner]) => {
        const name = `${JSON.stringify(key)}: `
        return name + inLines(inner, deeper, name.length)
      })
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${items.map((item) => deeper + item).join(',\n')}\n${indent}${close}`
}

describe.each(pages)('%s', (name) => {
  const page = readFileSync(join(packageFolder, name), 'utf8')
  test('shows the answers that the sample articles give', async () => {
    const answers: string[] = []
    for (const [, , query] of page.matchAll(pairs)) answers.push(inLines(await ask(query!)))
    const next = answers.values()
    const now = page.replace(
      pairs,
      (_, before: string, _query, _answer, after: string) => before + next.next().value + after,
    )
    await expect(now).toMatchFileSnapshot(join(packageFolder, name))
  })
})
