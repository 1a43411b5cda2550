import type { Loaders } from '../loaders.ts'
import type { OfficeParent } from '../parent.ts'
import { ActorRow } from '../row.ts'
import { type Joined, shared } from './receipt-grounds.ts'

/** A term of office that statements stand on. */
export interface UsedOffice {
  readonly holder: ActorRow
  readonly office: OfficeParent
  readonly on: string
  readonly statements: readonly string[]
}

const covers = ({ since, until }: OfficeParent, day: string): boolean =>
  (since === null || since <= day) && (until === null || day <= `${until}~`)

const termsOf = async (id: string, load: Loaders): Promise<OfficeParent[]> =>
  (await load.actorParts.load(id))
    .filter(({ edge }) => edge === 'HELD_OFFICE')
    .map(({ title, since, until, node }) => ({ title: title ?? '', since, until, of: node }))

const inOne = async ({ statement, parts }: Joined, load: Loaders) => {
  const day = statement.publishedAt
  if (day === null) return []
  const source = parts.find(({ edge }) => edge === 'SOURCE')?.node.id
  const people = parts.filter(({ edge }) => edge === 'SPEAKER' || edge === 'SOURCE' || edge === 'TARGET')
  const found = await Promise.all(
    people.map(async ({ edge, text, node }) => {
      const holder = ActorRow.parse(node)
      const used = ({ title, of }: OfficeParent) =>
        (text ?? '').toLowerCase().includes(title.toLowerCase()) || (edge === 'SPEAKER' && of.id === source)
      const terms = (await termsOf(holder.id, load)).filter((term) => covers(term, day) && used(term))
      return terms.map((office) => ({
        key: [holder.id, office.title, office.of.id, office.since, day].join(' '),
        value: { holder, office, on: day },
        statement: statement.id,
      }))
    }),
  )
  return found.flat()
}

/**
 * The terms of office that told who was meant ("the foreign minister", on that day) or that a speaker's words are those of the source: what
 * was looked up by day, and would be answered otherwise with other terms.
 */
export const officesOf = async (joined: readonly Joined[], load: Loaders): Promise<UsedOffice[]> =>
  shared((await Promise.all(joined.map((one) => inOne(one, load)))).flat())
