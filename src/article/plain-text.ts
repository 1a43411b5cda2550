/** Line ends as "\n", whatever system wrote them. */
export const unixLines = (text: string): string => text.replace(/\r\n?/g, '\n')

const maxTitle = 200
const endsLikeProse = /[.,;:]["'”’)]*$/

/**
 * Title and text of plain text. The first line is the title when a blank line and more text follow it, and it is no sentence: at most
 * 200 characters, without a stop at its end.
 */
export const readPlainText = (raw: string): { title: string; text: string } => {
  const text = unixLines(raw).trim()
  const [, first = '', rest = ''] = /^([^\n]+)\n[^\S\n]*\n\s*([\s\S]+)$/.exec(text) ?? []
  const title = first.trim()
  return title && title.length <= maxTitle && !endsLikeProse.test(title) ? { title, text: rest } : { title: '', text }
}
