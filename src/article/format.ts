import { extname } from 'node:path'

/** How the bytes of a source are to be understood. */
export type Format = 'text' | 'markdown' | 'html' | 'json' | 'jsonl'

const formats: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
}

/** The endings of files that are taken from a folder. */
export const endings: readonly string[] = Object.keys(formats)

/** The format that the ending of a file name tells, or null. */
export const formatOf = (path: string): Format | null => formats[extname(path).toLowerCase()] ?? null

const opensHtml = /^<(!doctype|html|head|body|article|section|main|div|p|h\d|\?xml|!--)/i

// An object spread over lines opens with a brace or a field; a JSON line holds its closing brace, or is longer than the head.
const opensSpreadObject = /^\{(\s*|.*[,[{])\r?\n/

/** The format that the first words of a text show; plain text in doubt. */
export const sniffFormat = (head: string): Format => {
  const start = head.trimStart()
  if (/^---\s*\n/.test(start)) return 'markdown'
  if (opensHtml.test(start)) return 'html'
  if (start.startsWith('{')) return opensSpreadObject.test(start) ? 'json' : 'jsonl'
  return 'text'
}
