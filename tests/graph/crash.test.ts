import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEngine } from '../../src/graph/engine.ts'
import { packageFolder } from '../../src/ontology/yaml-file.ts'
import { sampleBatch, sampleSeeds } from './sample-readings.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-'))
  writeFileSync(join(folder, 'batch.json'), JSON.stringify({ batch: sampleBatch, seeds: sampleSeeds }))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Starts the writer and kills it as soon as it has acknowledged `enough` batches; gives how many it did acknowledge. */
const killedWriter = async (graph: string, enough: number): Promise<number> => {
  const writer = fileURLToPath(new URL('crash-writer.mjs', import.meta.url))
  const child = spawn(process.execPath, [writer, join(packageFolder, 'dist'), graph, join(folder, 'batch.json')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((done) => child.once('exit', (_, signal) => done(signal)))
  let acknowledged = 0
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line) + 1
    if (acknowledged >= enough) child.kill('SIGKILL')
  }
  expect(await ended).toBe('SIGKILL')
  return acknowledged
}

test('a writer killed with -9 loses no acknowledged batch, leaves no half one, and no lock', async () => {
  const perBatch = sampleBatch.reduce((sum, { reading }) => sum + reading.statements.length, 0)
  for (const enough of [1, 7]) {
    const graph = join(folder, `graph-${enough}`)
    const acknowledged = await killedWriter(graph, enough)
    const engine = await openEngine(graph)
    const [row] = await engine.run('MATCH (s:Statement) RETURN count(s) AS statements')
    const [articles] = await engine.run('MATCH (t:Article) RETURN count(t) AS articles')
    const [claimed] = await engine.run(
      "MATCH (:Actor {id: 'norland'})-[e:CLAIMED]->(c:Claim) RETURN e.count AS count, c.count AS told",
    )
    await engine.close()
    const statements = row?.statements as number
    const batches = statements / perBatch
    expect(Number.isInteger(batches)).toBe(true)
    expect(batches).toBeGreaterThanOrEqual(acknowledged)
    expect(articles?.articles).toBe(batches * sampleBatch.length)
    expect(claimed).toEqual({ count: batches, told: batches * 5 })
  }
})
