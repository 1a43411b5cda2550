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

const furniture =
  'nav, footer, aside, form, [role=navigation], [role=banner], [role=contentinfo], [role=dialog], [role=search]'
const banners = ['cookie', 'consent', 'newsletter'].map((name) => `[id*="${name}" i], [class*="${name}" i]`).join(', ')
const holdsPage = 'main, article, h1'

// A page may be one form as a whole, and its body may tell by its class that a banner was closed.
const clear = (page: DomNode): void => {
  for (const node of page.querySelectorAll(`${furniture}, ${banners}`)) {
    const mayHold = node.localName === 'form' || !['nav', 'footer', 'aside'].includes(node.localName ?? '')
    const isPage = ['html', 'body', 'main', 'article'].includes(node.localName ?? '')
    if (!isPage && !(mayHold && node.querySelector(holdsPage))) node.remove()
  }
}

const isProse = (paragraph: string): boolean => paragraph.length >= 30 && /[.!?…]["'”’)]*(\s|$)/.test(paragraph)
const isSentence = (paragraph: string): boolean => /\p{L}[^.!?…]*\s[^.!?…]*[.!?…]["'”’)]*(\s|$)/u.test(paragraph)

// What a page itself marks as its article may be as short as it likes.
const markedPart = (page: DomNode): readonly string[] => {
  const marked = page.querySelector('main article') ?? page.querySelector('article') ?? page.querySelector('main')
  const paragraphs = marked ? paragraphsOf(marked) : []
  return paragraphs.some(isSentence) ? paragraphs : []
}

const noArticle = 'It is HTML without an article: no paragraph of running text was found in it.'

const readPage = (html: string, address: string | null): Record<string, unknown> => {
  const page = parseDom(html)
  // Before the page is taken apart.
  const meta = readMeta(page, address)
  clear(page)
  const marked = markedPart(page)
  const found = mainPart(page)
  const main = found?.content ? paragraphsOf(found.content) : []
  const paragraphs = main.some(isProse) ? main : marked
  if (paragraphs.length === 0) throw new InputError(noArticle)
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
