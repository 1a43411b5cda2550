import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { table } from '../commands/table.ts'
import { InputError } from '../errors.ts'
import { loadRelations } from '../ontology/relations.ts'
import { packageFolder } from '../ontology/yaml-file.ts'
import { createTracer, loadReadingParts, type Trace } from '../read.ts'
import { runScript, wrongCall } from '../script.ts'
import { errorJson, errorText } from './errors/report.ts'
import { type GoldRun, type GoldSet, goldSets } from './fidelity-sets.ts'
import { figureRows } from './figure.ts'
import { writeReadmeTable } from './readme-table.ts'

const usage = 'npm run fidelity -- [--gold DIR] [--json] [--errors attribution|events|quotes|diplomatic|seed|merges]'
const usualFolder = join(packageFolder, '..', 'shared', 'gold')

const options = {
  gold: { type: 'string' },
  errors: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

const holdsGold = (folder: string): boolean => existsSync(join(folder, 'score.mjs'))

/** The folder asked for, else the usual one; without that only what needs no gold is measured. */
const goldFolder = (asked: string | undefined): string => {
  const folder = resolve(asked ?? usualFolder)
  if (holdsGold(folder)) return folder
  const missing = `There is no gold with its scorers in ${folder}: it is not part of this package. Give its folder with --gold DIR.`
  if (asked != null) throw new InputError(missing)
  console.error(missing)
  return folder
}

const setNamed = (name: string): GoldSet => {
  const found = goldSets.find((set) => set.name === name)
  if (found) return found
  throw wrongCall(`There is no gold set ${name}: take one of ${goldSets.map((set) => set.name).join(', ')}.`)
}

const answer = (run: GoldRun, errors: string | undefined, json: boolean): string => {
  if (errors != null) {
    const found = setNamed(errors).errors(run) ?? []
    if ('by' in found) return json ? JSON.stringify(errorJson(found)) : errorText(found)
    return json ? JSON.stringify(found) : `${found.join('\n')}\n\n${found.length} in all`
  }
  const figures = goldSets.flatMap((set) => set.figures(run) ?? [])
  if (holdsGold(run.folder)) writeReadmeTable(figures)
  return json ? JSON.stringify(figures, null, 2) : table(figureRows(figures))
}

/** Reads each document once: two sets may stand on one file. */
const once = (trace: GoldRun['trace']): GoldRun['trace'] => {
  const traces = new Map<string, Trace>()
  return (document) => {
    const key = `${document.id} ${document.contentHash}`
    const read = traces.get(key) ?? trace(document)
    traces.set(key, read)
    return read
  }
}

const runIn = (folder: string, scratch: string): GoldRun => {
  const parts = loadReadingParts()
  const trace = once(createTracer(parts))
  return {
    folder,
    scratch,
    trace,
    read: (document) => trace(document).resolution.reading,
    lexicon: parts.context.lexicon,
    relations: loadRelations(),
  }
}

await runScript(usage, () => {
  const { values } = parseArgs({ options })
  const folder = goldFolder(values.gold)
  const scratch = mkdtempSync(join(tmpdir(), 'demarche-fidelity-'))
  try {
    console.log(answer(runIn(folder, scratch), values.errors, values.json))
  } finally {
    rmSync(scratch, { recursive: true })
  }
})
