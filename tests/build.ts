import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from '../src/ontology/yaml-file.ts'

const changed = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** Builds `dist/` before the tests that run the command line, unless it is newer than all of `src/`. */
export const setup = (): void => {
  const sources = readdirSync(join(packageFolder, 'src'), { recursive: true, encoding: 'utf8' })
  const newest = Math.max(...sources.map((name) => changed(join(packageFolder, 'src', name))))
  if (changed(join(packageFolder, 'dist/cli.js')) > newest) return
  const tsc = join(packageFolder, 'node_modules/typescript/bin/tsc')
  // Type errors are told by `npm run types`; what was written nevertheless is tested.
  spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: packageFolder, stdio: 'inherit' })
  if (changed(join(packageFolder, 'dist/cli.js')) <= newest) throw new Error('dist/ was not built')
}
