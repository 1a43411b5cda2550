import { createHash, timingSafeEqual } from 'node:crypto'
import type { Role } from './schema.generated.ts'

/** A bearer token as it is kept: what it may do, and the SHA-256 of it in hex. The token itself is known to its holder alone. */
export interface Token {
  readonly name: string
  readonly roles: readonly Role[]
  readonly sha256: string
}

/** Who asks: the name of the token, null without one, and what it may do. */
export interface Client {
  readonly name: string | null
  readonly roles: ReadonlySet<Role>
}

/** Who may do what. */
export interface Access {
  readonly tokens: readonly Token[]
  /** True: reading needs a token too. By default it does as soon as a token is for reading alone. */
  readonly readNeedsToken?: boolean
}

/** Everything there is to be allowed. */
export const allRoles: readonly Role[] = ['READ', 'INGEST', 'CURATE']

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** The SHA-256 of a token in hex. Plain hashing is enough: tokens are 256 random bits, which nobody finds by trying. */
export const hashToken = (token: string): string => digest(token).toString('hex')

const readers = (tokens: readonly Token[]): boolean =>
  tokens.some(({ roles }) => roles.every((role) => role === 'READ'))

// Every token is compared, and whole, so that the time taken tells nothing of any.
const holderOf = (tokens: readonly (Token & { readonly bytes: Buffer })[], given: Buffer) => {
  let found: Token | undefined
  for (const token of tokens) if (timingSafeEqual(token.bytes, given)) found = token
  return found
}

/**
 * Makes the function from an Authorization header to the client it shows. Whoever holds a token may read. Without any token set up, anyone
 * may do all (the server then listens on loopback alone); a header that is no token of ours counts as none.
 */
export const createClients = ({ tokens, readNeedsToken }: Access): ((authorization: string | null) => Client) => {
  const known = tokens.map((token) => ({ ...token, bytes: Buffer.from(token.sha256, 'hex') }))
  const open = tokens.length === 0 && !readNeedsToken
  const closed = readNeedsToken ?? readers(tokens)
  const anybody: Client = { name: null, roles: new Set(open ? allRoles : closed ? [] : ['READ' as const]) }
  return (authorization) => {
    const given = /^Bearer +(\S.*)$/i.exec(authorization ?? '')?.[1]
    const holder = holderOf(known, digest(given ?? ''))
    return given && holder ? { name: holder.name, roles: new Set<Role>([...holder.roles, 'READ']) } : anybody
  }
}
