import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { InputError } from '../errors.ts'
import { allRoles, hashToken, type Token } from './client.ts'
import type { Role } from './schema.generated.ts'

const RoleName = z.enum(allRoles as [Role, ...Role[]], `must be ${allRoles.join(', ')}`)

const TokenLine = z.strictObject({
  name: z.string('must be a name').regex(/^[\w.@-]{1,64}$/, 'must be letters, digits, or one of . _ - @, at most 64'),
  roles: z.array(RoleName, `must be a list of ${allRoles.join(', ')}`).min(1, 'must hold a role'),
  sha256: z
    .string('must be the hash')
    .regex(/^[0-9a-f]{64}$/, 'must be 64 digits in hex, as `demarche token` prints them'),
})

const TokenFile = z.array(TokenLine, 'must be a list, one line for each token')

const howTo = 'make its lines with `demarche token --role INGEST --name NAME`'

const parsed = (path: string): unknown => {
  try {
    return parse(readFileSync(path, 'utf8')) ?? []
  } catch (error) {
    throw new InputError(`DEMARCHE_TOKENS: ${path} cannot be read (${(error as Error).message}): ${howTo}.`)
  }
}

/** The tokens of a YAML or JSON file: a list of name, roles and SHA-256. `InputError` names the line that is wrong. */
export const readTokens = (path: string): readonly Token[] => {
  const { data, error } = TokenFile.safeParse(parsed(path))
  if (!data) {
    const { path: place, message } = error.issues[0]!
    throw new InputError(`DEMARCHE_TOKENS: ${path}: ${place.join('.') || 'it'} ${message}; ${howTo}.`)
  }
  const twice = data.find(({ name }, at) => data.some((other, index) => index < at && other.name === name))
  if (twice) throw new InputError(`DEMARCHE_TOKENS: ${path} has two tokens of the name ${twice.name}: rename one.`)
  return data
}

/** A new token, which is shown once, and what is kept of it. `InputError` for a name or role that cannot be. */
export const makeToken = (name: string, roles: readonly string[]): { readonly token: string; readonly kept: Token } => {
  const token = randomBytes(32).toString('base64url')
  const { data, error } = TokenLine.safeParse({ name, roles: [...new Set(roles)], sha256: hashToken(token) })
  if (data) return { token, kept: data }
  throw new InputError(`${error.issues[0]!.path[0] === 'name' ? 'The name' : 'The role'} ${error.issues[0]!.message}.`)
}

/** The line of a token for the file. */
export const toTokenLine = ({ name, roles, sha256 }: Token): string =>
  `- { name: ${JSON.stringify(name)}, roles: [${roles.join(', ')}], sha256: "${sha256}" }`
