import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from '../ontology/yaml-file.ts'
import { type Figure, rounded } from './figure.ts'

const TABLE = /\| set +\| figure +\|[^\n]*\n(\|[^\n]*\n)+/

const cellsOf = ({ set, figure, value, toReach, atMost }: Figure): string[] => [
  set,
  figure,
  String(rounded(value)),
  toReach == null ? '-' : `${atMost ? 'at most ' : ''}${toReach}`,
]

/** Figures as a Markdown table, its columns as wide as their widest cell. */
export const markdownTable = (figures: readonly Figure[]): string => {
  const rows = [['set', 'figure', 'measured', 'to reach'], ...figures.map(cellsOf)]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |\n`
  const [head, ...body] = rows.map(line)
  return `${head}| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |\n${body.join('')}`
}

/** Puts the figures in the place of the table of README.md, so that it never tells other figures than were measured last. */
export const writeReadmeTable = (figures: readonly Figure[]): void => {
  const path = join(packageFolder, 'README.md')
  const readme = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    readme.replace(TABLE, () => markdownTable(figures)),
  )
}
