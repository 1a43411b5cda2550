import { isNode, LineCounter, parseDocument } from 'yaml'
import { readText } from './yaml-file.ts'

interface Lines {
  readonly document: ReturnType<typeof parseDocument>
  readonly counter: LineCounter
}

// Only who asks where a rule stands pays for reading its file again, with places.
const files = new Map<string, Lines>()

const linesOf = (path: string): Lines => {
  const counter = new LineCounter()
  const read = files.get(path) ?? { document: parseDocument(readText(path), { lineCounter: counter }), counter }
  files.set(path, read)
  return read
}

/** Where a value stands in a YAML file of the package, as `schema/relations/SANCTIONED.yaml:17`; the file alone without such a value. */
export const placeIn = (path: string, keys: readonly (string | number)[]): string => {
  const { document, counter } = linesOf(path)
  const node = document.getIn(keys, true)
  const at = isNode(node) ? node.range?.[0] : undefined
  return at === undefined ? path : `${path}:${counter.linePos(at).line}`
}
