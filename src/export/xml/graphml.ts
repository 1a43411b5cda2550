import type { Params } from '../../graph/engine.ts'
import type { Source } from '../source.ts'
import { edgeAttributes, edgeElements, nodeAttributes, nodeElements } from './elements.ts'
import { xmlAttributes, xmlText } from './xml.ts'

// GraphML has `int`, and a label of its own only in the dialects of editors: it is data as all else.
const types: Readonly<Record<string, string>> = { integer: 'int' }

const keys = (of: 'node' | 'edge', names: Readonly<Record<string, string>>): string[] =>
  Object.entries({ label: 'string', ...names }).map(
    ([name, type]) =>
      `  <key${xmlAttributes({ id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': types[type] ?? type })}/>`,
  )

const data = (of: 'node' | 'edge', values: Params): string =>
  Object.entries(values)
    .map(([name, value]) => `<data key="${of}-${name}">${xmlText(value)}</data>`)
    .join('')

/** The graph as GraphML 1.0, line by line: all nodes, then all edges, of which two may join the same ends by different kinds. */
export async function* graphmlLines(source: Source): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>'
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
  yield* keys('node', nodeAttributes)
  yield* keys('edge', edgeAttributes)
  yield '  <graph edgedefault="directed">'
  for await (const { id, label, tells } of nodeElements(source))
    yield `    <node${xmlAttributes({ id })}>${data('node', { label, ...tells })}</node>`
  for await (const { id, source: from, target, label, tells } of edgeElements(source))
    yield `    <edge${xmlAttributes({ id, source: from, target })}>${data('edge', { label, ...tells })}</edge>`
  yield '  </graph>'
  yield '</graphml>'
}
