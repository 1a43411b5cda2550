import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { movedKinds, runFile } from '../src/graph/cypher-file.ts'
import type { Params } from '../src/graph/engine.ts'
import { packageFolder } from '../src/ontology/yaml-file.ts'

const folder = join(packageFolder, 'cypher')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.cypher'))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))

const header = (text: string, word: string): string[] | undefined =>
  new RegExp(`^// ${word}:(.*)$`, 'm')
    .exec(text)?.[1]
    ?.split(/[\s,]+/)
    .filter(Boolean)

const body = (text: string): string => text.replace(/^\/\/.*$/gm, '')

/** The file that answers the same question at a moment, where another one must. */
const twin = (name: string) => files.find((one) => one.name === name.replace('read/', 'as-of/') && one.name !== name)

/** A file that reads along edges which a merge moves: they stood elsewhere at another moment. */
const leadsToActors = (name: string, text: string): boolean =>
  /^(read|below)\//.test(name) &&
  movedKinds.some((kind) => new RegExp(`\\[\\w*:[A-Z_|]*\\b${kind}\\b`).test(body(text)))

// That the columns are those of the rows is held by engines.test.ts, which runs every file.
describe.each(files)('cypher/$name', ({ name, text }) => {
  test('is one statement that declares the parameters it uses, and columns when it returns any', () => {
    const moment =
      /__(LIVE|THEN)_/.test(body(text)) ||
      /^read.*\$known\b/s.test(name + body(text)) ||
      twin(name) ||
      leadsToActors(name, text)
        ? ['known', 'valid']
        : []
    const asked = /__FOUND_[a-z]__/.test(body(text)) ? ['anchor', 'second', 'third', 'rest', 'none'] : []
    const kept = /__KEPT_[a-z]__/.test(body(text))
      ? header(files.find((one) => one.name === 'live/kept.cypher')!.text, 'params')!
      : []
    const blanks = [...body(text).matchAll(/__(ABOUT|ACTOR|CONDITIONAL|NAMED|PAGES|PARTS|TOLD|WAITING)_[a-z]+__/g)].map(
      ([, blank]) => blank!,
    )
    const brought = blanks.flatMap(
      (blank) => header(files.find((one) => one.name === `below/${blank.toLowerCase()}.cypher`)!.text, 'params')!,
    )
    const used = new Set([
      ...moment,
      ...brought,
      ...asked,
      ...kept,
      ...[...body(text).matchAll(/\$(\w+)/g)].map(([, param]) => param!),
    ])
    expect([...(header(text, 'params') ?? ['no header'])].sort()).toEqual([...used].sort())
    expect((header(text, 'rows') ?? []).length > 0).toBe(/\bRETURN\b/.test(body(text)))
    expect(body(text)).not.toContain(';')
    if (/\.(grafeo|neo4j)\.cypher$/.test(name)) expect(text.split('\n')[0]).toMatch(/^\/\/ (?!params|rows).{20,}/)
  })
})

test('a file of as-of/ takes and gives the same as the one of read/ in whose place it runs', () => {
  for (const { name, text } of files.filter((file) => file.name.startsWith('as-of/'))) {
    const read = files.find((file) => file.name === name.replace('as-of/', 'read/'))!
    expect([header(text, 'params'), header(text, 'rows')], name).toEqual([
      header(read.text, 'params'),
      header(read.text, 'rows'),
    ])
  }
})

// Only so are they read as they stood at a moment.
test('an edge to an actor stands in a pattern that is read without properties and of one step', () => {
  const more = new RegExp(`\\[\\w*:[A-Z_|]*\\b(${movedKinds.join('|')})\\b[A-Z_|]*\\s*[*{]`)
  for (const { name, text } of files.filter((file) => /^(read|as-of)\//.test(file.name)))
    expect(body(text), name).not.toMatch(more)
})

test('at most three files differ between the engines', () => {
  expect(files.filter(({ name }) => /\.(grafeo|neo4j)\.cypher$/.test(name)).length).toBeLessThanOrEqual(3)
})

// Grafeo 0.6 keeps only the first 2,048 rows there, without an error.
test('no WITH DISTINCT comes behind a CALL, but for one behind another MATCH', () => {
  for (const { name, text } of files)
    expect(body(text), name).not.toMatch(/^\s*\}\n(?:(?!.*(?:MATCH|CALL)).*\n)*?\s*WITH DISTINCT/m)
})

test('a template blank stands only where a label, a relationship type, a condition on a node or what is brought along does', () => {
  for (const { name, text } of files)
    expect(
      body(text).replace(
        /:__(KIND|LABEL)__(?=[\s\])])|__(LIVE|FOUND|KEPT)_[a-z]__|__THEN_[a-z]_\w+?__|^ *__(ABOUT|ACTOR|CONDITIONAL|NAMED|PAGES|PARTS|TOLD|WAITING)_[a-z]+__$/gm,
        '',
      ),
      name,
    ).not.toMatch(/__\w+__/)
})

describe('what is not asked', () => {
  const sent = async (params: Params, name: 'embedded' | 'neo4j' = 'embedded'): Promise<string> => {
    const texts: string[] = []
    const run = async (text: string) => {
      texts.push(text)
      return []
    }
    await runFile({ name, run }, 'read/articles', params)
    return texts[0]!
  }
  const nothing = { publisher: null, from: null, to: null, title: null, afterKey: null, afterId: null, limit: 21 }

  test('is left out of the text, bracket for bracket', async () => {
    const text = await sent({ ...nothing, title: 'Talks', known: null, valid: null })
    expect(text).not.toMatch(/\$(publisher|from|to)\b/)
    expect(text).toContain('AND ($title IS NULL OR toLower(d.title) CONTAINS toLower($title))')
    expect(text.split('(')).toHaveLength(text.split(')').length)
  })

  test('stays for Neo4j, which plans each text but once', async () => {
    expect(await sent({ ...nothing, known: null, valid: null }, 'neo4j')).toMatch(/\$publisher\b.*\$from\b.*\$to\b/s)
  })

  test('is left out of what is asked as of a day', async () => {
    const text = await sent({ ...nothing, known: null, valid: '2025-04-01' })
    expect(text).not.toMatch(/\$(publisher|from|to|title)\b/)
    expect(text).toContain('d.publishedAt <= $valid')
  })
})
