import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { keepCompiled } from './compiled-yaml.ts'
import { packageFolder, parseYaml, readText } from './yaml-file.ts'

// A step of the build: reading YAML takes longer than all else that starting up does, so it is done once for all.
const paths = ['schema', 'seeds'].flatMap((folder) =>
  readdirSync(join(packageFolder, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort(),
)

keepCompiled(
  packageFolder,
  paths.map((path) => {
    const text = readText(path)
    return { path, text, data: parseYaml(path, text) }
  }),
)
