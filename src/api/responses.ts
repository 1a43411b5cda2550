import type { Stance } from '../ontology/relations.ts'
import type { Context } from './context.ts'
import type { ResponseParent } from './parent.ts'
import type { AboutPartRow } from './part.ts'
import { type AboutRow, ActorRow } from './row.ts'

/** What the position of one part is told by: the kinds, of which some take a stance. */
export type Kinds = Pick<Context, 'relation'>

/** What statements say about a node; `contrary` are those about the commitment that is denied there. */
export interface Told {
  readonly about: AboutRow
  readonly parts: readonly AboutPartRow[]
  readonly contrary: readonly AboutPartRow[]
}

interface Position {
  readonly part: AboutPartRow
  readonly stance: Stance
  readonly hedged: boolean
}

/** Who does something takes the position of its kind; said in the negative ("would not confirm") it leaves open. What only others say of a promise is not its maker's. */
const ofSource = (part: AboutPartRow, { relation }: Kinds): Stance | null => {
  if (part.family === 'commitment' && !part.asserted) return null
  const stance = relation(part.kind)?.stance
  return stance && part.polarity === 'NEGATIVE' ? 'EVADES' : (stance ?? null)
}

const isDenied = ({ family, polarity }: AboutPartRow): boolean => family === 'commitment' && polarity === 'NEGATIVE'

const positionsOf = ({ parts, contrary }: Told, kinds: Kinds): Position[] => {
  const told = parts.flatMap((part) => {
    if ((part.edge !== 'SOURCE' && part.edge !== 'SPEAKER') || isDenied(part)) return []
    const stance = part.edge === 'SOURCE' ? ofSource(part, kinds) : kinds.relation(part.kind)?.stance
    return stance ? [{ part, stance, hedged: part.edge === 'SOURCE' && part.hedged }] : []
  })
  // Whoever says that it was not promised denies it, be it by "said" or by "denied".
  const denied = contrary.flatMap((part): Position[] => {
    const definite = part.edge === 'SPEAKER' && (kinds.relation(part.kind)?.stance ?? 'EVADES') !== 'EVADES'
    return definite ? [{ part, stance: 'DENIES', hedged: false }] : []
  })
  return [...told, ...denied]
}

const ORDER: readonly Stance[] = ['CONFIRMS', 'CLAIMS', 'ECHOES', 'DENIES', 'EVADES']

/** The one stance of all positions of a party: both for and against, or no more than a hedged yes or no, is in part. */
const stanceOfAll = (all: readonly Position[]): Stance => {
  const against = all.some(({ stance }) => stance === 'DENIES')
  if (against && all.some(({ stance }) => /^(CONFIRMS|CLAIMS|ECHOES)$/.test(stance))) return 'PARTIAL'
  const plain = all.filter(({ stance, hedged }) => !hedged || !/^(CONFIRMS|DENIES)$/.test(stance))
  const found = ORDER.find((stance) => plain.some((one) => one.stance === stance))
  return found && (found !== 'EVADES' || plain.length === all.length) ? found : 'PARTIAL'
}

const least = (days: readonly (string | null)[]): string | null => days.filter((day) => day !== null).sort()[0] ?? null
const most = (days: readonly (string | null)[]): string | null =>
  days
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null

const byActor = <T>(items: readonly T[], part: (item: T) => AboutPartRow): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const id = String(part(item).node.id)
    groups.set(id, [...(groups.get(id) ?? []), item])
  }
  return groups
}

/** A minister's word is the country's: a state is not silent when one of its people or bodies was heard. */
const isHeard = (party: ActorRow, heard: readonly ActorRow[]): boolean =>
  heard.some(
    ({ id, country, provisional }) =>
      id === party.id || (!provisional && party.kind === 'COUNTRY' && country !== null && country === party.country),
  )

/** Those on whom a claim or commitment bears: its targets, whom the words name as acting or acted on, who is said to promise. */
const partiesOf = ({ about, parts }: Told): ActorRow[] => {
  const edges = about.__typename === 'Claim' ? ['TARGET', 'NAMES'] : ['SOURCE', 'TARGET']
  if (about.__typename !== 'Claim' && about.__typename !== 'Commitment') return []
  const named = parts
    .filter((part) => edges.includes(part.edge) && !isDenied(part))
    .map(({ node }) => ActorRow.parse(node))
  return [...new Map(named.map((actor) => [actor.id, actor])).values()].filter(({ provisional }) => !provisional)
}

/** The positions of who was heard on a node, in the order of their first day; with `only`, of those positions alone. */
export const heardOf = (told: Told, kinds: Kinds, only: Stance | null = null): ResponseParent[] => {
  const all = positionsOf(told, kinds).filter(({ stance }) => only === null || stance === only)
  const heard = [...byActor(all, ({ part }) => part).values()].map(
    (all): ResponseParent => ({
      about: told.about,
      actor: ActorRow.parse(all[0]!.part.node),
      stance: stanceOfAll(all),
      kinds: [...new Set(all.map(({ part }) => part.kind))],
      count: all.reduce((sum, { part }) => sum + part.count, 0),
      firstOn: least(all.map(({ part }) => part.firstOn)),
      lastOn: most(all.map(({ part }) => part.lastOn)),
      depth: Math.min(...all.map(({ part }) => part.depth)),
    }),
  )
  return heard.sort((a, b) => (a.firstOn ?? '9999').localeCompare(b.firstOn ?? '9999'))
}

/** The position of each party on a node: first those heard, then those named and not heard. */
export const responsesOf = (told: Told, kinds: Kinds): ResponseParent[] => {
  const heard = heardOf(told, kinds)
  const actors = heard.map(({ actor }) => actor)
  const nothing = { stance: 'SILENT', kinds: [], count: 0, firstOn: null, lastOn: null, depth: null } as const
  const silent = partiesOf(told).filter((party) => !isHeard(party, actors))
  return [...heard, ...silent.map((actor) => ({ about: told.about, actor, ...nothing }))]
}
