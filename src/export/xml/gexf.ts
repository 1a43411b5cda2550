import type { Params, Value } from '../../graph/engine.ts'
import type { Source } from '../source.ts'
import {
  type EdgeElement,
  edgeAttributes,
  edgeElements,
  type NodeElement,
  nodeAttributes,
  nodeElements,
} from './elements.ts'
import { xmlAttributes, xmlText } from './xml.ts'

const declared = (of: 'node' | 'edge', names: Readonly<Record<string, string>>): string[] => [
  `    <attributes class="${of}">`,
  ...Object.entries(names).map(([title, type]) => `      <attribute${xmlAttributes({ id: title, title, type })}/>`),
  '    </attributes>',
]

const values = (tells: Params): string =>
  Object.entries(tells)
    .map(([name, value]) => `<attvalue for="${name}" value="${xmlText(value)}"/>`)
    .join('')

// A date of GEXF is a whole day; `start` and `end` are both part of the interval.
const day = (value: Value | undefined): Value | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined

const spell = (start: Value | undefined, end: Value | undefined): string => {
  const times = xmlAttributes({ start: day(start), end: day(end) })
  return times && `<spells><spell${times}/></spells>`
}

const nodeLine = ({ id, label, tells }: NodeElement): string =>
  `      <node${xmlAttributes({ id, label })}><attvalues>${values(tells)}</attvalues>${spell(tells.date, tells.date)}</node>`

const edgeLine = ({ id, source, target, label, tells }: EdgeElement): string => {
  const attributes = xmlAttributes({ id, source, target, kind: tells.kind, label, weight: tells.count })
  return `      <edge${attributes}><attvalues>${values(tells)}</attvalues>${spell(tells.firstOn, tells.lastOn)}</edge>`
}

/**
 * The graph as GEXF 1.3, line by line. A relation lives from the first to the last day of its statements, an event on its day, all else always;
 * `kind` tells parallel edges apart, `weight` is the number of statements, `sign` is apart from it since layouts take no weight below 0.
 */
export async function* gexfLines(source: Source): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>'
  yield '<gexf xmlns="http://gexf.net/1.3" version="1.3">'
  yield '  <meta><creator>demarche</creator></meta>'
  yield '  <graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">'
  yield* declared('node', nodeAttributes)
  yield* declared('edge', edgeAttributes)
  yield '    <nodes>'
  for await (const node of nodeElements(source)) yield nodeLine(node)
  yield '    </nodes>'
  yield '    <edges>'
  for await (const edge of edgeElements(source)) yield edgeLine(edge)
  yield '    </edges>'
  yield '  </graph>'
  yield '</gexf>'
}
