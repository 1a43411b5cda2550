import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { hashToken } from '../../src/api/client.ts'
import { makeToken, readTokens, toTokenLine } from '../../src/api/token-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-'))
afterAll(() => rmSync(folder, { recursive: true }))
const fileOf = (text: string): string => {
  const path = join(folder, 'tokens.yaml')
  writeFileSync(path, text)
  return path
}
const sha256 = 'a'.repeat(64)

describe('a file of tokens', () => {
  it('takes the lines that are made for it, and holds no token', () => {
    const made = [makeToken('newsroom', ['INGEST']), makeToken('desk', ['INGEST', 'CURATE', 'CURATE'])]
    const text = made.map(({ kept }) => toTokenLine(kept)).join('\n')
    for (const { token } of made) expect(text).not.toContain(token)
    expect(readTokens(fileOf(text))).toEqual([
      { name: 'newsroom', roles: ['INGEST'], sha256: hashToken(made[0]!.token) },
      { name: 'desk', roles: ['INGEST', 'CURATE'], sha256: hashToken(made[1]!.token) },
    ])
  })

  it('may be JSON, or empty', () => {
    const tokens = [{ name: 'a', roles: ['READ'], sha256 }]
    expect(readTokens(fileOf(JSON.stringify(tokens)))).toEqual(tokens)
    expect(readTokens(fileOf('# none yet\n'))).toEqual([])
  })

  it.each([
    [`- { name: a, roles: [ADMIN], sha256: ${sha256} }`, /0\.roles\.0 must be READ, INGEST, CURATE/],
    [`- { name: a, roles: [], sha256: ${sha256} }`, /0\.roles must hold a role/],
    [`- { name: a b, roles: [READ], sha256: ${sha256} }`, /0\.name must be letters/],
    ['- { name: a, roles: [READ], sha256: secret }', /0\.sha256 must be 64 digits in hex/],
    [`- { name: a, roles: [READ], sha256: ${sha256}, token: secret }`, /0 Unrecognized key/],
    ['tokens: {}', /it must be a list/],
    ['- {', /cannot be read/],
    [
      `- { name: a, roles: [READ], sha256: ${sha256} }\n- { name: a, roles: [READ], sha256: ${sha256} }`,
      /two tokens of the name a/,
    ],
  ])('%s is refused, with the place', (text, reason) => {
    expect(() => readTokens(fileOf(text))).toThrow(reason)
    expect(() => readTokens(fileOf(text))).toThrow(/^DEMARCHE_TOKENS: .*tokens\.yaml/)
  })

  it('is missed when it is not there', () => {
    expect(() => readTokens(join(folder, 'none.yaml'))).toThrow(/DEMARCHE_TOKENS: .*none\.yaml cannot be read/)
  })
})
