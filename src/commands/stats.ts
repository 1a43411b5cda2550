import { type Command, exit, serverOption } from './command.ts'
import { type Answer, withDoor } from './door.ts'
import { print } from './print.ts'
import { dataOf } from './server-door.ts'
import { table } from './table.ts'

/** How much a graph holds, as its GraphQL field `stats` says. */
export interface Stats {
  readonly engine: string
  readonly version: string
  readonly counts: Readonly<Record<string, number>>
  readonly families: Readonly<Record<string, number>>
}

/** The query for `statsOf`. */
export const statsQuery = `{ stats {
  engine version articles actors statements claims commitments agreements events relations families { family count }
} }`

interface Told extends Record<string, unknown> {
  readonly engine: string
  readonly version: string
  readonly families: readonly { readonly family: string; readonly count: number }[]
}

/** Stats from the answer to `statsQuery`. Throws `InputError` with the error of the answer. */
export const statsOf = (answer: Answer): Stats => {
  const { engine, version, families, ...counts } = dataOf<{ stats: Told }>(answer).stats
  return {
    engine,
    version,
    counts: counts as Record<string, number>,
    families: Object.fromEntries(families.map(({ family, count }) => [family.toLowerCase(), count])),
  }
}

/** `demarche stats`: how many articles, actors, statements and so on there are. */
export const stats: Command = {
  name: 'stats',
  summary: 'count what the graph holds',
  args: '',
  options: [serverOption],
  examples: ['demarche stats', 'demarche stats --json --server http://127.0.0.1:4000/graphql'],
  run: async (call) => {
    const found = statsOf(await withDoor(call, (door) => door.ask(statsQuery)))
    const counts = table([['graph', `${found.engine}, ${found.version}`], ...Object.entries(found.counts)])
    const families = table([['statements', found.counts.statements ?? 0], ...Object.entries(found.families)])
    await print(call.options.json ? JSON.stringify(found) : `${counts}\n\n${families}`)
    return exit.ok
  },
}
