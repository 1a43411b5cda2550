import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { type Refusal, refuse } from '../problem.ts'
import { factsOf } from './request.ts'

/** The largest request body in bytes: an operation with its variables; for those who may ingest, a batch of articles. */
export const maxBody = { read: 1024 * 1024, ingest: 64 * 1024 * 1024 } as const

const limitFor = (request: Request): number =>
  factsOf(request).client.roles.has('INGEST') ? maxBody.ingest : maxBody.read

const tooLarge = (limit: number): Refusal => ({
  code: 'TOO_LARGE',
  detail: `The request is larger than ${limit} bytes: send fewer articles at once, or a shorter operation.`,
})

const tooLargeError = (limit: number): GraphQLError => {
  const { code, detail } = tooLarge(limit)
  return new GraphQLError(detail, { extensions: { code, http: { status: 413 } } })
}

// A client that is cut off while it sends does not see the refusal: what it still has in hand is taken and thrown away, within reason.
const discard = async (reader: ReadableStreamDefaultReader<Uint8Array>, most: number): Promise<void> => {
  try {
    let left = most
    for (let piece = await reader.read(); !piece.done && left > 0; piece = await reader.read())
      left -= piece.value.byteLength
    await reader.cancel()
  } catch {
    // It hung up by itself.
  }
}

const readAtMost = async (body: ReadableStream<Uint8Array>, limit: number): Promise<string> => {
  const pieces: Uint8Array[] = []
  let bytes = 0
  const reader = body.getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    bytes += piece.value.byteLength
    if (bytes > limit) {
      void discard(reader, maxBody.ingest)
      throw tooLargeError(limit)
    }
    pieces.push(piece.value)
  }
  return Buffer.concat(pieces).toString('utf8')
}

/** Refuses a body that says it is too large before it is read, and one that turns out so while it is. */
export const useBodyLimit = (): Plugin => ({
  onRequest: ({ request, endResponse }) => {
    const limit = limitFor(request)
    if (Number(request.headers.get('content-length') ?? 0) > limit)
      endResponse(refuse(tooLarge(limit), factsOf(request).id))
  },
  // A body without length is counted as it comes.
  onRequestParse: ({ request, requestParser, setRequestParser, fetchAPI }) => {
    const { url, method, headers, body } = request
    if (!requestParser || !body || headers.has('content-length')) return
    setRequestParser(async () =>
      requestParser(new fetchAPI.Request(url, { method, headers, body: await readAtMost(body, limitFor(request)) })),
    )
  },
})
