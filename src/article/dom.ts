import { parseHTML } from 'linkedom'

/** The part of a DOM node that reading an article needs; the project has no DOM library of types. */
export interface DomNode {
  readonly nodeType: number
  readonly localName?: string
  readonly textContent: string | null
  readonly childNodes: Iterable<DomNode>
  readonly getAttribute: (name: string) => string | null
  readonly remove: () => void
  readonly querySelector: (selector: string) => DomNode | null
  readonly querySelectorAll: (selector: string) => Iterable<DomNode>
}

const isPage = /<html[\s>]/i

/** A document of HTML; a piece of a page becomes the body of one. */
export const parseDom = (html: string): DomNode =>
  parseHTML(isPage.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`)
    .document as unknown as DomNode
