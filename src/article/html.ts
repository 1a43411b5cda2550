import { Readability } from '@mozilla/readability'
import { InputError } from '../errors.ts'
import { type DomNode, parseDom } from './dom.ts'
import { readMeta } from './html-meta.ts'
import { paragraphsOf } from './html-paragraphs.ts'

const mostElements = 200_000

// Readability types its page with the DOM library, which this project does not load.
const mainPart = (page: DomNode) =>
  new Readability<DomNode>(page as never, {
    serializer: (node) => node as unknown as DomNode,
    maxElemsToParse: mostElements,
  }).parse()

const isProse = (paragraph: string): boolean => paragraph.length >= 30 && /[.!?…]["'”’)]*(\s|$)/.test(paragraph)
const noArticle = 'It is HTML without an article: no paragraph of running text was found in it.'

const readPage = (html: string, address: string | null): Record<string, unknown> => {
  const page = parseDom(html)
  // Before Readability, which takes the page apart.
  const meta = readMeta(page, address)
  const found = mainPart(page)
  const paragraphs = found?.content ? paragraphsOf(found.content) : []
  if (!paragraphs.some(isProse)) throw new InputError(noArticle)
  const title = found?.title?.trim() ?? ''
  return {
    ...meta,
    title,
    publisher: found?.siteName?.trim() || meta.publisher,
    author: found?.byline?.trim().replace(/^by\s+/i, '') || null,
    language: found?.lang ?? null,
    text: (paragraphs[0] === title ? paragraphs.slice(1) : paragraphs).join('\n\n'),
  }
}

/**
 * The fields and plain text of an HTML page: the main part as Readability finds it, as paragraphs joined by a blank line; date,
 * publisher and address from its head. `address` is where the page was fetched. Throws `InputError` when the page holds no article,
 * or is built so (more than 200,000 elements, thousands within each other) that it cannot be taken apart.
 */
export const readHtml = (html: string, address: string | null): Record<string, unknown> => {
  try {
    return readPage(html, address)
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(`It is HTML that cannot be read as an article: ${(error as Error).message}.`)
  }
}
