import type { DomNode } from './dom.ts'

const blocks = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td th thead tr ul'.split(
    ' ',
  ),
)
const skipped = new Set('script style noscript template figcaption button select input textarea svg iframe'.split(' '))

const textNode = 3

// Soft hyphens and zero-width marks split words for a browser; spaces of the source are one space, <br> is a line end.
const tidy = (words: string): string =>
  words
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()

/** The paragraphs of an element as plain text, one for each block (paragraph, heading, list item, cell), in their order. */
export const paragraphsOf = (root: DomNode): readonly string[] => {
  const found: string[] = []
  let open = ''
  const close = (): void => {
    const words = tidy(open)
    if (words) found.push(words)
    open = ''
  }
  const walk = (node: DomNode): void => {
    if (node.nodeType === textNode) open += (node.textContent ?? '').replace(/\s+/g, ' ')
    const name = node.localName
    if (!name || skipped.has(name)) return
    if (name === 'br') open += '\n'
    if (blocks.has(name)) close()
    for (const child of node.childNodes) walk(child)
    if (blocks.has(name)) close()
  }
  walk(root)
  close()
  return found
}
