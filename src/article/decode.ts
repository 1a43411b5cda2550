import { InputError } from '../errors.ts'

/** The most bytes one article may have as it comes: a file, a page, a JSON line. */
export const maxBytes = 8_000_000

// Windows-1252 where it differs from Latin-1, from 0x80 on. Written out because TextDecoder of some Node 24 releases takes the
// label windows-1252 for Latin-1 and loses curly quotes.
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (char) => windows1252[char.charCodeAt(0) - 0x80]!)

const latinLabels = /^(windows-1252|cp1252|x-cp1252|iso-?8859-?1|latin-?1|us-ascii|ascii)$/i

/** The encoding that a byte order mark names, or null. */
export const markedEncoding = (bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

const tryDecode = (bytes: Uint8Array, label: string): string | null => {
  if (latinLabels.test(label)) return decodeWindows1252(bytes)
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const controls = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/g

const refuseBinary = (text: string): void => {
  if (text.startsWith('%PDF-')) throw new InputError('It is a PDF: save its text as .txt or .html and try again.')
  const head = text.slice(0, 100_000)
  if (head.includes('\0') || (head.match(controls)?.length ?? 0) > head.length / 50)
    throw new InputError('It is binary data, no text: give plain text, Markdown, HTML or JSON, best in UTF-8.')
}

/**
 * Text of bytes: by byte order mark, else by the declared `charset` when the bytes obey it, else UTF-8, else Windows-1252.
 * Throws `InputError` for binary data.
 */
export const decode = (bytes: Uint8Array, charset: string | null = null): string => {
  const marked = markedEncoding(bytes)
  const declared = marked ?? charset
  const text = (declared && tryDecode(bytes, declared)) ?? tryDecode(bytes, 'utf-8') ?? decodeWindows1252(bytes)
  refuseBinary(text)
  return text
}

const declaration = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i

/** The charset that an HTML page declares for itself in its first 2,048 bytes, or null. */
export const declaredCharset = (bytes: Uint8Array): string | null =>
  declaration.exec(Buffer.from(bytes.subarray(0, 2048)).toString('latin1'))?.[1] ?? null
