import { InputError } from '../errors.ts'
import type { Chunks } from './bytes.ts'
import { type Format, formatOf } from './format.ts'
import type { Source } from './source.ts'

const timeoutMs = 30_000

const mediaFormats: Readonly<Record<string, Format>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'application/json': 'json',
  'application/x-ndjson': 'jsonl',
  'application/jsonl': 'jsonl',
}

const failure = (error: unknown): InputError => {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } }
  if (name === 'TimeoutError') return new InputError(`It did not answer within ${timeoutMs / 1000} seconds.`)
  return new InputError(`It cannot be fetched: ${cause?.code ?? cause?.message ?? message}.`)
}

async function* body(response: Response): AsyncGenerator<Uint8Array> {
  try {
    if (response.body) yield* response.body as unknown as Chunks
  } catch (error) {
    throw failure(error)
  }
}

const request = async (address: string): Promise<Response> => {
  try {
    return await fetch(address, {
      signal: AbortSignal.timeout(timeoutMs),
      headers: { accept: 'text/html, text/plain, text/markdown, application/json;q=0.9, */*;q=0.1' },
    })
  } catch (error) {
    throw failure(error)
  }
}

/**
 * A page by its http or https address. The address after redirects becomes the article's `url` unless the page names another.
 * Throws `InputError` when the address is none, nothing answers within 30 seconds, or the answer is no success.
 */
export const fetchSource = async (address: string): Promise<Source> => {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new InputError('It is no address of a page: only http:// and https:// are fetched.')
  const response = await request(address)
  if (!response.ok) {
    await response.body?.cancel()
    throw new InputError(`It answered ${response.status} ${response.statusText}`.trim() + ', no article.')
  }
  const type = response.headers.get('content-type') ?? ''
  const media = type.split(';')[0]!.trim().toLowerCase()
  return {
    place: address,
    format: mediaFormats[media] ?? formatOf(new URL(response.url).pathname),
    charset: /charset="?([\w-]+)/i.exec(type)?.[1] ?? null,
    url: response.url,
    retrievedAt: new Date().toISOString(),
    chunks: body(response),
  }
}
