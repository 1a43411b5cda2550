import { execFileSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { packageFolder } from '../src/ontology/yaml-file.ts'
import { emptyFolder } from './process.ts'

const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', [...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })

describe('the package, from its tarball in an empty folder', () => {
  const folder = emptyFolder()
  let packed: readonly string[]
  beforeAll(() => {
    const [{ filename, files }] = JSON.parse(
      npm(['pack', '--ignore-scripts', '--json', '--pack-destination', folder], packageFolder),
    )
    packed = files.map(({ path }: { path: string }) => path)
    // Nothing may need a script of its own at install.
    npm(['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', join(folder, filename)], folder)
  }, 300_000)

  test('holds its data and no tests', () => {
    for (const folderName of ['dist', 'schema', 'seeds', 'cypher', 'models'])
      expect(packed.filter((path) => path.startsWith(`${folderName}/`))).not.toEqual([])
    expect(packed.filter((path) => /^(src|tests|treebanks|node_modules)\//.test(path))).toEqual([])
  })
  test('reads an article', () => {
    writeFileSync(join(folder, 'article.txt'), 'Talks collapse\n\nRussia attacked Ukraine on Friday.\n')
    const { title, statements } = JSON.parse(
      npm(['exec', '--no', '--', 'demarche', 'extract', 'article.txt', '--date', '2025-05-02'], folder),
    )
    expect(title).toBe('Talks collapse')
    expect(statements).toMatchObject([{ source: { id: 'russia' }, target: { id: 'ukraine' } }])
  })
  test('keeps a graph', () => {
    npm(['exec', '--no', '--', 'demarche', 'ingest', 'article.txt', '--date', '2025-05-02'], folder)
    expect(JSON.parse(npm(['exec', '--no', '--', 'demarche', 'stats', '--json'], folder)).counts).toMatchObject({
      articles: 1,
    })
    expect(readdirSync(join(folder, '.demarche'))).toContain('graph')
  })
  test('may be imported', () => {
    const script = `import { createReader, toDocument } from 'demarche'
      const { statements } = createReader()(toDocument({ title: '', text: 'Russia attacked Ukraine on Friday.' }))
      console.log(JSON.stringify(statements.map(({ source }) => source.id)))`
    writeFileSync(join(folder, 'use.mjs'), script)
    expect(JSON.parse(execFileSync(process.execPath, ['use.mjs'], { cwd: folder, encoding: 'utf8' }))).toEqual([
      'russia',
    ])
  })
})
