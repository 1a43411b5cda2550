import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { announceServer, servingAddress } from '../../src/graph/owner.ts'

let folder: string
let path: string
let server: Server
let port: number
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-'))
  path = join(folder, 'graph')
  server = createServer((socket) => socket.end())
  port = await new Promise((done) =>
    server.listen(0, '127.0.0.1', () => done((server.address() as { port: number }).port)),
  )
})
afterEach(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

test('a server is found beside its graph while it is announced', async () => {
  expect(await servingAddress(path)).toBeNull()
  const withdraw = announceServer(path, { host: '0.0.0.0', port })
  expect(await servingAddress(path)).toBe(`http://127.0.0.1:${port}`)
  withdraw()
  expect(await servingAddress(path)).toBeNull()
  expect(existsSync(`${path}.server.json`)).toBe(false)
})

test('a file of a process that is gone is ignored, and is not taken away by another', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  const withdraw = announceServer(path, { host: '127.0.0.1', port })
  writeFileSync(`${path}.server.json`, JSON.stringify({ pid, host: '127.0.0.1', port }))
  expect(await servingAddress(path)).toBeNull()
  withdraw()
  expect(existsSync(`${path}.server.json`)).toBe(true)
})

test('a silent address and a file of something else are ignored', async () => {
  announceServer(path, { host: '127.0.0.1', port: 1 })
  expect(await servingAddress(path)).toBeNull()
  for (const text of ['', 'nonsense', '{"pid":"1"}']) {
    writeFileSync(`${path}.server.json`, text)
    expect(await servingAddress(path)).toBeNull()
  }
})
