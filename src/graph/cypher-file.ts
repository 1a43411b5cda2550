import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ModelError } from '../errors.ts'
import { packageFolder } from '../ontology/yaml-file.ts'
import type { Engine, Params, Row } from './engine.ts'

/**
 * One Cypher statement with what its header declares: the parameters it takes and the columns of its rows, both in order.
 * `text` asks for what is live now, `asOf` for what was live at the moment that the parameters `known` and `valid` give: the same with
 * another condition of being live and edges to actors as they stood then, or the file of that name in `cypher/as-of/`, where `text` reads summaries of what is live now.
 * `scan` is the same without the index of words, where the parameter `anchor` is null.
 */
export interface CypherFile {
  readonly name: string
  readonly text: string
  readonly asOf: string
  readonly scan: { readonly text: string; readonly asOf: string }
  readonly params: readonly string[]
  readonly rows: readonly string[]
}

/** What a file runs on: an engine, or a transaction of one (its `run` under the engine's name). */
export type Runner = Pick<Engine, 'name' | 'run'>

/** The names (`read/actor`, `write/statements` …) of all Cypher files of a folder of `cypher/`, sorted, without the overrides of one engine. */
export const cypherNames = (folder: 'as-of' | 'constraints' | 'doctor' | 'export' | 'read' | 'write'): string[] =>
  readdirSync(join(packageFolder, 'cypher', folder))
    .filter((file) => /^[^.]+\.cypher$/.test(file))
    .map((file) => `${folder}/${file.replace('.cypher', '')}`)
    .sort()

const declared = (path: string, text: string, word: 'params' | 'rows'): string[] => {
  const line = new RegExp(`^// ${word}:(.*)$`, 'm').exec(text)
  if (!line) throw new ModelError(`${path}: the header line "// ${word}: ..." is missing`)
  return line[1]!.split(/[\s,]+/).filter(Boolean)
}

const fileText = (path: string): string => readFileSync(join(packageFolder, path), 'utf8')

/** What stands in a file that is a part of others. */
const partText = (path: string): string =>
  fileText(path)
    .replace(/^\/\/.*\n/gm, '')
    .trim()

/** What `__LIVE_s__`, `__FOUND_s__`, `__KEPT_s__` or `__THEN_s_review__` stands for, with the node `s` in it, and the property. */
const conditionOn = (name: 'now' | 'as-of' | 'indexed' | 'kept' | 'scanned' | 'stood' | 'then') => {
  const condition = partText(`cypher/live/${name}.cypher`)
  return (_: string, variable: string, property = ''): string =>
    condition.replace(/(?<![a-z\d])x(?![a-z\d])/gi, variable).replace(/\.value/g, `.${property}`)
}

/** The edges to actors, which move when two are merged; those that stood there before are kept as `WAS_SOURCE` and so on. */
export const movedKinds = ['SOURCE', 'TARGET', 'SPEAKER', 'NAMES', 'ABOUT', 'AWAITS', 'MENTIONS'] as const

/** Has every edge to an actor be the one that stood at the moment, and its type be that of the edges now. */
const withPast = (text: string): string => {
  const stood = conditionOn('stood')
  let named = 0
  return text
    .replace(/\[(\w*):([A-Z_|]+)\]/g, (pattern, name: string, kinds: string) => {
      const past = movedKinds.filter((kind) => kinds.split('|').includes(kind)).map((kind) => `WAS_${kind}`)
      if (past.length === 0) return pattern
      named += 1
      const edge = name || `edge${named}`
      return `[${edge}:${[kinds, ...past].join('|')} WHERE ${stood('', edge)}]`
    })
    .replace(/\btype\((\w+)\)/g, "replace(type($1), 'WAS_', '')")
}

/** Puts in what comes along: `__TOLD_keys__` stands for `below/told.cypher`, of the list `keys`, and so on. These have such blanks too. */
const withBelow = (text: string): string =>
  text.replace(
    /^ *__(ABOUT|ACTOR|CONDITIONAL|NAMED|PAGES|PARTS|TOLD|WAITING)_([a-z]+)__$/gm,
    (_, name: string, list: string) => {
      const part = partText(`cypher/below/${name.toLowerCase()}.cypher`)
      const own = /^CALL \((\w+)\)/.exec(part)?.[1] ?? list
      return withBelow(part.replace(new RegExp(`\\b${own}\\b`, 'g'), list))
    },
  )

const fillNow = (text: string): string =>
  text.replace(/__LIVE_([a-z])__/g, conditionOn('now')).replace(/__THEN_([a-z])_(\w+?)__/g, '$1.$2')

const fillThen = (text: string): string =>
  withPast(text)
    .replace(/__LIVE_([a-z])__/g, conditionOn('as-of'))
    .replace(/__THEN_([a-z])_(\w+?)__/g, conditionOn('then'))

