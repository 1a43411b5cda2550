import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { InputError } from '../errors.ts'

/** Operations that a server knows: their text by the SHA-256 of it in hex. */
export type Operations = ReadonlyMap<string, string>

const Manifest = z.record(z.string(), z.string())

/** The SHA-256 of an operation's text in hex, as persisted documents are named. */
export const hashOperation = (text: string): string => createHash('sha256').update(text).digest('hex')

const wrong = (path: string, reason: string): InputError => new InputError(`PERSISTED_OPERATIONS: ${path}: ${reason}`)

const fromFolder = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder)
    .filter((file) => /\.(graphql|gql)$/.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .map((text) => [hashOperation(text), text])

const fromManifest = (path: string): readonly (readonly [string, string])[] => {
  const entries = Object.entries(Manifest.parse(JSON.parse(readFileSync(path, 'utf8'))))
  return entries.map(([key, text]) => {
    const hash = key.replace(/^sha256:/, '')
    if (hash === hashOperation(text)) return [hash, text]
    throw wrong(path, `the key ${key} is not the SHA-256 of its operation.`)
  })
}

/**
 * The operations of a folder of `.graphql` files, one each, or of a JSON file `{hash: text}` as code generators write it.
 * `InputError` when it cannot be read, or when a hash is not that of its text.
 */
export const readOperations = (path: string): Operations => {
  try {
    return new Map(statSync(path).isDirectory() ? fromFolder(path) : fromManifest(path))
  } catch (error) {
    if (error instanceof InputError) throw error
    throw wrong(path, 'it is neither a folder of .graphql files nor a JSON file of operations by their SHA-256.')
  }
}
