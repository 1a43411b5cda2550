import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeToken, toTokenLine } from '../../src/api/token-file.ts'
import { settingsFor, usualLogLevel } from '../../src/commands/settings.ts'
import { readConfig } from '../../src/config.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-'))
afterAll(() => rmSync(folder, { recursive: true }))
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const settings = (environment: Record<string, string>, host = '127.0.0.1') => settingsFor(readConfig(environment), host)

describe('the settings of a server', () => {
  it('limit nothing on a machine of one’s own, and what each client sends where others can reach it', () => {
    expect([settings({}).perMinute, usualLogLevel('127.0.0.1')]).toEqual([0, 'warn'])
    expect([settings({}, '0.0.0.0').perMinute, usualLogLevel('0.0.0.0')]).toEqual([600, 'info'])
    expect(settings({ RATE_LIMIT: '0' }, '0.0.0.0').perMinute).toBe(0)
    expect(settings({ RATE_LIMIT: '7' }).perMinute).toBe(7)
  })

  it('hold what is in the files that the environment names', () => {
    const { kept } = makeToken('newsroom', ['INGEST'])
    const found = settings({
      DEMARCHE_TOKENS: write('tokens.yaml', toTokenLine(kept)),
      PERSISTED_OPERATIONS: write('operations.json', '{}'),
      PERSISTED_ONLY: 'on',
    })
    expect(found).toMatchObject({ tokens: [kept], persisted: { operations: new Map(), only: true } })
  })

  it.each([
    [{ PERSISTED_ONLY: 'on' }, /set PERSISTED_OPERATIONS to a folder or file of them/],
    [{ DEMARCHE_READ: 'token' }, /DEMARCHE_READ is token, and there is none: set DEMARCHE_TOKEN or DEMARCHE_TOKENS/],
    [{ DEMARCHE_TOKENS: '/nowhere/tokens.yaml' }, /DEMARCHE_TOKENS: .* cannot be read/],
    [{ PERSISTED_OPERATIONS: '/nowhere' }, /PERSISTED_OPERATIONS: .* neither a folder/],
  ])('%j shuts everybody out, or names nothing: it is refused', (environment, reason) => {
    expect(() => settings(environment)).toThrow(reason)
  })
})