const filled = ({ text, asOf }: CypherFile['scan'], how: 'indexed' | 'scanned'): CypherFile['scan'] => {
  const found = (asked: string): string =>
    withBelow(asked)
      .replace(/__FOUND_([a-z])__/g, conditionOn(how))
      .replace(/__KEPT_([a-z])__/g, conditionOn('kept'))
  return { text: fillNow(found(text)), asOf: fillThen(found(asOf)) }
}

const read = (name: string, engine: Engine['name']): CypherFile => {
  const own = `cypher/${name}.${engine === 'embedded' ? 'grafeo' : 'neo4j'}.cypher`
  const path = existsSync(join(packageFolder, own)) ? own : `cypher/${name}.cypher`
  if (!existsSync(join(packageFolder, path))) throw new ModelError(`${path}: there is no such file`)
  const text = fileText(path)
  const then = `cypher/${name.replace('read/', 'as-of/')}.cypher`
  const asOf = existsSync(join(packageFolder, then)) ? fileText(then) : text
  const [params, rows] = [declared(path, text, 'params'), declared(path, text, 'rows')]
  return { name, ...filled({ text, asOf }, 'indexed'), scan: filled({ text, asOf }, 'scanned'), params, rows }
}

const files = new Map<string, CypherFile>()

/**
 * The Cypher file of `name` (`read/actor`) for an engine; `read/actor.grafeo.cypher` would override it on that engine alone.
 * Read once per process. `ModelError` when it is missing or has no header.
 */
export const cypherFile = (name: string, engine: Engine['name']): CypherFile => {
  const key = `${engine} ${name}`
  const file = files.get(key) ?? read(name, engine)
  files.set(key, file)
  return file
}

/** Throws when `params` are not exactly those that the file's header declares: a bug of the caller, not an error of a user. */
const checkParams = (file: CypherFile, params: Params): void => {
  const given = Object.keys(params)
  const missing = file.params.filter((name) => !given.includes(name))
  const extra = given.filter((name) => !file.params.includes(name))
  if (missing.length + extra.length === 0) return
  throw new Error(`cypher/${file.name}.cypher: missing parameters [${missing}], unknown parameters [${extra}]`)
}

/** `AND ($from IS NULL OR …)`, with brackets in it up to three deep. */
const optional = /\s+AND \(\$(\w+) IS NULL OR (?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)/g

/** A text without the conditions on parameters that are null: Grafeo would test them for every row. Neo4j keeps the plan of one text instead. */
const asked = (text: string, params: Params): string =>
  text.replace(optional, (condition, name: string) => (params[name] === null ? '' : condition))

const textFor = ({ name }: Runner, file: CypherFile, params: Params): string => {
  const { known = null, valid = null, anchor } = params
  const found = anchor === null ? file.scan : file
  const text = known === null && valid === null ? found.text : found.asOf
  return name === 'embedded' ? asked(text, params) : text
}

/**
 * Runs the Cypher file of `name` with exactly the parameters its header declares; rows as the engine gives them. A file with `known` and
 * `valid` among its parameters reads the graph of that moment, and when both are null that of now; one with `anchor` reads the index of words
 * from there, and when it is null every node. For the embedded engine, conditions on a parameter that is null (`AND ($from IS NULL OR …)`) are
 * left out.
 */
export const runFile = (runner: Runner, name: string, params: Params): Promise<readonly Row[]> => {
  const file = cypherFile(name, runner.name)
  checkParams(file, params)
  return runner.run(textFor(runner, file, params), params)
}

/** What fills a template: relation kinds (`A` or `A|B`) and a node label, of which the caller vouches that they are names of ours. */
export interface Fill {
  readonly kind?: string
  readonly label?: string
}

const word = /^[A-Za-z][A-Za-z_]*(\|[A-Za-z][A-Za-z_]*)*$/

/** The text of a template with its blanks filled. Throws when a word is none: a bug of the caller. */
const fillTemplate = (text: string, { kind = '', label = '' }: Fill): string =>
  text.replace(/__(KIND|LABEL)__/g, (blank) => {
    const filling = blank === '__KIND__' ? kind : label
    if (!word.test(filling)) throw new Error(`${filling} cannot fill ${blank}`)
    return filling
  })

/** Runs a template: `__KIND__` and `__LABEL__` are the only parts of any Cypher that are not fixed, and take plain words alone. */
export const runTemplate = (runner: Runner, name: string, { fill, params }: { fill: Fill; params: Params }) => {
  const file = cypherFile(name, runner.name)
  checkParams(file, params)
  return runner.run(fillTemplate(textFor(runner, file, params), fill), params)
}
