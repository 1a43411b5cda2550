import type { Value } from '../../graph/engine.ts'

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

// What XML 1.0 (2.2, Char) has no way to write, with halves of a surrogate pair.
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** A value as text of an element or an attribute; a character that XML cannot have becomes U+FFFD. */
export const xmlText = (value: Value): string =>
  String(value)
    .replace(unwritable, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, (sign) => references[sign]!)

/** Attributes of an element, each with a space before it; those without a value are left out. */
export const xmlAttributes = (values: Readonly<Record<string, Value | undefined>>): string =>
  Object.entries(values)
    .flatMap(([name, value]) => (value === null || value === undefined ? [] : [` ${name}="${xmlText(value)}"`]))
    .join('')
