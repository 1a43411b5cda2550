import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { z } from 'zod'
import { ModelError } from '../errors.ts'
import { compiledYaml } from './compiled-yaml.ts'

/** The folder of the installed package: `schema/`, `seeds/`, `cypher/` and `models/` lie in it. */
export const packageFolder = fileURLToPath(new URL('../../', import.meta.url))

const orModelError = <T>(path: string, read: () => T): T => {
  try {
    return read()
  } catch (error) {
    throw new ModelError(`${path}: ${(error as Error).message}`)
  }
}

/** The text of a file of the package; `ModelError` names it when it cannot be read. */
export const readText = (path: string): string =>
  orModelError(path, () => readFileSync(join(packageFolder, path), 'utf8'))

/** The values in a YAML text; `ModelError` names its `path` and the place in it. */
export const parseYaml = (path: string, text: string): unknown => orModelError(path, () => parse(text))

/** Reads one YAML file of the package and checks it; `ModelError` names the file and the place in it. */
export const readYaml = <T>(path: string, schema: z.ZodType<T>): T => {
  const text = readText(path)
  const result = schema.safeParse(compiledYaml(packageFolder, path, text) ?? parseYaml(path, text))
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new ModelError(`${path}: ${issue?.path.join('.') || 'file'}: ${issue?.message}`)
}

/** The names, without ending, of the YAML files in a folder of the package, sorted. */
export const yamlNames = (folder: string): string[] =>
  readdirSync(join(packageFolder, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .sort()
