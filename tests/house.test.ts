import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { verdicts } from '../src/graph/review.ts'
import { Stage } from '../src/ontology/relations.ts'
import { packageFolder, yamlNames } from '../src/ontology/yaml-file.ts'

const src = join(packageFolder, 'src')
const rooms = ['ontology', 'article', 'text', 'extract', 'resolve', 'graph', 'export', 'api']
// The story files stand before the room that may tell them: the server's mutations ingest as the CLI does.
const shared = ['errors.ts', 'script.ts']
const stories = ['read.ts', 'ingest.ts']

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(src, name), 'utf8') }))

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
const roomOf = (name: string): string => name.split('/')[0]!

const importsOf = ({ name, text }: { name: string; text: string }): string[] =>
  [...withoutComments(text).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path]) =>
    relative(src, join(src, dirname(name), path!)),
  )

const mayImport = (from: string, to: string): boolean => {
  const at = rooms.indexOf(from)
  if (shared.includes(to)) return true
  if (from === 'api' && stories.includes(to)) return true
  return rooms.includes(roomOf(to)) && rooms.indexOf(roomOf(to)) <= at
}

describe('the house', () => {
  test('has files in its rooms', () => {
    expect(rooms.filter((room) => !files.some(({ name }) => roomOf(name) === room))).toEqual([])
  })
  test('imports point one way: ontology, article, text, extract, resolve, graph, export, api', () => {
    const wrong = files
      .filter(({ name }) => rooms.includes(roomOf(name)))
      .flatMap((file) => importsOf(file).map((to) => ({ from: file.name, to })))
      .filter(({ from, to }) => !mayImport(roomOf(from), to))
    expect(wrong).toEqual([])
  })
  test('only config.ts reads the environment', () => {
    const readers = files.filter(({ text }) => /process\s*\.\s*env\b|process\s*\[/.test(withoutComments(text)))
    expect(readers.map(({ name }) => name)).toEqual(['config.ts'])
  })
  test('only the command line and the scripts of package.json print', () => {
    const mayPrint = /^(cli\.ts|script\.ts|commands\/|measure\/|text\/train\/)/
    const printers = files.filter(({ text }) => /\bconsole\.|process\.std(out|err)\b/.test(withoutComments(text)))
    expect(printers.map(({ name }) => name).filter((name) => !mayPrint.test(name))).toEqual([])
  })
  test('has no default export', () => {
    expect(files.filter(({ text }) => /^export default\b|\bas default\b/m.test(text)).map(({ name }) => name)).toEqual(
      [],
    )
  })
  test('has classes for errors alone', () => {
    const classes = files.filter(({ text }) => /^\s*(export )?(abstract )?class /m.test(withoutComments(text)))
    expect(
      classes.map(({ name }) => name).filter((name) => name !== 'errors.ts' && !name.startsWith('graph/engines/')),
    ).toEqual([])
  })
  test('names no relation kind in code: kinds are files of schema/relations', () => {
    // Stages and verdicts share words with kinds.
    const others = new Set<string>([...Stage.options, ...verdicts])
    const kinds = yamlNames('schema/relations').filter((kind) => !others.has(kind))
    expect(kinds.length).toBeGreaterThan(20)
    const named = new RegExp(`\\b(${kinds.join('|')})\\b`)
    const wrong = files.map(({ name, text }) => `${name}: ${named.exec(withoutComments(text))?.[0]}`)
    expect(wrong.filter((line) => !line.endsWith(': undefined'))).toEqual([])
  })
})
