import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { environmentNames } from '../src/config.ts'
import { packageFolder } from '../src/ontology/yaml-file.ts'

const readme = readFileSync(join(packageFolder, 'README.md'), 'utf8')
const { scripts } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}

// What npm runs by itself at install.
const silent = ['prepare']
const commandsFolder = join(packageFolder, 'src/commands')
const commands = readdirSync(commandsFolder)
  .filter((file) => readFileSync(join(commandsFolder, file), 'utf8').includes(': Command = {'))
  .map((file) => file.replace('.ts', ''))

describe('README.md', () => {
  test('has ten commands to tell of', () => {
    expect(commands).toHaveLength(10)
  })
  test.each(commands)('tells of the command %s', (name) => {
    expect(readme).toMatch(new RegExp(`demarche ${name}\\b`))
  })
  test.each(Object.keys(scripts).filter((name) => !silent.includes(name)))('tells of npm run %s', (name) => {
    expect(readme).toMatch(
      new RegExp(name === 'test' || name === 'start' ? `npm (run )?${name}\\b` : `npm run ${name}\\b`),
    )
  })
  test.each(environmentNames)('tells of %s', (name) => {
    expect(readme).toContain(name)
  })
})
