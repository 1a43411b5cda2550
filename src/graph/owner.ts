import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'

/** How long a server that is alive may take to accept a connection on this machine, in milliseconds. */
const patience = 1_000

const Address = z.object({
  pid: z.number().int().positive(),
  host: z.string().min(1),
  port: z.number().int().positive(),
})

/** Where a server that holds an embedded graph listens. */
export interface ServerAddress {
  readonly host: string
  readonly port: number
}

const fileOf = (path: string): string => `${resolve(path)}.server.json`

const readAddress = (path: string): z.infer<typeof Address> | null => {
  try {
    return Address.parse(JSON.parse(readFileSync(fileOf(path), 'utf8')))
  } catch {
    return null
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A server that listens on every interface is asked on loopback. */
const reachable = (host: string): string => (host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host)

const answers = (host: string, port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect({ host, port, timeout: patience })
    const end = (answer: boolean) => () => {
      socket.destroy()
      done(answer)
    }
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false))
  })

/**
 * Leaves the address of this process beside the embedded graph at `path`, which it must hold; gives the function that takes it away.
 * The lock on the graph is the operating system's, so that after a crash the file is stale and harmless.
 */
export const announceServer = (path: string, { host, port }: ServerAddress): (() => void) => {
  const file = fileOf(path)
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify({ pid: process.pid, host, port })}\n`)
  renameSync(draft, file)
  return () => {
    if (readAddress(path)?.pid === process.pid) rmSync(file, { force: true })
  }
}

/**
 * The HTTP address (`http://host:port`) of the server that holds the embedded graph at `path`; null when there is none, when its process
 * is gone, or when nothing listens there.
 */
export const servingAddress = async (path: string): Promise<string | null> => {
  const address = readAddress(path)
  if (!address || !isAlive(address.pid)) return null
  const host = reachable(address.host)
  if (!(await answers(host, address.port))) return null
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`
}
