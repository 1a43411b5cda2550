import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { table } from '../commands/table.ts'
import { InputError } from '../errors.ts'
import { packageFolder } from '../ontology/yaml-file.ts'
import { createReader, type Reader } from '../read.ts'
import type { Reading } from '../resolve/statement.ts'
import { type GoldRun, type GoldSet, goldSets } from './fidelity-sets.ts'
import { figureRows } from './figure.ts'
import { runScriptFile } from './script.ts'

const usage = 'npm run fidelity -- [--gold DIR] [--json] [--errors attribution|events|diplomatic|seed|merges]'
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
  throw new InputError(`There is no gold set ${name}: take one of ${goldSets.map((set) => set.name).join(', ')}.`)
}

const answer = (run: GoldRun, errors: string | undefined, json: boolean): string => {
  if (errors != null) {
    const misses = setNamed(errors).misses(run) ?? []
    return json ? JSON.stringify(misses) : `${misses.join('\n')}\n\n${misses.length} in all`
  }
  const figures = goldSets.flatMap((set) => set.figures(run) ?? [])
  return json ? JSON.stringify(figures, null, 2) : table(figureRows(figures))
}

/** A reader that reads each document once: two sets may stand on one file. */
const once = (reader: Reader): Reader => {
  const readings = new Map<string, Reading>()
  return (document) => {
    const key = `${document.id} ${document.contentHash}`
    const reading = readings.get(key) ?? reader(document)
    readings.set(key, reading)
    return reading
  }
}

await runScriptFile(usage, () => {
  const { values } = parseArgs({ options })
  const folder = goldFolder(values.gold)
  const scratch = mkdtempSync(join(tmpdir(), 'demarche-fidelity-'))
  try {
    console.log(answer({ folder, scratch, read: once(createReader()) }, values.errors, values.json))
  } finally {
    rmSync(scratch, { recursive: true })
  }
})
