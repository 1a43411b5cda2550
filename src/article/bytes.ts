import { InputError } from '../errors.ts'
import { markedEncoding } from './decode.ts'

/** Bytes as they come from a file, a socket or standard input. */
export type Chunks = AsyncIterable<Uint8Array>

/** All bytes as one. Throws `InputError` as soon as there are more than `limit`. */
export const collect = async (chunks: Chunks, limit: number): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > limit) throw new InputError(`It has more than ${limit / 1e6} MB: split it into articles.`)
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}

/** The first bytes up to the first line end after words (or `limit`), and all bytes again, those first. */
export const peek = async (chunks: Chunks, limit = 65_536): Promise<{ head: Uint8Array; chunks: Chunks }> => {
  const iterator = chunks[Symbol.asyncIterator]()
  let head = Buffer.alloc(0)
  while (head.length < limit && !head.toString('latin1').trimStart().includes('\n')) {
    const next = await iterator.next()
    if (next.done) break
    head = Buffer.concat([head, next.value])
  }
  return { head, chunks: resume(head, iterator) }
}

async function* resume(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield head
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  } finally {
    await iterator.return?.()
  }
}

// Lines are cut at the byte of "\n", which UTF-16 does not have: its text is turned into UTF-8 on the way.
async function* utf8(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | null = null
  let first = true
  for await (const chunk of chunks) {
    const encoding = first ? markedEncoding(chunk) : null
    if (encoding?.startsWith('utf-16')) decoder = new TextDecoder(encoding)
    first = false
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk
  }
}

/** A line of bytes with its number from 1; `bytes` is null when the line is longer than the limit. */
export interface Line {
  readonly number: number
  readonly bytes: Uint8Array | null
}

/** The lines of a stream, one at a time; of a line over `limit` bytes nothing is kept in memory. */
export async function* linesOf(chunks: Chunks, limit: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let size = 0
  let number = 0
  const add = (part: Uint8Array): void => {
    size += part.length
    if (size > limit) parts = []
    else parts.push(part)
  }
  const finish = (): Line => {
    const line = { number: ++number, bytes: size > limit ? null : Buffer.concat(parts) }
    parts = []
    size = 0
    return line
  }
  for await (const chunk of utf8(chunks)) {
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, at))
      from = at + 1
      yield finish()
    }
    add(chunk.subarray(from))
  }
  if (size > 0) yield finish()
}
