import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The values of a YAML file; `hash` is that of the text they were read from. */
interface Compiled {
  readonly hash: string
  readonly data: unknown
}

type Table = Readonly<Record<string, Compiled>>

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64')

const fileIn = (folder: string): string => join(folder, 'dist', 'compiled-yaml.json')

const readTable = (folder: string): Table => {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8'))
  } catch {
    // Not built yet, or a build was broken off: the YAML itself is read.
    return {}
  }
}

const tables = new Map<string, Table>()

const tableOf = (folder: string): Table => {
  const table = tables.get(folder) ?? readTable(folder)
  tables.set(folder, table)
  return table
}

/**
 * The values of a YAML file of the package at `folder`, as the last build read them; undefined when the build did not know this
 * `path` with this `text`, so that an edited file counts at once. The values are one object for all who ask.
 */
export const compiledYaml = (folder: string, path: string, text: string): unknown => {
  const known = tableOf(folder)[path]
  return known?.hash === hashOf(text) ? known.data : undefined
}

/** A YAML file with the values in it. */
export interface YamlFile {
  readonly path: string
  readonly text: string
  readonly data: unknown
}

/** Keeps the values of YAML files in `dist/` of the package at `folder`, for `compiledYaml`. */
export const keepCompiled = (folder: string, files: readonly YamlFile[]): void => {
  const table = Object.fromEntries(files.map(({ path, text, data }) => [path, { hash: hashOf(text), data }]))
  writeFileSync(fileIn(folder), JSON.stringify(table))
}
