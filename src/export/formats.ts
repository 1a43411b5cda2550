import { csvLines } from './csv/csv.ts'
import { ftmLines } from './ftm/ftm.ts'
import { exportGraph } from './jsonl.ts'
import { jsonldText } from './jsonld/jsonld.ts'
import { type CheckedRequest, checkRequest, type ExportRequest, type Format } from './request.ts'
import type { Source } from './source.ts'
import { gexfLines } from './xml/gexf.ts'
import { graphmlLines } from './xml/graphml.ts'

type Write = (source: Source, request: CheckedRequest) => AsyncIterable<string>

async function* ended(lines: AsyncIterable<string>, end: string): AsyncGenerator<string> {
  for await (const line of lines) yield line + end
}

const writers: Readonly<Record<Format, Write>> = {
  jsonl: ({ engine }, { history }) => ended(exportGraph(engine, { history }), '\n'),
  // RFC 4180: a record ends with CR LF.
  csv: (source, { what }) => ended(csvLines(source, what), '\r\n'),
  graphml: (source) => ended(graphmlLines(source), '\n'),
  gexf: (source) => ended(gexfLines(source), '\n'),
  jsonld: jsonldText,
  ftm: (source) => ended(ftmLines(source), '\n'),
}

/**
 * The live graph as text, piece by piece, in a format of `request.ts`; equal graphs give equal text. It is read as it is taken, a page of
 * nodes at a time. Throws `InputError` for a format or table that there is not.
 */
export async function* exportText(source: Source, request: ExportRequest): AsyncGenerator<string> {
  const checked = checkRequest(request)
  yield* writers[checked.format](source, checked)
}
