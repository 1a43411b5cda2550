import { InputError } from '../errors.ts'

/** The formats of `demarche export` and their media types. */
export const mediaTypes = {
  jsonl: 'application/jsonl',
  csv: 'text/csv; header=present',
  graphml: 'application/graphml+xml',
  gexf: 'application/gexf+xml',
  jsonld: 'application/ld+json',
  ftm: 'application/jsonl',
} as const
export type Format = keyof typeof mediaTypes
export const formats = Object.keys(mediaTypes) as readonly Format[]

/** The tables of the csv format (`--what`), the first of them where nothing is said. */
export const tables = ['statements', 'relations', 'commitments', 'matrix'] as const
export type Table = (typeof tables)[number]

/** What is asked for, as a command line or an address has it. */
export interface ExportRequest {
  readonly format: string
  /** The table of a csv. */
  readonly what?: string
  /** With what was retracted and the times of recording: jsonl alone. */
  readonly history?: boolean
}

/** A request that can be met. */
export interface CheckedRequest {
  readonly format: Format
  readonly what: Table
  readonly history: boolean
}

const known = <T extends string>(name: string, words: string, names: readonly T[]): T => {
  const found = names.find((each) => each === words)
  if (found) return found
  throw new InputError(`There is no ${name} ${words}: there are ${names.join(', ')}.`)
}

/** Checks a request. `InputError` names the formats or tables there are, or the option that the format does not take. */
export const checkRequest = ({ format, what, history = false }: ExportRequest): CheckedRequest => {
  const checked = { format: known('format', format, formats), what: known('table', what ?? tables[0], tables), history }
  if (what !== undefined && checked.format !== 'csv')
    throw new InputError(`A table (${tables.join(', ')}) is chosen of csv alone: ${format} has the whole graph.`)
  if (history && checked.format !== 'jsonl')
    throw new InputError(`What was retracted is exported as jsonl alone, not as ${format}.`)
  return checked
}
