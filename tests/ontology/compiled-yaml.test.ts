import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compiledYaml, keepCompiled } from '../../src/ontology/compiled-yaml.ts'

describe('compiledYaml', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'demarche-yaml-'))
    mkdirSync(join(folder, 'dist'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('gives the values that the build kept of a text', () => {
    keepCompiled(folder, [{ path: 'seeds/a.yaml', text: 'name: Ghana', data: { name: 'Ghana' } }])
    expect(compiledYaml(folder, 'seeds/a.yaml', 'name: Ghana')).toEqual({ name: 'Ghana' })
  })
  test('gives nothing for a text edited since the build, nor for another file', () => {
    keepCompiled(folder, [{ path: 'seeds/a.yaml', text: 'name: Ghana', data: { name: 'Ghana' } }])
    expect(compiledYaml(folder, 'seeds/a.yaml', 'name: Togo')).toBeUndefined()
    expect(compiledYaml(folder, 'seeds/b.yaml', 'name: Ghana')).toBeUndefined()
  })
  test('gives nothing before a build', () => {
    expect(compiledYaml(folder, 'seeds/a.yaml', 'name: Ghana')).toBeUndefined()
  })
  test('gives nothing from a file that a build left half written', () => {
    writeFileSync(join(folder, 'dist', 'compiled-yaml.json'), '{"seeds/a.yaml":{"hash":"')
    expect(compiledYaml(folder, 'seeds/a.yaml', 'name: Ghana')).toBeUndefined()
  })
})
