import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '../errors.ts'
import type { Chunks } from './bytes.ts'
import { fetchSource } from './fetch-source.ts'
import { endings, type Format, formatOf } from './format.ts'

/** One place that articles are read from. `format` is null when neither ending nor server says it; `charset` and `url` come by HTTP. */
export interface Source {
  readonly place: string
  readonly format: Format | null
  readonly charset: string | null
  readonly url: string | null
  readonly retrievedAt: string | null
  readonly chunks: Chunks
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder.',
  EACCES: 'It may not be read: its permissions forbid it.',
  EPERM: 'It may not be read: its permissions forbid it.',
  ELOOP: 'It is a symbolic link that leads nowhere.',
}

/** The `InputError` of a failure of the file system; anything else comes back as it is. */
export const asInputError = (error: unknown): unknown => {
  const { code, syscall, message } = error as NodeJS.ErrnoException
  return code && syscall ? new InputError(reasons[code] ?? `It cannot be read: ${message}.`) : error
}

const plain = { charset: null, url: null, retrievedAt: null }
const fileSource = (path: string): Source => ({
  ...plain,
  place: path,
  format: formatOf(path),
  chunks: createReadStream(path),
})

/** The article files in a folder and its folders, sorted by path; names that begin with a dot are left out. */
export const filesIn = async (folder: string): Promise<string[]> => {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'))
  const nested = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesIn(path)
      return formatOf(entry.name) ? [path] : []
    }),
  )
  return nested.flat().sort()
}

async function* pathSources(path: string): AsyncGenerator<Source> {
  if (!(await stat(path)).isDirectory()) return yield fileSource(path)
  const files = await filesIn(path)
  if (files.length === 0) throw new InputError(`It is a folder without articles (${endings.join(' ')}).`)
  for (const file of files) yield fileSource(file)
}

/** The sources that one argument names: `-` (standard input), an http or https address, a folder with what lies in it, or a file. */
export async function* sourcesOf(input: string, stdin: Chunks): AsyncGenerator<Source> {
  if (input === '-') yield { ...plain, place: 'standard input', format: null, chunks: stdin }
  else if (/^[a-z][a-z\d+.-]+:\/\//i.test(input)) yield await fetchSource(input)
  else yield* pathSources(input)
}
