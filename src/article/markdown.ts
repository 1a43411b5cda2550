import { parse } from 'yaml'
import { InputError } from '../errors.ts'
import { unixLines } from './plain-text.ts'

const frontMatter = /^---[^\S\n]*\n([\s\S]*?\n)?(?:---|\.\.\.)[^\S\n]*(?:\n|$)/
const openFront = /^---[^\S\n]*\n[A-Za-z_][\w-]*:(?:[^\S\n]|\n|$)/
const codeBlock = /^[^\S\n]*(```+|~~~+)[^\n]*\n(?:[\s\S]*?\n)?[^\S\n]*\1[`~]*[^\S\n]*$/gm
const heading = /^#{1,6}[^\S\n]+(.*?)[^\S\n]*#*$/

/**
 * What is not text but mark, in the order in which it is taken off. Lengths are bounded, so that a text full of marks that open and
 * never close costs no more than its length.
 */
const inlineMarks: readonly (readonly [RegExp, string])[] = [
  [/<!--[\s\S]{0,2000}?-->/g, ''],
  [/!\[[^\][]{0,500}\]\([^)]{0,500}\)/g, ''],
  [/\[([^\][]{1,500})\]\([^)]{0,500}\)/g, '$1'],
  [/\[\^[^\][]{1,50}\]/g, ''],
  [/\[([^\][]{1,500})\]\[[^\][]{0,50}\]/g, '$1'],
  [/<(https?:[^<>\s]{1,500})>/g, '$1'],
  [/<br\s{0,9}\/?>/gi, '\n'],
  [/<\/?[a-z][^<>]{0,500}>/gi, ''],
  [/(?<!`)`{1,3}([^`]{1,500})`{1,3}/g, '$1'],
  [/(?<!\\)(\*{1,3}|~~)(?=\S)([\s\S]{0,1000}?[^\s\\])\1/g, '$2'],
  [/(?<![\w\\])(_{1,3})(?=\S)([\s\S]{0,1000}?[^\s\\])\1(?!\w)/g, '$2'],
  [/ {2,}\n|\\\n/g, '\n'],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
]

const lineMarks = /^[^\S\n]*(?:>[^\S\n]?)*[^\S\n]*(?:[-*+][^\S\n]+|\d{1,3}[.)][^\S\n]+)?/
const ownBlock = /^[^\S\n]*(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s)/
const noText = /^[^\S\n]*(?:(?:[-*_][^\S\n]*){3,}|```.*|~~~.*|\[[^\]]+\]:\s.*|\|?(?:\s*:?-{3,}:?\s*\|)+.*|=+)$/

// A line that opens a heading or list item begins a paragraph of its own; other lines continue theirs.
const blocksOf = (body: string): string[] => {
  const blocks: string[][] = [[]]
  for (const line of body.split('\n')) {
    const isHeading = heading.test(line)
    if (!line.trim() || noText.test(line) || ownBlock.test(line)) blocks.push([])
    if (line.trim() && !noText.test(line)) blocks.at(-1)!.push((heading.exec(line)?.[1] ?? line).replace(lineMarks, ''))
    if (isHeading) blocks.push([])
  }
  return blocks.filter((block) => block.length > 0).map((block) => block.join('\n'))
}

const plain = (block: string): string =>
  inlineMarks
    .reduce((text, [mark, kept]) => text.replace(mark, kept), block)
    .replace(/\s+/g, ' ')
    .trim()

const metaOf = (yaml: string): Record<string, unknown> => {
  let data: unknown
  try {
    data = parse(yaml) ?? {}
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0]!.replace(/[\s:.]+$/, '')
    throw new InputError(`Its front matter is no YAML: ${reason}.`)
  }
  if (typeof data !== 'object' || Array.isArray(data)) throw new InputError('Its front matter is no list of fields.')
  return data as Record<string, unknown>
}

const field = (meta: Record<string, unknown>, ...names: string[]): string | null => {
  const value = names.map((name) => meta[name]).find((each) => each != null)
  return value == null ? null : String(value)
}

/**
 * The fields and plain text of Markdown: front matter gives title, date, publisher, author, url and id; without a title there, the first
 * heading is it. Paragraphs are joined by a blank line, their marks taken off. Code blocks
 * are left out. Throws `InputError` for front matter that is no YAML or has no end.
 */
export const readMarkdown = (raw: string): Record<string, unknown> => {
  const source = unixLines(raw).trimStart()
  const found = frontMatter.exec(source)
  if (!found && openFront.test(source))
    throw new InputError('Its front matter is never closed: end it with a line ---.')
  const meta = found ? metaOf(found[1] ?? '') : {}
  const body = (found ? source.slice(found[0].length) : source).replace(codeBlock, '')
  const firstHeading = heading.exec(body.trimStart().split('\n')[0] ?? '')?.[1]
  const title = field(meta, 'title') ?? (firstHeading ? plain(firstHeading) : '')
  const blocks = blocksOf(body).map(plain).filter(Boolean)
  return {
    id: field(meta, 'id') ?? undefined,
    title,
    publishedAt: field(meta, 'date', 'publishedAt'),
    publisher: field(meta, 'publisher'),
    author: field(meta, 'author'),
    url: field(meta, 'url'),
    language: field(meta, 'language'),
    text: (firstHeading && blocks[0] === title ? blocks.slice(1) : blocks).join('\n\n'),
  }
}
